package org.creditgraph.live;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.search.PartySearch;
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

  /** The store as the index reads it. */
  private record Versions(FactStore store) implements PartySearch.Versions {
    @Override
    public void read(int sequence, Consumer<FactVersion> versions) {
      store.read(sequence, versions);
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
    Versions versions = new Versions(store);
    live.alongside(followed -> follow(search, followed, versions));
    long start = System.nanoTime();
    boolean anew = search.bringUpTo(live.current(), versions);
    log.info(
        "Name index {} up to batch {} in {} ms",
        anew ? "built" : "read",
        search.sequence(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    return search;
  }

  private static void follow(PartySearch search, BatchFollowed followed, Versions versions) {
    if (followed.snapshot().sequence() == search.sequence() + 1) {
      search.follow(followed.snapshot(), followed.changed());
    } else {
      search.bringUpTo(followed.snapshot(), versions);
    }
  }
}
