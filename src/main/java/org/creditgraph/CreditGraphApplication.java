package org.creditgraph;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.creditgraph.imports.CommandLine;
import org.creditgraph.imports.Workplace;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.store.StoreConnection;
import org.creditgraph.store.StoreSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;

/** Starts creditgraph: the service, or one command that runs and ends. */
@SpringBootApplication
public class CreditGraphApplication {
  /** The settings alone, read as the service reads them; a command needs no more of Spring. */
  @Configuration
  static class Settings {}

  public static void main(String[] args) {
    List<String> arguments = List.of(args);
    if (CommandLine.isCommand(arguments)) {
      System.exit(run(arguments));
    }
    try {
      new SpringApplicationBuilder(CreditGraphApplication.class).run(args);
    } catch (RuntimeException failure) {
      if (RefusedStart.in(failure).isEmpty()) {
        throw failure;
      }
      System.exit(CommandLine.NOT_DONE);
    }
  }

  private static int run(List<String> arguments) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new CommandLine(() -> open(settings(arguments)), System.out, System.err, terminal)
        .run(arguments);
  }

  private static Environment settings(List<String> arguments) {
    String[] settings = CommandLine.settings(arguments).toArray(String[]::new);
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Settings.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(settings);
    try (context) {
      return context.getEnvironment();
    }
  }

  private static Workplace open(Environment settings) {
    StoreSettings store = StoreSettings.of(settings).withoutBolt();
    StoreConnection connection = StoreConnection.open(store, Clock.systemUTC());
    Supplier<LiveSnapshot> live = SingletonSupplier.of(() -> LiveSnapshot.load(connection.facts()));
    return new Workplace(
        connection.facts(), () -> live.get().follow(), store.home(), connection::close);
  }
}
