package org.creditgraph.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;

/** Fills tables: with everything at once, or with the changes of one batch. For one writer. */
final class Growth {
  private static final int BLOCK = 256;

  /**
   * The turns of a batch's changes: a contract's new version gives its period to the links of its
   * parties that still stand, and to those that begin after it.
   */
  private static final int LINKS_ENDED = 0;

  private static final int ENTITIES = 1;
  private static final int LINKS_BEGUN = 2;

  private final List<FactVersion> waiting = new ArrayList<>(BLOCK);
  private final String[] ids = new String[BLOCK * 4];
  private int touched;
  private int stage = LINKS_ENDED;

  private final Tables tables;
  private final FactAppender appender;
  private final ThingPeriods periods;
  private final FactFinder finder;

  /**
   * @param following whether the changes of a batch are to come, or else everything at once
   */
  Growth(Tables tables, boolean following) {
    this.tables = tables;
    appender = new FactAppender(tables, following);
    periods = new ThingPeriods(tables);
    finder = new FactFinder(tables);
  }

  /** Takes in one of all the versions that batches up to the last made known. */
  void add(FactVersion version, int last) {
    if (!version.fact().type().isInSnapshots()) {
      return;
    }
    if (version.knownFrom() > last) {
      throw new IllegalArgumentException(
          "there is no batch " + version.knownFrom() + ", which made known " + version.fact());
    }
    waiting.add(version);
    if (waiting.size() == BLOCK) {
      addWaiting(last);
    }
  }

  private void addWaiting(int last) {
    touchNodes();
    for (FactVersion version : waiting) {
      int until = version.knownUntil() > last ? FactVersion.STILL_KNOWN : version.knownUntil();
      appender.append(version.fact(), version.knownFrom(), until);
    }
    waiting.clear();
  }

  private void touchNodes() {
    int size = 0;
    for (FactVersion version : waiting) {
      Layout layout = Layout.of(version.fact().type());
      for (int i = 0; i < layout.columns; i++) {
        if (layout.codes[i] == Layout.Code.NODE && version.fact().value(i) instanceof String id) {
          ids[size++] = id;
        }
      }
    }
    touched += tables.nodes.touch(ids, size);
  }

  /** Finishes what {@link #add} took in. */
  void settle(int last) {
    tables.last = last;
    addWaiting(last);
    periods.settle();
    new IdentityLinks(tables).settle(last);
    new Gaps(tables).markAll();
    tables.links = LinkMerge.settled(tables.links, tables.nodes.count());
  }

  /** Takes in what a batch made known and what it ended. */
  Changed follow(int sequence, Snapshot.Changes changes) {
    tables.last = sequence;
    Changed changed = new Changed(tables.versions.count());
    int before = tables.links.addedCount();
    changes.read(
        version -> {
          if (!version.fact().type().isInSnapshots()) {
            return;
          }
          if (version.knownFrom() == sequence && version.knownUntil() == FactVersion.STILL_KNOWN) {
            begin(version.fact(), sequence);
          } else if (version.knownUntil() == sequence) {
            changed.end(end(version, sequence));
          } else {
            throw new IllegalArgumentException(
                "batch " + sequence + " neither made known nor ended " + version);
          }
        });
    changed.settled(tables.versions.count());
    new IdentityLinks(tables).follow(sequence, changed);
    new Gaps(tables).mark(sequence, changed, before);
    if (tables.links.addedCount() > 65_536 + tables.links.baseCount() / 2) {
      tables.links = LinkMerge.merged(tables.links, tables.nodes.count());
    } else {
      tables.links.chain(before);
    }
    return changed;
  }

  /** Changes in the order of {@link Snapshot.Changes}. */
  static List<FactVersion> inOrder(List<FactVersion> changes) {
    List<FactVersion> ordered = new ArrayList<>(changes);
    ordered.sort(Comparator.comparingInt(Growth::stage));
    return ordered;
  }

  private static int stage(FactVersion version) {
    FactType.Shape shape = version.fact().type().shape();
    boolean ended = version.knownUntil() != FactVersion.STILL_KNOWN;
    if (shape == FactType.Shape.ENTITY) {
      return ENTITIES;
    }
    return ended ? LINKS_ENDED : LINKS_BEGUN;
  }

  private void inTurn(int next) {
    if (next < stage) {
      throw new IllegalArgumentException(
          "a batch's changes come out of turn: links that ended, things, links that begin");
    }
    stage = next;
  }

  private void begin(Fact fact, int sequence) {
    inTurn(fact.type().shape() == FactType.Shape.ENTITY ? ENTITIES : LINKS_BEGUN);
    int version = appender.append(fact, sequence, FactVersion.STILL_KNOWN);
    if (fact.type() == FactType.CONTRACT || fact.type() == FactType.SHIPMENT) {
      periods.reign(version, tables.nodes.find(fact.needed("id")), sequence);
    }
  }

  private int end(FactVersion ended, int sequence) {
    Fact fact = ended.fact();
    inTurn(fact.type().shape() == FactType.Shape.ENTITY ? ENTITIES : LINKS_ENDED);
    int version = finder.find(fact, ended.knownFrom());
    if (version < 0 || !tables.versions.open(version)) {
      throw new IllegalArgumentException("batch " + sequence + " ends what is not known: " + ended);
    }
    tables.versions.end(version, sequence);
    if (Tie.of(fact.type()).length > 0) {
      Links links = tables.links;
      int node = finder.start(fact);
      for (int link = links.firstOut(node); link >= 0; link = links.nextOut(link, node)) {
        if (links.version(link) == version && links.open(link)) {
          links.end(link, sequence);
        }
      }
    }
    return version;
  }
}
