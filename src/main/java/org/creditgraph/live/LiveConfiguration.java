package org.creditgraph.live;

import java.util.concurrent.TimeUnit;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.FactStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class LiveConfiguration {
  private static final Logger log = LoggerFactory.getLogger(LiveConfiguration.class);

  @Bean
  LiveSnapshot liveSnapshot(FactStore store) {
    long start = System.nanoTime();
    LiveSnapshot live = LiveSnapshot.load(store);
    Snapshot snapshot = live.current();
    log.info(
        "Snapshot read: {} batches, {} nodes, {} links, {} records in {} ms",
        snapshot.sequence(),
        snapshot.nodeCount(),
        snapshot.linkCount(),
        snapshot.recordCount(),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    return live;
  }

  /** Follows batches that other service instances commit to the same server. */
  @Bean
  Follower batchFollower(LiveSnapshot live) {
    return Follower.started("batches", live::takeIn);
  }
}
