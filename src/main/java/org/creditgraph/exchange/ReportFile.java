package org.creditgraph.exchange;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file of what a person should look at, for a spreadsheet; it appears with its first row. */
public final class ReportFile implements AutoCloseable {
  private final Path folder;
  private final String name;
  private final List<String> header;
  private @Nullable CsvFile file;

  /**
   * @param folder made if need be
   */
  public ReportFile(Path folder, String name, List<String> header) {
    this.folder = folder;
    this.name = name;
    this.header = List.copyOf(header);
  }

  /**
   * @throws org.creditgraph.graph.Refusal FOLDER_NOT_EMPTY, FOLDER_UNWRITABLE
   */
  public void add(List<String> cells) {
    if (file == null) {
      file = new CsvFile(folder, name, header, true);
    }
    file.write(cells.toArray(String[]::new));
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
