package org.creditgraph.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store: that of the folder `creditgraph.home`, or that of a server where one is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreConfiguration.Server.class)
class StoreConfiguration {

  /**
   * A Neo4j server to be used instead of the embedded database.
   *
   * @param uri such as `bolt://localhost:7687`, null for none
   */
  @ConfigurationProperties("creditgraph.database")
  record Server(@Nullable URI uri, @Nullable String username, @Nullable String password) {}

  @Bean
  StoreConnection storeConnection(@Value("${creditgraph.home}") Path home, Server server) {
    return StoreConnection.open(
        home, server.uri(), server.username(), server.password(), Clock.systemUTC());
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
