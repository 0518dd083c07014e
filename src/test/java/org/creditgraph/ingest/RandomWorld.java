package org.creditgraph.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.creditgraph.store.BatchWriter.Row;

/** Random rows of all types, by the table of {@link FactType} alone; a seed makes one world. */
final class RandomWorld {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final String[] TEXTS = {
    "甲公司", "O'Neil, \"Ltd\"", "line\nbreak", "a,b", "é", "𠮷野家", "=1+1", "- x", "null"
  };
  private static final String[] USCCS = {"91110000600037341L", "91350100M000100Y43"};
  private static final String[] ID_NUMBERS = {"110101199003071233", "110101199003071241"};

  private final Random random;
  private final int ids;

  /**
   * @param ids how many things of each kind; few of them make many supersessions
   */
  RandomWorld(long seed, int ids) {
    this.random = new Random(seed);
    this.ids = ids;
  }

  /** Rows of every type, in the order of types. */
  Map<FactType, List<Row>> rows(int countMax, double retractedPart) {
    Map<FactType, List<Row>> rows = new EnumMap<>(FactType.class);
    for (FactType type : FactType.values()) {
      List<Row> some = new ArrayList<>();
      for (int i = random.nextInt(countMax + 1); i > 0; i--) {
        some.add(new Row(fact(type), random.nextDouble() < retractedPart));
      }
      rows.put(type, some);
    }
    return rows;
  }

  private Fact fact(FactType type) {
    Object[] values = new Object[type.columns().size()];
    for (int i = 0; i < values.length; i++) {
      Column column = type.columns().get(i);
      boolean told = column.required() || !column.isGiven() && random.nextInt(4) > 0;
      values[i] = told ? value(type, column, values) : null;
    }
    if (type == FactType.RELATION) {
      fitEnds(values);
    }
    return new Fact(type, values, random.nextInt(3) == 0 ? "register " + random.nextInt(2) : null);
  }

  private Object value(FactType type, Column column, Object[] before) {
    return switch (column.type()) {
      case ID -> id(type);
      case REFERENCE -> reference(column);
      case TEXT ->
          type == FactType.CONTACT && column.name().equals("value")
              ? contact(String.valueOf(before[type.position("kind")]))
              : TEXTS[random.nextInt(TEXTS.length)];
      case WORD -> column.words().get(random.nextInt(column.words().size()));
      case DATE -> date(column.endOf().isEmpty() ? null : before[type.position(column.endOf())]);
      case TIMESTAMP ->
          OffsetDateTime.of(
              date(null).atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60)),
              ZoneOffset.ofHours(random.nextInt(3) * 4));
      case NUMBER -> BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(5));
      case SHARE ->
          random.nextInt(8) == 0
              ? new ShareBand(
                  Share.of(BigDecimal.valueOf(random.nextInt(500_001), 6)),
                  Share.of(
                      BigDecimal.valueOf(
                          random.nextLong(500_000_000_000L, 1_000_000_000_001L), 12)))
              : ShareBand.of(BigDecimal.valueOf(random.nextLong(1_000_000_000_001L), 12));
      case FLAG -> random.nextBoolean() ? Boolean.TRUE : null;
      case NAMES -> List.of("旧" + random.nextInt(3), "Old " + random.nextInt(3));
      case USCC -> USCCS[random.nextInt(USCCS.length)];
      case SCHEME -> "SCHEME_" + random.nextInt(3);
      case ID_NUMBER -> ID_NUMBERS[random.nextInt(ID_NUMBERS.length)];
    };
  }

  /** A value of a kind, given in one of several ways, now and then two in one. */
  private String contact(String kind) {
    int number = random.nextInt(4);
    return switch (kind) {
      case "PHONE" ->
          random.nextInt(3) == 0 ? phone(number) + "/" + phone(number + 1) : phone(number);
      case "EMAIL" ->
          random.nextInt(3) == 0
              ? "a%d@x.cn;b@x.cn".formatted(number)
              : "A%d@x.cn".formatted(number);
      case "WEBSITE" -> "www.x%d.cn".formatted(number);
      case "BANK_ACCOUNT" -> "6222 0000 0000 00%02d".formatted(number);
      default -> TEXTS[random.nextInt(TEXTS.length)];
    };
  }

  private static String phone(int number) {
    return "1380013800" + number;
  }

  /** Of a relation no party with itself, and of kinship and branches only such as have it. */
  private void fitEnds(Object[] values) {
    String kind = String.valueOf(values[FactType.RELATION.position("kind")]);
    if (kind.equals("SPOUSE") || kind.equals("RELATIVE")) {
      values[0] = id(FactType.PERSON);
      values[1] = id(FactType.PERSON);
    } else if (kind.equals("BRANCH_OF")) {
      values[0] = id(FactType.ORGANIZATION);
      values[1] = id(FactType.ORGANIZATION);
    }
    if (values[0].equals(values[1])) {
      values[1] = values[1] + "x";
    }
  }

  private LocalDate date(Object start) {
    LocalDate from = start == null ? START : (LocalDate) start;
    return from.plusDays(random.nextInt(400));
  }

  private String id(FactType type) {
    return type.name().charAt(0) + type.file().substring(1, 3) + random.nextInt(ids);
  }

  private String reference(Column column) {
    List<FactType> types = new ArrayList<>();
    column.refersTo().stream().map(RandomWorld::typeOf).distinct().sorted().forEach(types::add);
    return id(types.get(random.nextInt(types.size())));
  }

  private static FactType typeOf(NodeKind kind) {
    return switch (kind) {
      case PERSON -> FactType.PERSON;
      case CONTRACT -> FactType.CONTRACT;
      case PLATFORM -> FactType.PLATFORM;
      case STORE -> FactType.STORE;
      case VESSEL, VEHICLE, AIRCRAFT -> FactType.ASSET;
      case SHIPMENT -> FactType.SHIPMENT;
      case ACCOUNT -> FactType.ACCOUNT;
      case RECORD -> FactType.CREDIT_RECORD;
      case COMMITMENT, TENDER -> FactType.valueOf(kind.name());
      default -> {
        if (!kind.isOrganization()) {
          throw new IllegalArgumentException(kind.name());
        }
        yield FactType.ORGANIZATION;
      }
    };
  }
}
