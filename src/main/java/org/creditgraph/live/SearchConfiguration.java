package org.creditgraph.live;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.search.PartySearch;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.FactStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the name index at the state of the snapshot: it has seen a batch before readers do. */
@Configuration
class SearchConfiguration {
  private static final Logger log = LoggerFactory.getLogger(SearchConfiguration.class);

  /** The snapshot and its change log as the index reads them; all versions are in memory. */
  private record Versions(Snapshot snapshot, FactStore store) implements PartySearch.Versions {
    @Override
    public void read(int sequence, Consumer<FactVersion> versions) {
      snapshot.versions().forEach(versions);
    }

    @Override
    public List<FactVersion> changes(int sequence) {
      return store.changes(sequence);
    }
  }

  @Bean
  PartySearch partySearch(
      LiveSnapshot live, FactStore store, @Value("${creditgraph.home}") Path home) {
    PartySearch search = PartySearch.open(home.resolve("search"));
    live.alongside(followed -> follow(search, followed, store));
    long start = System.nanoTime();
    Snapshot snapshot = live.current();
    boolean anew = search.bringUpTo(snapshot, new Versions(snapshot, store));
    log.info(
        "Name index {} up to batch {} in {} ms",
        anew ? "built" : "read",
        search.sequence(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    return search;
  }

  private static void follow(PartySearch search, BatchFollowed followed, FactStore store) {
    Snapshot snapshot = followed.snapshot();
    if (snapshot.sequence() == search.sequence() + 1) {
      search.follow(snapshot, followed.changed());
    } else {
      search.bringUpTo(snapshot, new Versions(snapshot, store));
    }
  }
}
