package org.creditgraph.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts the doorkeeper before all doors, and the refusals behind them. */
@Configuration
class AccessConfiguration {
  @Bean
  FilterRegistrationBean<Doorkeeper> doorkeeper(
      @Value("${creditgraph.hosts:localhost,127.0.0.1,[::1]}") List<String> hosts,
      @Value("${creditgraph.graphiql:true}") boolean graphiql,
      MeterRegistry meters) {
    FilterRegistrationBean<Doorkeeper> registration =
        new FilterRegistrationBean<>(new Doorkeeper(HostNames.of(hosts), graphiql, meters));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return registration;
  }

  /** After Boot's own, so that ours is the inner one and reports first. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectorRefusals() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              StandardHost host = (StandardHost) context.getParent();
              host.setErrorReportValveClass(ConnectorRefusals.class.getName());
              host.getPipeline().addValve(new ConnectorRefusals());
              host.getPipeline().addValve(new Trailers());
            });
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionLimit(
      @Value("${creditgraph.connections-per-client}") int connectionsPerClient) {
    return factory -> {
      factory.setProtocol(LimitedProtocol.class.getName());
      factory.addProtocolHandlerCustomizers(
          (LimitedProtocol protocol) -> protocol.limit(connectionsPerClient));
    };
  }

  /** Figures tell neither where on the machine the service lies nor what its classes are called. */
  @Bean
  MeterFilter withoutPathsAndClasses() {
    return MeterFilter.ignoreTags("path", "exception", "error", "main.application.class");
  }
}
