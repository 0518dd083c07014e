package org.creditgraph.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditgraph.exchange.CsvRows.RawRow;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.WrittenText;
import org.jspecify.annotations.Nullable;

/** The files of the list: no header, `-0-` for nothing, a 0x1A at the end. */
enum OfacFile {
  LISTINGS(
      "sdn.csv",
      List.of(
          "ent_num",
          "SDN_Name",
          "SDN_Type",
          "Program",
          "Title",
          "Call_Sign",
          "Vess_type",
          "Tonnage",
          "GRT",
          "Vess_flag",
          "Vess_owner",
          "Remarks")),
  NAMES("alt.csv", List.of("ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks")),
  ADDRESSES("add.csv", List.of("ent_num", "add_num", "Address", "City", "Country", "Add_remarks")),
  /** Goes on with remarks that are longer than a row of the list has room for. */
  COMMENTS("sdn_comments.csv", List.of("ent_num", "Remarks"));

  /** The files that replace what they said before as a whole, and end with a mark. */
  static final List<OfacFile> REPLACING = List.of(LISTINGS, NAMES, ADDRESSES);

  /** A good many times what is published; all of it is held in memory. */
  static final int ROW_COUNT_MAX = 300_000;

  /** Longer than any list that is published. */
  private static final long BYTES_MAX = 256L << 20;

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String NOTHING = "-0-";

  private final String file;
  private final List<String> columns;

  OfacFile(String file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /** A row whose values are stripped, "" where nothing is given. */
  record Line(long line, List<String> values, Origin origin) {
    String value(int column) {
      return values.get(column);
    }

    /** A value as it stands there, blanks at its ends included. */
    String given(int column) {
      return origin.values().get(column);
    }
  }

  /**
   * What a file holds.
   *
   * @param ended whether its last line is the publisher's end mark
   */
  record Content(List<Line> lines, boolean ended) {}

  String file() {
    return file;
  }

  /** A place for what no row says, because it has gone. */
  Origin nowhere(String entityNumber) {
    return new Origin(file, columns, new String[] {entityNumber});
  }

  /** The file in a folder, however its name is capitalised; empty where it is not there. */
  Optional<Path> in(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> file.equalsIgnoreCase(String.valueOf(entry.getFileName())))
          .filter(Files::isRegularFile)
          .min(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the whole file.
   *
   * @param rejects takes the rows that cannot be used
   * @return the others
   */
  Content read(Path path, @Nullable Charset forced, List<Reject> rejects) {
    try {
      if (Files.size(path) > BYTES_MAX) {
        throw new Refusal(
            "FILE_UNREADABLE",
            "%s has more than %,d bytes. No list that long is published; is it another file?"
                .formatted(file, BYTES_MAX));
      }
      Charset charset = charset(path, forced);
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(Files.newInputStream(path), Encodings.strict(charset)));
      try (OfacLines rows = new OfacLines(reader, columns.size())) {
        return read(rows, rejects);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Content read(OfacLines rows, List<Reject> rejects) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (RawRow raw = rows.next(); raw != null; raw = rows.next()) {
      if (lines.size() + rejects.size() >= ROW_COUNT_MAX) {
        throw new Refusal(
            "FILE_UNREADABLE",
            "%s has more than %d rows. No list that long is published; is it another file?"
                .formatted(file, ROW_COUNT_MAX));
      }
      Origin origin = new Origin(file, columns, raw.values());
      List<String> values = origin.values().stream().map(OfacFile::value).toList();
      String fault = raw.fault();
      if (fault == null && values.size() != columns.size()) {
        fault = Reasons.ofacFieldCount(values.size(), columns.size());
      } else if (fault == null && !isNumber(values.getFirst())) {
        fault = Reasons.badEntityNumber(values.getFirst());
      }
      if (fault == null) {
        lines.add(new Line(raw.line(), values, origin));
      } else {
        rejects.add(origin.refused(raw.line(), null, fault));
      }
    }
    return new Content(lines, rows.endsWithMark());
  }

  private Charset charset(Path path, @Nullable Charset forced) throws IOException {
    if (forced != null) {
      return Encodings.of(path, file, forced);
    }
    Encodings.refuseWhatIsNoText(path, file);
    return Utf8Scan.of(path).malformedCount() == 0 ? StandardCharsets.UTF_8 : WINDOWS;
  }

  private static String value(String given) {
    String text = WrittenText.strip(given);
    return text.equals(NOTHING) ? "" : text;
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 10
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
