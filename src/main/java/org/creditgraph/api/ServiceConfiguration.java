package org.creditgraph.api;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.creditgraph.casework.RecordDesk;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.FactStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API needs of the running service: the newest snapshot and the time. */
@Configuration
class ServiceConfiguration {
  /** How long a change to a record waits for an import to end. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Bean
  Supplier<Snapshot> currentSnapshot(LiveSnapshot live) {
    return live::current;
  }

  /** Ids that nobody can guess from another. */
  @Bean
  Supplier<String> decisionIds() {
    return () -> UUID.randomUUID().toString();
  }

  @Bean
  RecordDesk recordDesk(FactStore store, LiveSnapshot live, Clock clock) {
    return new RecordDesk(store, live::follow, clock, PATIENCE);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
