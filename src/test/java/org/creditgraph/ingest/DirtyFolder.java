package org.creditgraph.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;

/**
 * Files as bad registers send them, drawn from a seed: columns left out and in any order, keys that
 * come again, references to nobody, values of every kind of wrong, facts taken back.
 */
final class DirtyFolder {
  private static final List<FactType> TYPES =
      List.of(
          FactType.ORGANIZATION,
          FactType.PERSON,
          FactType.ACCOUNT,
          FactType.CREDIT_RECORD,
          FactType.NAME,
          FactType.IDENTIFIER,
          FactType.ROLE,
          FactType.HOLDING,
          FactType.RELATION,
          FactType.CONTACT,
          FactType.PAYMENT,
          FactType.RECORD_PERSON,
          FactType.RECORD_EVENT);

  /** One cell of so many is dirty. */
  private static final int DIRTY = 15;

  private static final List<String> WORDS = List.of("", "FOO");
  private static final List<String> DATES =
      List.of("", "", "2019", "2019-01", "2019-01-01", "2020-06-30", "2021-12-31");
  private static final List<String> DIRTY_DATES =
      List.of("unknown", "2026/6/30", "20260630", "2026-02-30", "9999-12-31", "无", "２０２０-01-01");
  private static final List<String> SHARES = List.of("", "0", "0.3", "0.5", ".5", "0.25..0.5");
  private static final List<String> DIRTY_SHARES =
      List.of("1e-3", "0.1234567890123", "0.5..0.25", "60%", "-0.1", "1.01", "无");
  private static final List<String> NUMBERS = List.of("", "100", "1e3", "0.10");
  private static final List<String> DIRTY_NUMBERS =
      List.of("-1", "1,000", "123456789012345678", "无");
  private static final List<String> TEXTS =
      List.of("甲", "甲", "乙", "13800138000", "13800138000/13900139000", "a@b.cn;c@d.cn", "海口市");
  private static final List<String> DIRTY_TEXTS =
      List.of("", "乙\u200b", "无", "-", " ", "x".repeat(2_001), "丙,\"丁\"\n戊", "=1+1", "'=1");
  private static final List<String> MOMENTS =
      List.of("", "2024-01-01T00:00:00+08:00", "2024-01-01T00:00:00Z");
  private static final List<String> DIRTY_MOMENTS = List.of("2024-01-01", "x");
  private static final List<String> CODES = List.of("", "", "无", "E12345678");
  private static final List<String> DIRTY_CODES =
      List.of("91460000MA5T1XUW8X", "123", "110101900307123");

  private final Random random;
  private final String prefix;

  /** How many rows were written, by file. */
  final Map<String, Integer> rows = new LinkedHashMap<>();

  /**
   * @param prefix of all ids
   */
  DirtyFolder(long seed, String prefix) {
    this.random = new Random(seed);
    this.prefix = prefix;
  }

  /** Names and contents of files in turn. */
  String[] files() {
    List<String> files = new ArrayList<>();
    rows.clear();
    for (FactType type : TYPES) {
      if (random.nextInt(5) > 0) {
        files.add(type.file());
        files.add(file(type));
      }
    }
    return files.toArray(String[]::new);
  }

  private String file(FactType type) {
    List<String> header = new ArrayList<>();
    for (Column column : type.fileColumns()) {
      boolean needed = column.key() && column.required();
      if (needed || random.nextInt(column.required() ? 8 : 3) > 0) {
        header.add(column.name());
      }
    }
    if (random.nextInt(3) == 0) {
      header.add("source");
    }
    if (random.nextInt(2) == 0) {
      header.add("retracted");
    }
    Collections.shuffle(header, random);
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
    String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
    text.append(String.join(",", header)).append(end);
    int count = random.nextInt(16);
    for (int i = 0; i < count; i++) {
      List<String> cells = new ArrayList<>();
      for (String name : header) {
        cells.add(quoted(cell(type, name)));
      }
      if (random.nextInt(30) == 0) {
        cells.add("more");
      }
      text.append(String.join(",", cells)).append(end);
    }
    rows.put(type.file(), count);
    return text.toString();
  }

  private String quoted(String value) {
    boolean must = value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0;
    // A lone empty cell would be an empty line, which is no row.
    return must || value.isBlank() || random.nextInt(10) == 0
        ? '"' + value.replace("\"", "\"\"") + '"'
        : value;
  }

  private String cell(FactType type, String name) {
    if (name.equals("source")) {
      return one(List.of("", "s1", "s2"));
    }
    if (name.equals("retracted")) {
      return one(List.of("", "", "", "", "", "", "", "false", "true", "TRUE", "1"));
    }
    Column column = type.columns().get(type.position(name));
    return switch (column.type()) {
      case ID -> one(ids(type));
      case REFERENCE -> one(references(column, name));
      case WORD -> one(column.words().subList(0, Math.min(3, column.words().size())), WORDS);
      case DATE -> one(DATES, DIRTY_DATES);
      case TIMESTAMP -> one(MOMENTS, DIRTY_MOMENTS);
      case NUMBER -> one(NUMBERS, DIRTY_NUMBERS);
      case SHARE -> one(SHARES, DIRTY_SHARES);
      case FLAG -> one(List.of("", "true", "false"), List.of("x"));
      case NAMES -> one(List.of("", "旧;更旧"), List.of(";", "无"));
      case USCC, ID_NUMBER -> one(CODES, DIRTY_CODES);
      case SCHEME -> one(List.of("PASSPORT", "tax id"), List.of("", "!"));
      default -> one(TEXTS, DIRTY_TEXTS);
    };
  }

  private List<String> ids(FactType type) {
    String one = prefix + type.file().charAt(0) + type.file().charAt(1);
    return random.nextInt(DIRTY) == 0
        ? List.of("", one + "\u200b2")
        : List.of(one + 1, one + 2, one + "３", one + "\u200b4");
  }

  private List<String> references(Column column, String name) {
    boolean organization = column.refersTo().contains(NodeKind.ENTERPRISE);
    boolean person = column.refersTo().contains(NodeKind.PERSON);
    String kind =
        switch (name) {
          case "record_id" -> "re";
          case "from_account_id", "to_account_id" -> "ac";
          case "from_id", "to_id" -> "pe"; // kin is of persons
          default -> organization && (!person || random.nextBoolean()) ? "or" : "pe";
        };
    String one = prefix + kind;
    return random.nextInt(DIRTY) == 0
        ? List.of(prefix + "nobody", "")
        : List.of(one + 1, one + 2, one + "３", one + 4);
  }

  private String one(List<String> clean, List<String> dirty) {
    return one(random.nextInt(DIRTY) == 0 ? dirty : clean);
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
