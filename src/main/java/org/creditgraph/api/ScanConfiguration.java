package org.creditgraph.api;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.creditgraph.migration.StoreMigration;
import org.creditgraph.migration.StoreMigrations;
import org.creditgraph.succession.ScanQuery;
import org.creditgraph.succession.ScanSummary;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.Successions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Scans of the population, which run beside requests. */
@Configuration
class ScanConfiguration {
  /** Runs the parts of all scans, and leaves a processor to the requests where there are two. */
  @Bean(destroyMethod = "shutdownNow")
  ExecutorService scans() {
    return Executors.newFixedThreadPool(
        Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
        task ->
            Thread.ofPlatform()
                .daemon()
                .name("scan")
                .priority(Thread.MIN_PRIORITY)
                .unstarted(task));
  }

  /** How much memory what each kind of scan found may take; by default a sixteenth of the heap. */
  private static long bytes(@Nullable DataSize given) {
    return given == null ? Runtime.getRuntime().maxMemory() / 16 : given.toBytes();
  }

  /** With the dates at which nothing happened, for q-values. */
  @Bean(destroyMethod = "close")
  PopulationScans<Succession, ScanSummary> successionScans(
      Successions successions,
      ExecutorService scans,
      @Value("${creditgraph.scan-memory:#{null}}") @Nullable DataSize memory) {
    return new PopulationScans<>(
        (view, minimum, found, progress) ->
            successions.scan(view, new ScanQuery(minimum, true), scans, found, progress),
        SuccessionController::order,
        FoundWeight::of,
        bytes(memory),
        System::nanoTime);
  }

  @Bean(destroyMethod = "close")
  PopulationScans<StoreMigration, Integer> migrationScans(
      StoreMigrations migrations,
      ExecutorService scans,
      @Value("${creditgraph.scan-memory:#{null}}") @Nullable DataSize memory) {
    return new PopulationScans<>(
        (view, minimum, found, progress) -> migrations.scan(view, minimum, scans, found, progress),
        MigrationController::order,
        FoundWeight::of,
        bytes(memory),
        System::nanoTime);
  }
}
