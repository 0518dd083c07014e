package org.creditgraph.store;

import java.time.Clock;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the store: that of the folder `creditgraph.home`, or that of a server where one is set. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  StoreConnection storeConnection(Environment settings) {
    return StoreConnection.open(StoreSettings.of(settings), Clock.systemUTC());
  }

  @Bean
  FactStore factStore(StoreConnection connection) {
    return connection.facts();
  }

  @Bean
  DecisionStore decisionStore(StoreConnection connection) {
    return connection.decisions();
  }

  @Bean
  JudgementStore judgementStore(StoreConnection connection) {
    return connection.judgements();
  }

  /** For Spring Data Neo4j and the health check; the connection closes it. */
  @Bean(destroyMethod = "")
  Driver driver(StoreConnection connection) {
    return connection.driver();
  }
}
