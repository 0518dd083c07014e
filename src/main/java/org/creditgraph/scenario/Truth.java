package org.creditgraph.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The truth about a population: six files of pairs, of which any may be missing. */
public record Truth(List<Planted> planted) {
  public Truth {
    planted = List.copyOf(planted);
  }

  public List<Planted> of(TruthKind kind) {
    return planted.stream().filter(each -> each.kind() == kind).toList();
  }

  /** Reads the files of a folder. */
  public static Truth readFrom(Path folder) {
    List<Planted> all = new ArrayList<>();
    for (TruthKind kind : TruthKind.values()) {
      Path file = folder.resolve(kind.file());
      if (Files.exists(file)) {
        read(kind, file, all);
      }
    }
    return new Truth(all);
  }

  private static void read(TruthKind kind, Path file, List<Planted> all) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
        List<String> cells = cells(line);
        all.add(new Planted(kind, cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of a line; one in quotes may hold commas. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char sign : line.toCharArray()) {
      if (sign == '"') {
        quoted = !quoted;
      } else if (sign == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(sign);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** Writes all six files into a folder, which is made if need be. */
  public void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      for (TruthKind kind : TruthKind.values()) {
        String rows =
            of(kind).stream()
                .map(each -> String.join(",", each.from(), each.to(), each.label(), each.record()))
                .collect(Collectors.joining("\n"));
        String text = String.join(",", kind.columns()) + "\n" + (rows.isEmpty() ? "" : rows + "\n");
        Files.writeString(folder.resolve(kind.file()), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
