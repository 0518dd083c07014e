package org.creditgraph.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.FactType;
import org.creditgraph.store.BatchWriter.Row;

/** Writes rows, retracted ones too, as a folder of the exchange format. */
final class CsvFolder {
  private CsvFolder() {}

  static Path write(Path folder, Map<FactType, List<Row>> rows) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<FactType, List<Row>> entry : rows.entrySet()) {
      if (!entry.getValue().isEmpty()) {
        write(folder.resolve(entry.getKey().file()), entry.getKey(), entry.getValue());
      }
    }
    return folder;
  }

  private static void write(Path file, FactType type, List<Row> rows) throws IOException {
    List<String> header = new ArrayList<>(type.fileColumns().stream().map(Column::name).toList());
    header.add("source");
    header.add("retracted");
    try (CsvWriter writer = CsvWriter.builder().build(file)) {
      writer.writeRecord(header);
      for (Row row : rows) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < type.fileColumns().size(); i++) {
          fields.add(text(row.fact().value(i)));
        }
        fields.add(text(row.fact().source()));
        fields.add(row.retracted() ? "true" : "");
        writer.writeRecord(fields);
      }
    }
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case List<?> names -> String.join(";", names.stream().map(String::valueOf).toList());
      default -> value.toString();
    };
  }
}
