package org.creditgraph;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.creditgraph.imports.CommandLine;
import org.creditgraph.imports.Models;
import org.creditgraph.imports.Workplace;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.settings.Setting;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.FactStore;
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
  static class SettingsAlone {}

  public static void main(String[] args) {
    List<String> arguments = List.of(args);
    try {
      if (CommandLine.isCommand(arguments)) {
        System.exit(run(arguments));
      }
      CommandLine.checkServe(arguments);
      IdleMemory.giveBack();
      application(CreditGraphApplication.class).run(args);
    } catch (RuntimeException | Error failure) {
      System.exit(RefusedStart.tell(failure, System.err, arguments.contains("--debug")));
    }
  }

  private static SpringApplicationBuilder application(Class<?> source) {
    return new SpringApplicationBuilder(source).listeners(new SettingsCheck(System.err));
  }

  private static int run(List<String> arguments) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    SingletonSupplier<Environment> settings = SingletonSupplier.of(() -> settings(arguments));
    if (!CommandLine.settings(arguments).isEmpty()) {
      settings.obtain();
    }
    return new CommandLine(() -> open(settings.obtain()), System.out, System.err, terminal)
        .run(arguments);
  }

  private static Environment settings(List<String> arguments) {
    String[] settings = CommandLine.settings(arguments).toArray(String[]::new);
    ConfigurableApplicationContext context =
        application(SettingsAlone.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(settings);
    try (context) {
      return context.getEnvironment();
    }
  }

  private static Workplace open(Environment settings) {
    Models models =
        Models.of(
            settings.getProperty(Setting.SUCCESSION_MODEL.key(), ""),
            settings.getProperty(Setting.MIGRATION_MODEL.key(), ""),
            settings.getProperty(Setting.POLICY.key(), ""));
    StoreSettings store = StoreSettings.of(settings).withoutBolt();
    StoreConnection connection =
        StoreConnection.open(store, Clock.systemUTC(), System.err::println);
    return new Workplace(
        connection.facts(), follow(connection.facts()), store.home(), models, connection::close);
  }

  /** Reads the snapshot when it is first asked for: an export never does. */
  private static Supplier<Snapshot> follow(FactStore facts) {
    SingletonSupplier<LiveSnapshot> live = SingletonSupplier.of(() -> LiveSnapshot.load(facts));
    return () -> live.obtain().follow();
  }
}
