package org.creditgraph.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The address of GraphiQL; its page and all that it loads are in the jar. */
@Configuration
class Pages implements WebMvcConfigurer {
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
    registry.addRedirectViewController("/graphiql/", "/graphiql").setKeepQueryParams(true);
  }
}
