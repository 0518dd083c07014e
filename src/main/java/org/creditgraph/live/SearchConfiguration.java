package org.creditgraph.live;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.creditgraph.search.PartySearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the name index up to the snapshot, at the start and after each batch. */
@Configuration
class SearchConfiguration {
  private static final Logger log = LoggerFactory.getLogger(SearchConfiguration.class);

  @Bean
  PartySearch partySearch(LiveSnapshot live, @Value("${creditgraph.home}") Path home) {
    PartySearch search = PartySearch.open(home.resolve("search"));
    long start = System.nanoTime();
    try {
      boolean anew = search.bringUpTo(live.current());
      log.info(
          "Name index {} up to batch {} in {} ms",
          anew ? "built" : "read",
          search.sequence(),
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    } catch (RuntimeException failure) {
      log.error("The name index could not be brought up to date; it is tried again", failure);
    }
    return search;
  }

  /** Whoever commits a batch waits for the index, but not for another who is at it. */
  @Bean
  Follower searchFollower(LiveSnapshot live, PartySearch search) {
    Follower follower = Follower.started("search", () -> search.bringUpTo(live.current()));
    live.alongside(follower::run);
    return follower;
  }
}
