package org.creditgraph.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.creditgraph.graph.Refusal;

/**
 * A CSV file to write: UTF-8, line feeds, quotes where RFC 4180 wants them. A cell that a
 * spreadsheet would run is marked ({@link Formulas}).
 */
final class CsvFile implements AutoCloseable {
  private final Path path;
  private final CsvWriter writer;
  private long rowCount;

  /**
   * @param marked begins with a byte-order mark, by which spreadsheets know UTF-8
   * @throws Refusal FOLDER_NOT_EMPTY when the file is there already, FOLDER_UNWRITABLE
   */
  CsvFile(Path folder, String name, List<String> header, boolean marked) {
    path = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      Writer text =
          Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      if (marked) {
        text.write('\uFEFF');
      }
      writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    } catch (FileAlreadyExistsException e) {
      throw new Refusal(
          "FOLDER_NOT_EMPTY",
          "\"" + path + "\" is there already and is not written over. Name another folder.");
    } catch (IOException e) {
      throw unwritable(e);
    }
    write(header.toArray(String[]::new));
    rowCount = 0;
  }

  /** Writes a row; the array is taken, not copied. */
  void write(String[] fields) {
    for (int i = 0; i < fields.length; i++) {
      fields[i] = Formulas.marked(fields[i]);
    }
    try {
      writer.writeRecord(fields);
    } catch (UncheckedIOException e) {
      throw unwritable(e);
    }
    rowCount++;
  }

  Path path() {
    return path;
  }

  /** Without the header. */
  long rowCount() {
    return rowCount;
  }

  private Refusal unwritable(Exception e) {
    return new Refusal(
        "FOLDER_UNWRITABLE",
        "\"" + path + "\" cannot be written: " + e.getMessage() + ". Make room or name another.");
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }
}
