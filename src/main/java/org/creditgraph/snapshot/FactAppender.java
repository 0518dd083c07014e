package org.creditgraph.snapshot;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.ContactPoints;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.IdentityNumber;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Period;
import org.creditgraph.graph.ShareBand;

/** Adds versions of facts to tables: their values, and the links they make. For one writer. */
final class FactAppender {
  private static final ZoneId CIVIL = ZoneId.of("Asia/Shanghai");
  private static final int SHARE = FactType.HOLDING.position("share");
  private static final int VOTES = FactType.HOLDING.position("votes");
  private static final int NOMINEE = FactType.HOLDING.position("nominee");
  private static final int SUBJECT = FactType.CREDIT_RECORD.position("subject_id");
  private static final int NAMED = FactType.RECORD_PERSON.position("person_id");
  private static final int POINT = FactType.CONTACT.position("value");

  private final Tables tables;
  private final boolean settled;
  private final ThingPeriods periods;
  private final FactDecoder decoder;
  private final FactEncoder encoder;
  private final LinkDraft draft = new LinkDraft();
  private int[] points = {};

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
      case CONTACT -> points = points(knownFrom);
      default -> {
        if (type.shape() == FactType.Shape.ENTITY) {
          tables.ofNode.append(encoder.resolved[0], version);
          number(fact, version);
        } else if (type.shape() == FactType.Shape.ATTRIBUTE) {
          tables.attributes.append(encoder.resolved[0], version);
        }
      }
    }
    draft.version = version;
    draft.knownUntil = knownUntil;
    for (Tie tie : Tie.of(type)) {
      link(fact, tie);
    }
    return version;
  }

  /**
   * The nodes that the last fact of contacts reaches; those of a value that says none stay unknown.
   */
  private int[] points(int knownFrom) {
    ContactPoints contact = encoder.contact();
    int[] nodes = new int[contact.points().size()];
    for (int i = 0; i < nodes.length; i++) {
      ContactPoint point = contact.points().get(i);
      nodes[i] = i == 0 ? encoder.resolved[POINT] : tables.nodes.number(point.nodeId());
      if (contact.standing() == ContactPoints.Standing.NODES) {
        tables.markPoint(nodes[i], point.kind(), knownFrom);
      }
    }
    return nodes;
  }

  private void number(Fact fact, int version) {
    FactType type = fact.type();
    int column = IdentityNumber.column(type);
    IdentityNumber number = column < 0 ? null : IdentityNumber.of(type, fact.value(column));
    if (number != null) {
      tables.numbers.add(version, encoder.resolved[0], number, tables, decoder);
    }
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
    draft.from = resolved[tie.from()];
    draft.to = resolved[tie.to()];
    LinkKind kind = tie.kinds()[tie.kindColumn() < 0 ? 0 : resolved[tie.kindColumn()]];
    draft.kind = kind.ordinal();
    draft.detail = tie.detail() < 0 ? 0 : resolved[tie.detail()];
    if (kind == LinkKind.SHAREHOLDING) {
      draft.detail =
          tables.weights.code(
              (ShareBand) fact.value(SHARE),
              (ShareBand) fact.value(VOTES),
              fact.value(NOMINEE) != null);
    }
    if (tie.thing() != null) {
      periods.write(draft, settled ? periods.latest(draft.from, tie.thing()) : -1);
    } else {
      draft.validFrom = day(fact, tie.start(), Integer.MIN_VALUE);
      draft.validUntil = last(fact, tie.end(), draft.validFrom);
    }
    mark(kind);
    tables.links.add(draft);
    if (fact.type() == FactType.CONTACT) {
      for (int i = 1; i < points.length; i++) {
        draft.to = points[i];
        tables.links.add(draft);
      }
    }
  }

  /** The last day, which is before the first one where the fact ended nobody knows when. */
  private static int last(Fact fact, int column, int first) {
    if (Period.ENDED.equals(fact.value(column))) {
      return first == Integer.MIN_VALUE ? first : first - 1;
    }
    return Math.max(day(fact, column, Integer.MAX_VALUE), first);
  }

  private void mark(LinkKind kind) {
    switch (kind) {
      case ACTS_IN_CONCERT -> {
        tables.concerted.set(draft.from);
        tables.concerted.set(draft.to);
      }
      case BRANCH_OF -> tables.markBranch(draft.from, draft.to);
      case NOMINEE_FOR -> tables.markNominee(draft.from, draft.to);
      case EXECUTIVE_PARTNER -> tables.markHeldClosely(draft.to);
      case SHAREHOLDING -> {
        if (!tables.weights.isPlain(draft.detail)) {
          tables.markHeldClosely(draft.to);
        }
      }
      default -> {}
    }
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
