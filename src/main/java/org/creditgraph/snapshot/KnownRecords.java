package org.creditgraph.snapshot;

import java.util.Arrays;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.FactType;
import org.jspecify.annotations.Nullable;

/**
 * Records as known at the last batch of a snapshot, each put together once, when first asked for.
 *
 * <p>What is kept is never changed, and is the same whoever puts it in first, so readers need not
 * wait for each other: a write that another does not see costs that one the same work again. The
 * snapshot that follows goes on with all records but those its batch has to do with; pages without
 * such a record are shared.
 */
final class KnownRecords {
  private static final int SHIFT = 8;
  private static final int PAGE = 1 << SHIFT;
  private static final int MASK = PAGE - 1;

  /** A record and the node it is about. */
  record Known(CreditRecord record, int subject) {}

  private final @Nullable Known[] @Nullable [] pages;

  private KnownRecords(@Nullable Known[] @Nullable [] pages) {
    this.pages = pages;
  }

  /** None yet, of so many. */
  static KnownRecords none(int count) {
    return new KnownRecords(new Known[pagesFor(count)][]);
  }

  private static int pagesFor(int count) {
    return (count + MASK) >>> SHIFT;
  }

  @Nullable Known get(int record) {
    @Nullable Known[] page = pages[record >>> SHIFT];
    return page == null ? null : page[record & MASK];
  }

  void keep(int record, Known known) {
    @Nullable Known[] page = pages[record >>> SHIFT];
    if (page == null) {
      page = new Known[PAGE];
      pages[record >>> SHIFT] = page;
    }
    page[record & MASK] = known;
  }

  /**
   * Those that are the same after a batch.
   *
   * @param tables with the batch
   */
  KnownRecords after(Changed changed, Tables tables) {
    Successor next = new Successor(tables);
    changed.forEachEnded(next::forgetVersion);
    changed.forEachBegun(next::forgetVersion);
    return new KnownRecords(next.pages);
  }

  /** The pages of the snapshot that follows, each its own from the first change on. */
  private final class Successor {
    final @Nullable Known[] @Nullable [] pages;
    private final boolean[] own;
    private final Tables tables;
    private final FactDecoder decoder;

    Successor(Tables tables) {
      this.tables = tables;
      this.decoder = new FactDecoder(tables);
      this.pages = Arrays.copyOf(KnownRecords.this.pages, pagesFor(tables.records.count()));
      this.own = new boolean[pages.length];
    }

    /** A record hides a person who is not known, so what tells of an entity counts as well. */
    void forgetVersion(int version) {
      FactType type = tables.versions.type(version);
      switch (type) {
        case CREDIT_RECORD, RECORD_PERSON, RECORD_EVENT -> forget(decoder.number(version, 0));
        default -> {
          if (type.shape() == FactType.Shape.ENTITY) {
            int node = decoder.number(version, 0);
            RecordIndex index = tables.byPerson;
            for (int e = node < 0 ? -1 : index.first(node); e >= 0; e = index.next(e)) {
              forget(index.record(e));
            }
          }
        }
      }
    }

    private void forget(int record) {
      int page = record >>> SHIFT;
      @Nullable Known[] held = record < 0 ? null : pages[page];
      if (held == null) {
        return;
      }
      if (!own[page]) {
        own[page] = true;
        held = held.clone();
        pages[page] = held;
      }
      held[record & MASK] = null;
    }
  }
}
