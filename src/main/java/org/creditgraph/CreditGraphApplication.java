package org.creditgraph;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts creditgraph: the service, or one command that runs and ends. */
@SpringBootApplication
public class CreditGraphApplication {
  public static void main(String[] args) {
    new SpringApplicationBuilder(CreditGraphApplication.class).run(args);
  }
}
