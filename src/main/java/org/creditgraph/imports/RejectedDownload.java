package org.creditgraph.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hands the rejected rows of an import out, streamed from the files they were written to. */
final class RejectedDownload {
  private static final String REASON = "reason";

  /** By which spreadsheets know UTF-8. */
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private RejectedDownload() {}

  /** All files as a zip: mended, it can be sent as it is. */
  static void zip(List<Path> files, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Path file : files) {
      zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
      Files.copy(file, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  /**
   * All rows as one CSV for reading: the file, the reason, then the columns of all files. A single
   * file comes as it is.
   */
  static void csv(List<Path> files, OutputStream out) throws IOException {
    if (files.size() == 1) {
      Files.copy(files.getFirst(), out);
      return;
    }
    Set<String> columns = new LinkedHashSet<>();
    for (Path file : files) {
      try (CsvReader<NamedCsvRecord> reader = open(file)) {
        reader.stream().findFirst().ifPresent(row -> columns.addAll(row.getHeader()));
      }
    }
    columns.remove(REASON);
    out.write(MARK);
    CsvWriter writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    List<String> header = new ArrayList<>(List.of("file", REASON));
    header.addAll(columns);
    writer.writeRecord(header);
    for (Path file : files) {
      String name = file.getFileName().toString();
      try (CsvReader<NamedCsvRecord> reader = open(file)) {
        reader.forEach(row -> writer.writeRecord(cells(name, row, columns)));
      }
    }
    writer.flush();
  }

  private static List<String> cells(String file, NamedCsvRecord row, Set<String> columns) {
    List<String> cells = new ArrayList<>(columns.size() + 2);
    cells.add(file);
    cells.add(row.findField(REASON).orElse(""));
    columns.forEach(column -> cells.add(row.findField(column).orElse("")));
    return cells;
  }

  private static CsvReader<NamedCsvRecord> open(Path file) throws IOException {
    return CsvReader.builder()
        .detectBomHeader(true)
        .allowExtraFields(true)
        .ofNamedCsvRecord(file, StandardCharsets.UTF_8);
  }
}
