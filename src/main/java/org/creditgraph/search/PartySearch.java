package org.creditgraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Refusal;
import org.creditgraph.search.PartyIndex.Stamp;
import org.creditgraph.snapshot.NodeHistories;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/**
 * Finds parties and all else that has a name or a number, as of any moment.
 *
 * <p>The index beside the snapshot holds all that every node could ever be found by, so a question
 * is answered as it would have been when only the asked batches were known. It is derived: what is
 * lost or damaged is built anew from the snapshot, and where it lags behind, the answers say so.
 * Safe for many threads; writing calls wait for each other, searching never waits.
 */
public final class PartySearch implements AutoCloseable {
  private final Directory directory;
  private volatile PartyIndex index;
  private volatile int served;

  /** The batches of the newest snapshot taken in; only an index of this process has some. */
  private List<Batch> taken = List.of();

  private PartySearch(Directory directory, PartyIndex index) {
    this.directory = directory;
    this.index = index;
    served = index.stamp().sequence();
  }

  /** An index that goes with the process. */
  public static PartySearch inMemory() {
    return open(new ByteBuffersDirectory());
  }

  /**
   * The index in a folder. A damaged one, or one of another format, is emptied.
   *
   * @throws Refusal SEARCH_INDEX_IN_USE when another process has it open
   */
  public static PartySearch open(Path folder) {
    try {
      return open(FSDirectory.open(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PartySearch open(Directory directory) {
    try {
      return new PartySearch(directory, PartyIndex.open(directory));
    } catch (LockObtainFailedException e) {
      throw new Refusal(
          "SEARCH_INDEX_IN_USE",
          "Another process has the name index open: stop it, or give this one a home of its own.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the last batch that can be searched, 0 for none. */
  public int sequence() {
    return served;
  }

  /**
   * Makes the index as new as the snapshot: does nothing where it is as new or newer, takes in the
   * missing batches where it is older, and is built anew where it is of another store. It reads the
   * snapshot alone. What fails leaves the index as it was, and can be tried again.
   *
   * @return whether it was built anew
   */
  public synchronized boolean bringUpTo(Snapshot snapshot) {
    if (isPast(snapshot)) {
      return false;
    }
    try {
      mend();
      Stamp stamp = index.stamp();
      int sequence = stamp.sequence();
      if (snapshot.sequence() == 0 && stamp.equals(Stamp.EMPTY)) {
        return false;
      }
      boolean ofThisStore =
          sequence > 0
              && sequence <= snapshot.sequence()
              && stamp.equals(stampAt(snapshot, sequence));
      if (!ofThisStore) {
        rebuild(snapshot);
      } else if (sequence < snapshot.sequence()) {
        takeIn(snapshot, sequence);
      }
      served = snapshot.sequence();
      taken = snapshot.batches();
      return !ofThisStore;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a newer snapshot of the same store was taken in before: two threads may race. */
  private boolean isPast(Snapshot snapshot) {
    int sequence = snapshot.sequence();
    return sequence < taken.size()
        && (sequence == 0 || taken.get(sequence - 1).equals(snapshot.batches().getLast()));
  }

  /** Opens the index again where a failure (a full disk, no memory) closed it for good. */
  private void mend() throws IOException {
    if (!index.isOpen()) {
      index.giveUp();
      index = PartyIndex.open(directory);
      served = index.stamp().sequence();
    }
  }

  /** Builds the index anew. */
  synchronized void rebuild(Snapshot snapshot) throws IOException {
    index.empty();
    NodeHistories histories = snapshot.histories();
    for (int node = 0; node < snapshot.nodeCount(); node++) {
      for (Findable found : FindableReader.of(histories.of(node))) {
        index.add(found);
      }
    }
    index.compact();
    index.publish(stampAt(snapshot, snapshot.sequence()));
    index.commit();
  }

  private void takeIn(Snapshot snapshot, int before) throws IOException {
    NodeHistories histories = snapshot.histories();
    BitSet changed = new BitSet();
    histories.changedSince(before, changed::set);
    for (int node = changed.nextSetBit(0); node >= 0; node = changed.nextSetBit(node + 1)) {
      for (Findable found : FindableReader.of(histories.of(node))) {
        if (found.knownUntil() > before) {
          index.put(found);
        }
      }
    }
    index.publish(stampAt(snapshot, snapshot.sequence()));
  }

  /**
   * The parties that fit a text, as the view knows them. While the index lags behind the view, they
   * are those of the last batch that it has, and how far it lags is told.
   *
   * @throws Refusal SEARCH_NOT_READY while the index has nothing at all, INVALID_CURSOR
   */
  public PartyHits search(PartyQuery query, View view) {
    return search(view, (asOf, searcher) -> Climb.of(query, asOf, searcher));
  }

  /**
   * The nodes of any kind that fit a text, otherwise as {@link #search(PartyQuery, View)}.
   *
   * @throws Refusal SEARCH_NOT_READY while the index has nothing at all, INVALID_CURSOR
   */
  public PartyHits find(NodeQuery query, View view) {
    return search(view, (asOf, searcher) -> Climb.of(query, asOf, searcher));
  }

  private PartyHits search(View view, BiFunction<View, IndexSearcher, Climb> climb) {
    int reached = served;
    int behind = Math.max(0, view.sequence() - reached);
    if (behind > 0 && reached == 0) {
      throw new Refusal(
          "SEARCH_NOT_READY",
          "The name index is being built for the first time. Ask again in a moment.");
    }
    PartyIndex current = index;
    try {
      var searcher = current.searchers().acquire();
      try {
        PartyHits hits =
            climb.apply(behind == 0 ? view : asOfBatch(reached, view), searcher).hits();
        return behind == 0 ? hits : hits.lagging(behind, hit -> view.knows(hit.node()));
      } finally {
        current.searchers().release(searcher);
      }
    } catch (IOException | AlreadyClosedException e) {
      throw new Refusal(
          "SEARCH_UNAVAILABLE",
          "The name index cannot be read and is being opened again. Ask again in a moment; where"
              + " that does not help, the log says why.");
    }
  }

  private static View asOfBatch(int sequence, View view) {
    Batch last = view.snapshot().batches().get(sequence - 1);
    return view.snapshot().at(new AsOf(view.asOf().validOn(), last.recordedAt()));
  }

  @Override
  public synchronized void close() {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stamp stampAt(Snapshot snapshot, int sequence) {
    List<Batch> batches = snapshot.batches();
    return Stamp.of(sequence == 0 ? null : batches.get(sequence - 1));
  }
}
