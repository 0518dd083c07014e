package org.creditgraph.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.creditgraph.access.HttpRefusal;
import org.creditgraph.casework.IdentityDesk;
import org.creditgraph.casework.RecordDesk;
import org.creditgraph.casework.ToldStore;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.search.PartySearch;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.DecisionStore;
import org.creditgraph.store.FactStore;
import org.creditgraph.store.InMemoryDecisionStore;
import org.creditgraph.store.InMemoryJudgementStore;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The API alone, over HTTP, on the drawn graph and on a fixed day: no store behind it. */
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration",
      "org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration",
      "org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration"
    })
@ComponentScan(
    basePackageClasses = {ApiConfiguration.class, HttpRefusal.class},
    excludeFilters =
        @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ServiceConfiguration.class))
class ApiApplication {
  /** The snapshot that is asked; a test may have it fail. */
  static final class Snapshots implements Supplier<Snapshot> {
    volatile boolean failing;

    @Override
    public Snapshot get() {
      if (failing) {
        throw new IllegalStateException("a fault with secret details");
      }
      return Story.SNAPSHOT;
    }
  }

  @Bean
  Snapshots currentSnapshot() {
    return new Snapshots();
  }

  @Bean
  DecisionStore decisionStore() {
    return new InMemoryDecisionStore();
  }

  @Bean
  InMemoryJudgementStore judgementStore() {
    return new InMemoryJudgementStore();
  }

  @Bean
  Supplier<String> decisionIds() {
    AtomicInteger last = new AtomicInteger();
    return () -> "D" + last.incrementAndGet();
  }

  /** Which part of the disk is free; a test may have it fill. */
  static final class Disk implements DoubleSupplier {
    volatile double free = 1;

    @Override
    public double getAsDouble() {
      return free;
    }
  }

  @Bean
  Disk freeDiskPart() {
    return new Disk();
  }

  /** Writes beside what is read, so that no test sees another's changes. */
  @Bean
  RecordDesk recordDesk(Clock clock) {
    FactStore store = ToldStore.of(Story.SNAPSHOT, clock.instant());
    return new RecordDesk(
        store,
        LiveSnapshot.load(store)::follow,
        clock,
        Duration.ofSeconds(1),
        PublicationTerms.BY_SEVERITY);
  }

  @Bean
  IdentityDesk identityDesk(Clock clock) {
    FactStore store = ToldStore.of(Story.SNAPSHOT, clock.instant());
    return new IdentityDesk(store, LiveSnapshot.load(store)::follow, Duration.ofSeconds(1));
  }

  @Bean
  PartySearch partySearch() {
    PartySearch search = PartySearch.inMemory();
    search.bringUpTo(Story.SNAPSHOT);
    return search;
  }

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2024-06-30T02:00:00Z"), ZoneOffset.UTC);
  }
}
