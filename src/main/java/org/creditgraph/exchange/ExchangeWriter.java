package org.creditgraph.exchange;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Period;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * Writes facts as a folder of the exchange format: one file for each type that has facts, canonical
 * columns and `source`. Types may come in any order; facts of one type stand as they came. Not
 * thread-safe.
 */
public final class ExchangeWriter implements AutoCloseable {
  private final Path folder;
  private final Map<FactType, CsvFile> files = new EnumMap<>(FactType.class);

  private final boolean marked;

  private ExchangeWriter(Path folder, boolean marked) {
    this.folder = folder;
    this.marked = marked;
  }

  /**
   * Starts an export; the folder is made if need be.
   *
   * @throws Refusal FOLDER_NOT_EMPTY when a file of the format is there already
   */
  public static ExchangeWriter into(Path folder) {
    return into(folder, false);
  }

  /**
   * The same, with files that begin with a byte-order mark where spreadsheets are to read them.
   *
   * @throws Refusal FOLDER_NOT_EMPTY when a file of the format is there already
   */
  public static ExchangeWriter into(Path folder, boolean marked) {
    for (FactType type : FactType.values()) {
      if (Files.exists(folder.resolve(type.file()))) {
        throw new Refusal(
            "FOLDER_NOT_EMPTY",
            "\"%s\" holds %s already. Name an empty folder.".formatted(folder, type.file()));
      }
    }
    return new ExchangeWriter(folder, marked);
  }

  /**
   * Writes one fact.
   *
   * @throws Refusal FOLDER_UNWRITABLE; VALUE_NOT_EXPRESSIBLE for a text that would read back as
   *     something else: a name with the separator `;`, an empty text, white space at its ends, NUL,
   *     a carriage return
   */
  public void write(Fact fact) {
    FactType type = fact.type();
    List<Column> columns = type.fileColumns();
    int count = columns.size();
    String[] fields = new String[count + 1];
    for (int i = 0; i < count; i++) {
      Column column = columns.get(i);
      int given = type.find(Column.givenFor(column.name()));
      Object exact = given < 0 ? null : fact.value(given);
      fields[i] = field(column, exact == null ? fact.value(i) : exact);
    }
    fields[count] = fact.source() == null ? "" : expressible(Header.SOURCE, fact.source());
    file(type).write(fields);
  }

  private CsvFile file(FactType type) {
    CsvFile file = files.get(type);
    if (file == null) {
      List<String> header = new ArrayList<>(type.fileColumns().stream().map(Column::name).toList());
      header.add(Header.SOURCE);
      file = new CsvFile(folder, type.file(), header, marked);
      files.put(type, file);
    }
    return file;
  }

  private static String field(Column column, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> expressible(column.name(), text);
      case BigDecimal number -> number.toPlainString();
      case List<?> names -> names(column, names);
      case LocalDate day -> day.equals(Period.ENDED) ? Values.ENDED : day.toString();
      case OffsetDateTime moment -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
      default -> value.toString();
    };
  }

  private static String names(Column column, List<?> names) {
    StringBuilder joined = new StringBuilder();
    for (Object name : names) {
      String text = expressible(column.name(), String.valueOf(name));
      if (text.indexOf(';') >= 0 || text.indexOf('；') >= 0) {
        throw notExpressible(column.name(), text);
      }
      joined.append(joined.isEmpty() ? "" : ";").append(text);
    }
    return joined.toString();
  }

  private static String expressible(String column, String text) {
    if (text.isEmpty()
        || text.indexOf(0) >= 0
        || text.indexOf('\r') >= 0
        || WrittenText.strip(text).length() != text.length()) {
      throw notExpressible(column, text);
    }
    return text;
  }

  private static Refusal notExpressible(String column, String text) {
    return new Refusal(
        "VALUE_NOT_EXPRESSIBLE",
        "The exchange format cannot hold \"%s\" in the column \"%s\": it would be read as something"
                .formatted(text, column)
            + " else. Mend the fact and export again.");
  }

  /** How many facts of each type were written. */
  public Map<FactType, Long> counts() {
    Map<FactType, Long> counts = new EnumMap<>(FactType.class);
    files.forEach((type, file) -> counts.put(type, file.rowCount()));
    return counts;
  }

  @Override
  public void close() {
    files.values().forEach(CsvFile::close);
  }
}
