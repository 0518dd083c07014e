package org.creditgraph.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.search.FaultyIndex;
import org.creditgraph.search.PartySearch;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.BatchNote;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.FactStore;
import org.creditgraph.store.Fault;
import org.creditgraph.store.Fault.Place;

/**
 * A store with its snapshot and its name index, followed as the service does it, in which memory
 * runs out when a test wants it.
 */
public final class FollowedStore implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 20;

  private final LiveSnapshot live;
  private final PartySearch search;
  private final List<Follower> followers = new ArrayList<>();

  public FollowedStore(FactStore store, Path home, Fault fault) throws IOException {
    LiveConfiguration configuration = new LiveConfiguration();
    live = configuration.liveSnapshot(new FaultyReading(store, fault));
    search = FaultyIndex.open(home.resolve("search"), fault);
    search.bringUpTo(live.current());
    followers.add(configuration.batchFollower(live));
    followers.add(new SearchConfiguration().searchFollower(live, search));
  }

  public LiveSnapshot live() {
    return live;
  }

  /** Waits until readers and searchers see a batch; whether they do. */
  public boolean awaitBatch(int sequence, int secondsMax) throws InterruptedException {
    for (long look = 0; look * LOOK_EVERY_MILLIS < secondsMax * 1_000L; look++) {
      if (live.current().sequence() == sequence && search.sequence() == sequence) {
        return true;
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
    return false;
  }

  /** Whether the name index answers these texts as one does that was built anew. */
  public boolean isIndexSound(List<String> texts) {
    Snapshot snapshot = live.current();
    return FaultyIndex.isAsBuiltAnew(search, snapshot, texts);
  }

  @Override
  public void close() {
    followers.forEach(Follower::close);
    search.close();
  }

  /** What is read of it passes a fault. */
  private record FaultyReading(FactStore store, Fault fault) implements FactStore {
    @Override
    public List<Batch> batchesAfter(int sequence) {
      fault.at(Place.FOLLOW);
      return store.batchesAfter(sequence);
    }

    @Override
    public BatchWriter begin(String title) {
      return store.begin(title);
    }

    @Override
    public Optional<BatchNote.Noted> noted(String key) {
      return store.noted(key);
    }

    @Override
    public void read(int sequence, Consumer<FactVersion> versions) {
      store.read(sequence, passing(versions));
    }

    @Override
    public void changes(int sequence, Consumer<FactVersion> versions) {
      store.changes(sequence, passing(versions));
    }

    @Override
    public int changesFrom() {
      return store.changesFrom();
    }

    private Consumer<FactVersion> passing(Consumer<FactVersion> versions) {
      return version -> {
        fault.at(Place.FOLLOW);
        versions.accept(version);
      };
    }
  }
}
