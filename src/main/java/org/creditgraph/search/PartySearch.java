package org.creditgraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Refusal;
import org.creditgraph.search.PartyIndex.Stamp;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/**
 * Finds parties by identifier and by name, as of any moment.
 *
 * <p>The index beside the snapshot holds every version of every party, so a question is answered as
 * it would have been when only the asked batches were known. It is derived: what is lost or damaged
 * is built anew from the store. Safe for many threads; writing calls wait for each other, searching
 * never waits.
 */
public final class PartySearch implements AutoCloseable {
  private final PartyIndex index;
  private volatile int served;

  /** Where versions are read from: the store. */
  public interface Versions {
    /** Streams every version that batches up to a sequence number made known. */
    void read(int sequence, Consumer<FactVersion> versions);

    /** The versions that one batch made known or ended. */
    List<FactVersion> changes(int sequence);
  }

  private PartySearch(PartyIndex index) {
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

  private static PartySearch open(Directory directory) {
    try {
      return new PartySearch(PartyIndex.open(directory));
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
   * Makes the index as new as the snapshot: does nothing where it is, takes in the missing batches
   * where it is older, and is built anew where it is of another store.
   *
   * @return whether it was built anew
   */
  public synchronized boolean bringUpTo(Snapshot snapshot, Versions versions) {
    Stamp stamp = index.stamp();
    int sequence = stamp.sequence();
    boolean ofThisStore =
        sequence > 0
            && sequence <= snapshot.sequence()
            && stamp.equals(stampAt(snapshot, sequence));
    if (!ofThisStore) {
      rebuild(snapshot, all -> versions.read(snapshot.sequence(), all));
      return true;
    }
    for (int next = sequence + 1; next <= snapshot.sequence(); next++) {
      takeIn(versions.changes(next), stampAt(snapshot, next));
    }
    return false;
  }

  /** Builds the index anew from every version that the batches of the snapshot made known. */
  public synchronized void rebuild(Snapshot snapshot, Consumer<Consumer<FactVersion>> versions) {
    try {
      index.empty();
      versions.accept(
          version -> {
            try {
              index.add(version);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      index.compact();
      index.publish(stampAt(snapshot, snapshot.sequence()));
      index.commit();
      served = snapshot.sequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes in one more batch; from then on it can be searched.
   *
   * @param next the snapshot after the batch
   * @param changed the versions that the batch made known or ended
   */
  public synchronized void follow(Snapshot next, List<FactVersion> changed) {
    if (next.sequence() != index.stamp().sequence() + 1) {
      throw new IllegalArgumentException(
          "batch " + next.sequence() + " does not follow " + index.stamp().sequence());
    }
    takeIn(changed, stampAt(next, next.sequence()));
  }

  private void takeIn(List<FactVersion> changed, Stamp upTo) {
    try {
      for (FactVersion version : changed) {
        index.put(version);
      }
      index.publish(upTo);
      served = upTo.sequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The parties that fit a text, as the view knows them.
   *
   * @throws Refusal SEARCH_NOT_READY while the index is behind the view, INVALID_CURSOR
   */
  public PartyHits search(PartyQuery query, View view) {
    if (view.sequence() > served) {
      throw new Refusal(
          "SEARCH_NOT_READY",
          "The name index is being built: it reaches batch "
              + served
              + ", and batch "
              + view.sequence()
              + " was asked for. Ask again in a moment.");
    }
    try {
      var searcher = index.searchers().acquire();
      try {
        return new Climb(query, view, searcher).hits();
      } finally {
        index.searchers().release(searcher);
      }
    } catch (IOException | AlreadyClosedException e) {
      throw new Refusal(
          "SEARCH_UNAVAILABLE",
          "The name index cannot be read: delete its folder and restart; it is built anew then.");
    }
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
