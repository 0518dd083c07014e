package org.creditgraph.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes rejected rows back as CSV, one file for each file they came from: its columns, the values
 * as given, and `reason`. Mended, the folder can be imported as it is. Not thread-safe.
 */
public final class RejectedRows implements AutoCloseable {
  /** A file and its columns without `reason`. */
  private record Output(CsvFile csv, int columnCount, int oldReason) {}

  private final Path folder;
  private final Map<String, Output> outputs = new LinkedHashMap<>();

  private RejectedRows(Path folder) {
    this.folder = folder;
  }

  /** Files appear in the folder with the first reject; the folder is made if need be. */
  public static RejectedRows into(Path folder) {
    return new RejectedRows(folder);
  }

  /**
   * Writes one reject. Values beyond the header's columns follow after the reason.
   *
   * @throws org.creditgraph.graph.Refusal FOLDER_NOT_EMPTY, FOLDER_UNWRITABLE
   */
  public void add(Reject reject) {
    Output output = outputs.computeIfAbsent(reject.file(), file -> open(reject.origin()));
    List<String> fields = new ArrayList<>(reject.origin().values());
    if (output.oldReason >= 0 && output.oldReason < fields.size()) {
      fields.remove(output.oldReason);
    }
    while (fields.size() < output.columnCount) {
      fields.add("");
    }
    fields.add(output.columnCount, reject.reason());
    output.csv.write(fields.toArray(String[]::new));
  }

  private Output open(Origin origin) {
    List<String> header = new ArrayList<>(origin.columns());
    int oldReason = header.indexOf(Header.REASON);
    header.remove(Header.REASON);
    int columnCount = header.size();
    header.add(Header.REASON);
    return new Output(new CsvFile(folder, origin.file(), header, true), columnCount, oldReason);
  }

  /** The files written so far, whole after closing. */
  public List<Path> files() {
    return outputs.values().stream().map(output -> output.csv.path()).toList();
  }

  @Override
  public void close() {
    outputs.values().forEach(output -> output.csv.close());
  }
}
