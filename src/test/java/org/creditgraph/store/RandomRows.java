package org.creditgraph.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.ShareBand;
import org.creditgraph.store.BatchWriter.Row;
import org.jspecify.annotations.Nullable;

/** Seeded rows over few ids and values, so that keys meet again and again. */
final class RandomRows {
  private static final List<String> IDS =
      List.of("O1", "O2", "O3", "P1", "P2", "F1", "V1", "A1", "A2", "C1", "S1", "T1", "R1", "X");

  /** Accounts, ids of others, one way and another to write a phone, several in one, and none. */
  private static final List<String> CONTACTS =
      List.of(
          "A1",
          "A2",
          "B90001",
          "P20001",
          "13800138000",
          " 138 0013 8000 ",
          "13800138000/13900139000",
          "622200000001;13900139000",
          "a@x.cn;b@x.cn",
          "a@x.cn",
          "无",
          "海口市");

  private static final FactType[] THINGS =
      Arrays.stream(FactType.values()).filter(FactType::definesThing).toArray(FactType[]::new);

  private final Random random;

  RandomRows(Random random) {
    this.random = random;
  }

  List<Row> chunk(int sizeMax) {
    FactType[] types = FactType.values();
    // things twice as often as what ties them, so that most references are good
    FactType[] some = random.nextInt(3) > 0 ? THINGS : types;
    FactType type = some[random.nextInt(some.length)];
    List<Row> rows = new ArrayList<>();
    int size = 1 + random.nextInt(sizeMax);
    for (int i = 0; i < size; i++) {
      Fact fact = fact(type);
      boolean retracted = random.nextInt(6) == 0;
      long absent = retracted || random.nextInt(4) > 0 ? 0 : absent(type);
      rows.add(new Row(absent == 0 ? fact : without(fact, absent), retracted, absent));
    }
    return rows;
  }

  /** Some columns that a file may lack. */
  private long absent(FactType type) {
    long absent = random.nextBoolean() ? 1L << type.columns().size() : 0;
    for (int i = 0; i < type.columns().size(); i++) {
      Column column = type.columns().get(i);
      if (!column.key() && (type.definesThing() || !column.required()) && random.nextBoolean()) {
        absent |= 1L << i;
      }
    }
    return absent;
  }

  private static Fact without(Fact fact, long absent) {
    @Nullable Object[] values = new Object[fact.type().columns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (absent >>> i & 1) == 0 ? fact.value(i) : null;
    }
    boolean unsaid = (absent >>> values.length & 1) != 0;
    return new Fact(fact.type(), values, unsaid ? null : fact.source());
  }

  private Fact fact(FactType type) {
    @Nullable Object[] values = new Object[type.columns().size()];
    for (int i = 0; i < values.length; i++) {
      Column column = type.columns().get(i);
      boolean needed = column.required();
      if (column.isGiven()) {
        Object day = values[type.position(column.givenOf())];
        values[i] = day == null || random.nextInt(3) > 0 ? null : day.toString().substring(0, 7);
      } else {
        values[i] = needed || random.nextInt(3) > 0 ? value(type, column) : null;
      }
    }
    return new Fact(type, values, random.nextInt(4) == 0 ? "register" : null);
  }

  private Object value(FactType type, Column column) {
    return switch (column.type()) {
      case ID -> random.nextInt(12) == 0 ? any(IDS) : any(own(type));
      case REFERENCE -> random.nextInt(10) == 0 ? any(IDS) : any(referred(column));
      case WORD ->
          column
              .words()
              .get(random.nextInt(Math.min(3, column.words().size())) * 7 % column.words().size());
      case DATE -> LocalDate.of(2020 + random.nextInt(column.key() ? 2 : 1), 3, 1);
      case TIMESTAMP ->
          OffsetDateTime.parse("2026-06-30T08:00:00.123456+08:00").plusDays(random.nextInt(2));
      case NUMBER ->
          any(
              List.of(
                  new BigDecimal("12"),
                  new BigDecimal("0.1"),
                  new BigDecimal("123456789.012345"),
                  new BigDecimal("1E+3")));
      case SHARE ->
          any(
              List.of("0.5", "1", "0.333333333333", "0.25..0.500000000001").stream()
                  .map(ShareBand::parse)
                  .toList());
      case FLAG -> any(List.of(Boolean.TRUE));
      case NAMES -> any(List.of(List.of("旧名"), List.of("旧名", "更旧的名")));
      case TEXT -> column.key() ? any(CONTACTS) : any(List.of("甲", "乙"));
      case SCHEME -> any(List.of("PASSPORT", "IMO"));
      case USCC, ID_NUMBER -> any(List.of("K1", "K2"));
    };
  }

  private static List<String> own(FactType type) {
    return switch (type) {
      case ORGANIZATION -> List.of("O1", "O2", "O3");
      case PERSON -> List.of("P1", "P2", "P20001");
      case PLATFORM -> List.of("F1");
      case ASSET -> List.of("V1");
      case ACCOUNT -> List.of("A1", "A2", "B90001");
      case CONTRACT -> List.of("C1");
      case STORE -> List.of("S1");
      case SHIPMENT -> List.of("T1");
      default -> List.of("R1", "O1");
    };
  }

  private static List<String> referred(Column column) {
    return switch (column.name()) {
      case "organization_id" -> List.of("O1", "O2", "O3");
      case "platform_id" -> List.of("F1");
      case "asset_id" -> List.of("V1");
      case "contract_id" -> List.of("C1");
      case "shipment_id" -> List.of("T1");
      case "record_id", "tender_id" -> List.of("R1", "O1");
      case "person_id", "site_manager_id" -> List.of("P1", "P2");
      case "from_account_id", "to_account_id", "deposit_account_id" -> List.of("A1", "A2");
      default -> List.of("O1", "O2", "P1", "P2");
    };
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
