package org.creditgraph;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.Refusal;
import org.creditgraph.settings.FrameworkSettings;
import org.creditgraph.settings.GivenSetting;
import org.creditgraph.settings.GivenSetting.Place;
import org.creditgraph.settings.GivenSettings;
import org.creditgraph.settings.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Has the settings looked through as soon as all of them are read, before anything is opened. */
final class SettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
  private static final String ENVIRONMENT =
      StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
  private static final String SYSTEM = StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME;
  private static final String VARIABLE = "CREDITGRAPH_";

  private final PrintStream err;

  SettingsCheck(PrintStream err) {
    this.err = err;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    ConfigurableEnvironment environment = event.getEnvironment();
    List<String> ignored =
        new GivenSettings(new FrameworkSettings()).unknownInEnvironment(given(environment));
    if (!ignored.isEmpty()) {
      err.println(
          "The environment has "
              + String.join(", ", ignored)
              + ": no settings of creditgraph, passed over. 环境变量不是本程序的设置，已忽略。");
    }
    for (Setting setting : Setting.values()) {
      checkValue(environment, setting);
    }
  }

  private static List<GivenSetting> given(ConfigurableEnvironment environment) {
    List<GivenSetting> given = new ArrayList<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)
          || !(source instanceof EnumerablePropertySource<?> listed)) {
        continue;
      }
      for (String name : listed.getPropertyNames()) {
        Place place = place(source.getName());
        boolean pertinent =
            switch (place) {
              case ENVIRONMENT -> name.startsWith(VARIABLE);
              case FILE -> true;
              case COMMAND_LINE ->
                  !name.equals(CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME);
            };
        if (pertinent) {
          Object value = listed.getProperty(name);
          given.add(
              new GivenSetting(
                  name, value == null ? "" : value.toString(), place, where(listed, name)));
        }
      }
    }
    return given;
  }

  private static Place place(String source) {
    return switch (source) {
      case CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME -> Place.COMMAND_LINE;
      case ENVIRONMENT -> Place.ENVIRONMENT;
      default -> Place.FILE;
    };
  }

  private static String where(PropertySource<?> source, String name) {
    if (source.getName().equals(SYSTEM)) {
      return "-D of java";
    }
    return told(OriginLookup.getOrigin(source, name), source.getName());
  }

  private static String told(@Nullable Origin given, String source) {
    Origin origin =
        given instanceof PropertySourceOrigin wrapped && wrapped.getOrigin() != null
            ? wrapped.getOrigin()
            : given;
    if (origin instanceof TextResourceOrigin text && text.getResource() != null) {
      String line =
          text.getLocation() == null ? "" : ", line " + (text.getLocation().getLine() + 1);
      return text.getResource().getDescription() + line;
    }
    return source;
  }

  private static void checkValue(ConfigurableEnvironment environment, Setting setting) {
    ConfigurationPropertyName name = ConfigurationPropertyName.of(setting.key());
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      ConfigurationProperty property = source.getConfigurationProperty(name);
      if (property == null) {
        continue;
      }
      Object underlying = source.getUnderlyingSource();
      String from = underlying instanceof PropertySource<?> named ? named.getName() : "";
      String where = from.equals(SYSTEM) ? "-D of java" : told(property.getOrigin(), from);
      String raw = String.valueOf(property.getValue());
      GivenSettings.checkValue(
          setting,
          new GivenSetting(setting.key(), resolved(environment, setting, raw), place(from), where));
      return;
    }
  }

  private static String resolved(ConfigurableEnvironment environment, Setting setting, String raw) {
    try {
      return environment.resolveRequiredPlaceholders(raw);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          "INVALID_SETTING",
          setting.key() + " is “" + raw + "”, and what that refers to is not set. 所引用的变量未设置。");
    }
  }
}
