package org.creditgraph.api;

import java.time.Clock;
import java.util.function.Supplier;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.snapshot.Snapshot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API needs of the running service: the newest snapshot and the time. */
@Configuration
class ServiceConfiguration {
  @Bean
  Supplier<Snapshot> currentSnapshot(LiveSnapshot live) {
    return live::current;
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
