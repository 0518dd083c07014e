package org.creditgraph.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;

/** Adds versions of facts to tables: their values, and the links they make. For one writer. */
final class FactAppender {
  private static final ZoneId CIVIL = ZoneId.of("Asia/Shanghai");
  private static final int SHARE = FactType.HOLDING.position("share");
  private static final int VOTES = FactType.HOLDING.position("votes");
  private static final int SUBJECT = FactType.CREDIT_RECORD.position("subject_id");
  private static final int NAMED = FactType.RECORD_PERSON.position("person_id");
  private static final int POINT = FactType.CONTACT.position("value");

  private final Tables tables;
  private final boolean settled;
  private final ThingPeriods periods;
  private final FactDecoder decoder;
  private final FactEncoder encoder;
  private final int[] row = new int[Links.WIDTH];

  /**
   * @param settled whether the contracts and shipments of links are there before them, so that the
   *     latest version of a thing is the one that reigns; otherwise {@link ThingPeriods#settle} is
   *     to come
   */
  FactAppender(Tables tables, boolean settled) {
    this.tables = tables;
    this.settled = settled;
    periods = new ThingPeriods(tables);
    decoder = new FactDecoder(tables);
    encoder = new FactEncoder(tables.nodes, tables.records, tables.words);
  }

  /** Adds a version; its links are there, but not yet chained. */
  int append(Fact fact, int knownFrom, int knownUntil) {
    FactType type = fact.type();
    int payload = encoder.append(fact, tables.payloads);
    int version = tables.versions.add(type, kind(fact), knownFrom, knownUntil, payload);
    switch (type) {
      case CREDIT_RECORD -> record(version, SUBJECT, tables.bySubject);
      case RECORD_PERSON -> record(version, NAMED, tables.byPerson);
      case RECORD_EVENT -> tables.ofRecord.append(encoder.resolved[0], version);
      case CONTACT -> {
        LinkKind kind = LinkKind.valueOf(fact.needed("kind"));
        tables.markPoint(encoder.resolved[POINT], kind, knownFrom);
      }
      default -> {
        if (type.shape() == FactType.Shape.ENTITY) {
          tables.ofNode.append(encoder.resolved[0], version);
        }
      }
    }
    row[Links.VERSION] = version;
    row[Links.KNOWN_FROM] = knownFrom;
    row[Links.KNOWN_UNTIL] = knownUntil;
    for (Tie tie : Tie.of(type)) {
      link(fact, tie);
    }
    return version;
  }

  private static NodeKind kind(Fact fact) {
    return switch (fact.type()) {
      case ORGANIZATION, ASSET -> NodeKind.valueOf(fact.needed("kind"));
      case PERSON -> NodeKind.PERSON;
      case PLATFORM -> NodeKind.PLATFORM;
      case ACCOUNT -> NodeKind.ACCOUNT;
      case CONTRACT -> NodeKind.CONTRACT;
      case STORE -> NodeKind.STORE;
      case SHIPMENT -> NodeKind.SHIPMENT;
      default -> NodeKind.RECORD;
    };
  }

  /** Files a version under its record, and the record under a node unless it was there before. */
  private void record(int version, int nodeColumn, RecordIndex index) {
    int record = encoder.resolved[0];
    int node = encoder.resolved[nodeColumn];
    FactType type = tables.versions.type(version);
    boolean filed = false;
    for (int v = tables.ofRecord.first(record); v >= 0 && !filed; v = tables.ofRecord.next(v)) {
      filed = tables.versions.type(v) == type && decoder.number(v, nodeColumn) == node;
    }
    if (!filed) {
      index.add(node, record);
    }
    tables.ofRecord.append(record, version);
  }

  private void link(Fact fact, Tie tie) {
    int[] resolved = encoder.resolved;
    if (resolved[tie.from()] < 0 || resolved[tie.to()] < 0) {
      return;
    }
    row[Links.FROM] = resolved[tie.from()];
    row[Links.TO] = resolved[tie.to()];
    LinkKind kind = tie.kinds()[tie.kindColumn() < 0 ? 0 : resolved[tie.kindColumn()]];
    int detail = tie.detail() < 0 ? 0 : resolved[tie.detail()];
    if (kind == LinkKind.SHAREHOLDING) {
      detail = tables.weights.code((BigDecimal) fact.value(SHARE), (BigDecimal) fact.value(VOTES));
    }
    row[Links.KIND] = detail << Links.KIND_BITS | kind.ordinal();
    if (tie.thing() != null) {
      periods.write(row, settled ? periods.latest(row[Links.FROM], tie.thing()) : -1);
    } else {
      row[Links.VALID_FROM] = day(fact, tie.start(), Integer.MIN_VALUE);
      int until = day(fact, tie.end(), Integer.MAX_VALUE);
      row[Links.VALID_UNTIL] = Math.max(until, row[Links.VALID_FROM]);
    }
    if (kind == LinkKind.ACTS_IN_CONCERT) {
      tables.markConcerted(row[Links.FROM]);
      tables.markConcerted(row[Links.TO]);
    }
    tables.links.add(row);
  }

  private static int day(Fact fact, int column, int unknown) {
    Object value = fact.value(column);
    if (value == null) {
      return unknown;
    }
    LocalDate day =
        value instanceof OffsetDateTime time
            ? time.atZoneSameInstant(CIVIL).toLocalDate()
            : (LocalDate) value;
    return Math.clamp(day.toEpochDay(), -FactDecoder.MAX, FactDecoder.MAX);
  }
}
