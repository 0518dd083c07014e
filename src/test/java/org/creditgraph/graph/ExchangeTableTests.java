package org.creditgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of fact types against a copy of the exchange format that the tests hold for themselves:
 * each file with its columns in their order, which of them are the key, of what type they are, and
 * the words or the kinds of thing that may stand there.
 */
class ExchangeTableTests {
  private static final Set<String> LONG =
      Set.of("scope", "title", "basis", "detail", "note", "content", "purpose");

  /** A line of the copy. */
  private record Line(String column, boolean key, String type, Set<String> values) {}

  private static final Map<String, List<Line>> FORMAT = format();

  @Test
  void shouldHaveEveryFileWithItsColumnsInTheirOrder() {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    FORMAT.forEach((file, lines) -> wanted.put(file, lines.stream().map(Line::column).toList()));
    Map<String, List<String>> had = new LinkedHashMap<>();
    for (FactType type : FactType.values()) {
      had.put(type.file(), type.fileColumns().stream().map(Column::name).toList());
    }
    assertThat(wanted).hasSize(25);
    assertThat(had).containsExactlyInAnyOrderEntriesOf(wanted);
  }

  @Test
  void shouldGoByTheSameKeysAndTypes() {
    for (FactType type : FactType.values()) {
      List<Line> lines = FORMAT.get(type.file());
      for (int i = 0; i < lines.size(); i++) {
        Column column = type.fileColumns().get(i);
        assertThat(column.key()).as("%s %s", type, column).isEqualTo(lines.get(i).key());
        assertThat(column.type().name()).as("%s %s", type, column).isEqualTo(lines.get(i).type());
      }
    }
  }

  @Test
  void shouldTakeTheSameWordsAndReferences() {
    for (FactType type : FactType.values()) {
      List<Line> lines = FORMAT.get(type.file());
      for (int i = 0; i < lines.size(); i++) {
        Column column = type.fileColumns().get(i);
        Set<String> values = lines.get(i).values();
        Set<String> wanted = column.type() == ColumnType.REFERENCE ? kinds(values) : values;
        Set<String> had = new TreeSet<>(column.words());
        column.refersTo().forEach(kind -> had.add(kind.name()));
        assertThat(had).as("%s %s", type, column.name()).isEqualTo(wanted);
      }
    }
  }

  @Test
  void shouldLetRunningTextBeLong() {
    for (FactType type : FactType.values()) {
      for (Column column : type.fileColumns()) {
        assertThat(column.charsMax())
            .as("%s %s", type, column.name())
            .isEqualTo(LONG.contains(column.name()) ? 100_000 : 2_000);
      }
    }
  }

  @Test
  void shouldReferOnlyToWhatIsReadBefore() {
    Set<IdSpace> defined = new TreeSet<>();
    for (FactType type : FactType.values()) {
      for (Column column : type.columns()) {
        assertThat(column.type() != ColumnType.REFERENCE || defined.contains(column.idSpace()))
            .as("%s %s", type, column.name())
            .isTrue();
      }
      if (type.definesThing()) {
        defined.add(type.idSpace());
      }
    }
  }

  private static Set<String> kinds(Set<String> values) {
    Set<NodeKind> kinds = new TreeSet<>();
    for (String value : values) {
      switch (value) {
        case "PARTY" -> kinds.addAll(NodeKind.PARTIES);
        case "ORGANIZATION" -> kinds.addAll(NodeKind.ORGANIZATIONS);
        case "ASSET" -> kinds.addAll(NodeKind.ASSETS);
        default -> kinds.add(NodeKind.valueOf(value));
      }
    }
    return kinds.stream().map(NodeKind::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, List<Line>> format() {
    Map<String, List<Line>> format = new LinkedHashMap<>();
    try (InputStream copy = ExchangeTableTests.class.getResourceAsStream("exchange-format.csv")) {
      String text = new String(copy.readAllBytes(), StandardCharsets.UTF_8);
      for (String row : text.lines().skip(1).toList()) {
        String[] cells = row.split(",", -1);
        Set<String> values =
            Stream.of(cells[4].split(" "))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        Line line = new Line(cells[1], cells[2].equals("key"), cells[3], values);
        format.merge(
            cells[0],
            List.of(line),
            (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return format;
  }
}
