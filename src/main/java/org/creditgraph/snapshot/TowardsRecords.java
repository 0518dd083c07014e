package org.creditgraph.snapshot;

import java.util.Arrays;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;

/**
 * Marks the nodes from which a record may be reached: those it is about, and whoever leads, holds,
 * declares to control or acts in concert with a marked one, is the same party, its head office or
 * its branch, on whatever day, as known at the last batch. Most parties have no mark, so that
 * nobody need look at what they hold.
 *
 * <p>A mark is never taken back, so a later batch leaves some that are no longer needed, and a
 * reader of an older snapshot may see one that was set for a newer: both cost a look, nothing else.
 * One bit a node; a batch takes time in proportion to itself and to the marks it sets.
 */
final class TowardsRecords {
  private static final long DOWN =
      LinkKind.LEGAL_REPRESENTATIVE.bit()
          | LinkKind.PRINCIPAL.bit()
          | LinkKind.EXECUTIVE_PARTNER.bit()
          | LinkKind.SHAREHOLDING.bit()
          | LinkKind.CONTROLS.bit();
  private static final int SUBJECT = FactType.CREDIT_RECORD.position("subject_id");
  private static final long BESIDE =
      LinkKind.ACTS_IN_CONCERT.bit()
          | LinkKind.NOMINEE_FOR.bit()
          | LinkKind.BRANCH_OF.bit()
          | LinkKind.SAME_IDENTITY.bit();

  private final IntPages marks;

  private TowardsRecords(IntPages marks) {
    this.marks = marks;
  }

  /** The marks of tables that were filled at once. */
  static TowardsRecords of(Tables tables, int sequence) {
    TowardsRecords all = new TowardsRecords(new IntPages());
    Marking marking = all.new Marking(tables, sequence);
    for (int node = 0; node < tables.nodes.count(); node++) {
      if (tables.bySubject.first(node) >= 0) {
        marking.mark(node);
      }
    }
    marking.spread();
    return all;
  }

  boolean isMarked(int node) {
    return (marks.get(node >>> 5) >>> node & 1) != 0;
  }

  /**
   * The marks after a batch.
   *
   * @param tables with the batch
   */
  TowardsRecords after(Changed changed, Tables tables, int sequence) {
    TowardsRecords next = new TowardsRecords(marks.fork());
    Marking marking = next.new Marking(tables, sequence);
    changed.forEachBegun(marking::takeIn);
    changed.forEachTied(marking::lookAt);
    marking.spread();
    return next;
  }

  /** Sets marks, and those that follow from them. */
  private final class Marking {
    private final Tables tables;
    private final FactDecoder decoder;
    private final LinkCursor down;
    private final LinkCursor beside;
    private int[] waiting = new int[64];
    private int count;

    Marking(Tables tables, int sequence) {
      this.tables = tables;
      decoder = new FactDecoder(tables);
      down = new LinkCursor(tables, sequence, FactDecoder.MAX, DOWN, true);
      beside = new LinkCursor(tables, sequence, FactDecoder.MAX, BESIDE, true);
    }

    /** A link is new when it was told, or when one of its ends became known. */
    void takeIn(int version) {
      FactType type = tables.versions.type(version);
      switch (type) {
        case ROLE, HOLDING, RELATION -> {
          Tie tie = Tie.of(type)[0];
          lookAt(decoder.number(version, tie.from()));
          lookAt(decoder.number(version, tie.to()));
        }
        case CREDIT_RECORD -> lookAt(decoder.number(version, SUBJECT));
        default -> {
          if (type.shape() == FactType.Shape.ENTITY) {
            lookAt(decoder.number(version, 0));
          }
        }
      }
    }

    private void lookAt(int node) {
      if (node >= 0 && (isMarked(node) || tables.bySubject.first(node) >= 0 || isAbove(node))) {
        mark(node);
      }
    }

    private boolean isAbove(int node) {
      for (down.from(node); down.next(); ) {
        if (isMarked(down.neighbour())) {
          return true;
        }
      }
      for (beside.of(node); beside.next(); ) {
        if (isMarked(beside.neighbour())) {
          return true;
        }
      }
      return false;
    }

    void mark(int node) {
      marks.set(node >>> 5, marks.get(node >>> 5) | 1 << node);
      if (count == waiting.length) {
        waiting = Arrays.copyOf(waiting, 2 * count);
      }
      waiting[count++] = node;
    }

    void spread() {
      while (count > 0) {
        int node = waiting[--count];
        down.into(node);
        spread(down);
        beside.of(node);
        spread(beside);
      }
    }

    private void spread(LinkCursor links) {
      while (links.next()) {
        if (!isMarked(links.neighbour())) {
          mark(links.neighbour());
        }
      }
    }
  }
}
