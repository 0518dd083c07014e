package org.creditgraph.live;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
  private static final int FOLLOW_EVERY_MILLIS = 500;

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
  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService follower(LiveSnapshot live) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("follower").unstarted(task));
    timer.scheduleWithFixedDelay(
        () -> followQuietly(live), FOLLOW_EVERY_MILLIS, FOLLOW_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return timer;
  }

  private static void followQuietly(LiveSnapshot live) {
    try {
      live.follow();
    } catch (RuntimeException failure) {
      log.warn("The change log could not be followed; trying again: {}", failure.getMessage());
    }
  }
}
