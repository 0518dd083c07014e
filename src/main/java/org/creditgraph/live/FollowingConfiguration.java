package org.creditgraph.live;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells an operator how following goes. */
@Configuration
class FollowingConfiguration {

  @Bean
  MeterBinder followingMeters(List<Follower> followers) {
    return registry -> followers.forEach(follower -> bind(follower, registry));
  }

  private static void bind(Follower follower, MeterRegistry registry) {
    Gauge.builder("creditgraph.following.failures", follower, Follower::failures)
        .description("Failures in a row since the last success")
        .tag("follower", follower.name())
        .register(registry);
    FunctionCounter.builder("creditgraph.following.failed", follower, Follower::failuresEver)
        .description("All failures since the start")
        .tag("follower", follower.name())
        .register(registry);
    TimeGauge.builder(
            "creditgraph.following.age",
            follower,
            TimeUnit.MILLISECONDS,
            one -> one.sinceSuccess().toMillis())
        .description("How long ago it last went well")
        .tag("follower", follower.name())
        .register(registry);
  }

  /**
   * The component `following` of `/actuator/health`, which is no part of readiness or liveness:
   * where following fails, answers are right as of the batch that they name, and a restart would
   * give them no newer one.
   */
  @Bean
  HealthIndicator followingHealthIndicator(List<Follower> followers) {
    return () -> {
      Health.Builder health = Health.up();
      for (Follower follower : followers) {
        health.withDetail(follower.name(), follower.failures() + " failures in a row");
        if (follower.isFailing()) {
          health.down();
        }
      }
      return health.build();
    };
  }
}
