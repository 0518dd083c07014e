package org.creditgraph.api;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.creditgraph.judgement.Estimate;
import org.creditgraph.judgement.Judgements;
import org.creditgraph.likelihood.LevelModel;
import org.creditgraph.live.Follower;
import org.creditgraph.migration.MigrationModel;
import org.creditgraph.migration.StoreMigrations;
import org.creditgraph.screening.Predecessor;
import org.creditgraph.screening.Predecessors;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.JudgementStore;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.SuccessionQuery;
import org.creditgraph.succession.Successions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The findings that go by a model: that of the project, or of a file. */
@Configuration
class FindingsConfiguration {
  @Bean
  Successions successions(@Value("${creditgraph.succession.model:}") String file) {
    return new Successions(
        file.isEmpty()
            ? SuccessionModel.standard()
            : SuccessionModel.of(LevelModel.file(Path.of(file))));
  }

  @Bean
  StoreMigrations storeMigrations(
      Successions successions, @Value("${creditgraph.migration.model:}") String file) {
    return new StoreMigrations(
        file.isEmpty()
            ? MigrationModel.standard()
            : MigrationModel.of(LevelModel.file(Path.of(file))),
        successions);
  }

  /** What an approval check asks about an applicant's past. */
  @Bean
  Predecessors predecessors(Successions successions) {
    return new Predecessors() {
      @Override
      public List<Predecessor> of(View view, int party, double probabilityMin) {
        return successions
            .predecessorsOf(view, party, new SuccessionQuery(probabilityMin, Integer.MAX_VALUE))
            .stream()
            .<Predecessor>map(PredecessorFound::new)
            .toList();
      }

      @Override
      public String version() {
        return successions.model().version() + " " + successions.model().hash();
      }
    };
  }

  @Bean
  Judgements judgements(
      JudgementStore store,
      Successions successions,
      @Qualifier("decisionIds") Supplier<String> ids,
      Clock clock) {
    return new Judgements(store, Estimate.by(successions), ids, clock);
  }

  /** Takes new names in as batches come, so that no question waits for it. */
  @Bean
  Follower namesFollower(Successions successions, Supplier<Snapshot> currentSnapshot) {
    return Follower.started("names", () -> successions.prepare(currentSnapshot.get()));
  }
}
