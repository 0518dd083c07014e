package org.creditgraph.api;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.creditgraph.casework.IdentityDesk;
import org.creditgraph.casework.RecordDesk;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.FactStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API needs of the running service: the newest snapshot, the time, the disk. */
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

  /** Which part of the disk is free that decisions go to; none where a server has it, or unread. */
  @Bean
  DoubleSupplier freeDiskPart(
      @Value("${creditgraph.home}") Path home,
      @Value("${creditgraph.database.uri:}") String server) {
    return () -> {
      if (!server.isEmpty()) {
        return 0;
      }
      try {
        FileStore disk = Files.getFileStore(home);
        return (double) disk.getUsableSpace() / disk.getTotalSpace();
      } catch (IOException e) {
        return 0;
      }
    };
  }

  @Bean
  IdentityDesk identityDesk(FactStore store, LiveSnapshot live) {
    return new IdentityDesk(store, live::follow, PATIENCE);
  }

  @Bean
  RecordDesk recordDesk(FactStore store, LiveSnapshot live, Clock clock, Sanctions sanctions) {
    return new RecordDesk(store, live::follow, clock, PATIENCE, sanctions.policy().terms());
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
