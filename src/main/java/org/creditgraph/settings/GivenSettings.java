package org.creditgraph.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditgraph.graph.NearestWord;
import org.creditgraph.graph.Refusal;
import org.creditgraph.settings.GivenSetting.Place;

/**
 * Looks the given settings through before anything else is done: a mistyped name would otherwise
 * leave the default in force without a word.
 */
public final class GivenSettings {
  static final String ROOT = "creditgraph";
  private static final String HELP = " `help` lists the settings. 设置名有误，help 列出全部设置。";
  private static final Set<String> KNOWN =
      Setting.keys().stream().map(GivenSettings::plain).collect(Collectors.toSet());

  private final FrameworkSettings framework;

  public GivenSettings(FrameworkSettings framework) {
    this.framework = framework;
  }

  /**
   * Looks at the names.
   *
   * @return the names in the environment that look like settings and are none
   * @throws Refusal UNKNOWN_SETTING
   */
  public List<String> unknownInEnvironment(Collection<GivenSetting> given) {
    List<String> ignored = new ArrayList<>();
    for (GivenSetting setting : given) {
      if (setting.place() == Place.ENVIRONMENT) {
        if (!isKnownVariable(setting.name())) {
          ignored.add(setting.name());
        }
      } else if (isOurs(setting)) {
        checkOurs(setting);
      } else if (setting.place() == Place.COMMAND_LINE) {
        checkFramework(setting);
      }
    }
    return ignored;
  }

  /**
   * Looks at a value in force.
   *
   * @throws Refusal INVALID_SETTING
   */
  public static void checkValue(Setting setting, GivenSetting given) {
    if (given.value().isEmpty() && setting.usual().isEmpty()) {
      return;
    }
    setting.kind().fault(given.value()).ifPresent(expected -> refuseValue(given, expected));
  }

  private static void refuseValue(GivenSetting given, String expected) {
    throw new Refusal(
        "INVALID_SETTING",
        "%s cannot be “%s”: it must be %s. 设置值无效。"
            .formatted(given.shown(), given.value(), expected));
  }

  /** Whether a name can only be meant as one of ours: by its root, or by a slip in it. */
  private static boolean isOurs(GivenSetting setting) {
    String root = root(setting.name()).toLowerCase(Locale.ROOT);
    return root.equals(ROOT)
        || root.length() < setting.name().length()
            && NearestWord.slip(root, List.of(ROOT)).isPresent();
  }

  private static void checkOurs(GivenSetting setting) {
    String plain = plain(setting.name());
    boolean heading =
        setting.value().isEmpty()
            && setting.place() == Place.FILE
            && KNOWN.stream().anyMatch(known -> known.startsWith(plain + "."));
    if (!KNOWN.contains(plain) && !heading) {
      String nearest = NearestWord.of(setting.name().toLowerCase(Locale.ROOT), Setting.keys());
      throw unknown(setting, Optional.of(nearest));
    }
  }

  private void checkFramework(GivenSetting setting) {
    String name = setting.name();
    if (framework.knows(name)) {
      framework.fault(name, setting.value()).ifPresent(expected -> refuseValue(setting, expected));
      return;
    }
    Optional<String> near = framework.slip(name);
    if (near.isPresent() || !framework.roots().contains(root(name))) {
      throw unknown(setting, near.or(() -> withRoot(name)));
    }
  }

  private Optional<String> withRoot(String name) {
    return NearestWord.slip(root(name), framework.roots())
        .map(near -> near + name.substring(root(name).length()));
  }

  /** The setting that a word without a dot is short for, as `port` for `server.port`. */
  public static Optional<String> shortFor(String word) {
    return Stream.concat(Stream.of("server.port", "server.address"), Setting.keys().stream())
        .filter(
            key ->
                NearestWord.slip(word, List.of(key.substring(key.lastIndexOf('.') + 1)))
                    .isPresent())
        .findFirst();
  }

  private static Refusal unknown(GivenSetting setting, Optional<String> meant) {
    String dashes = setting.place() == Place.COMMAND_LINE ? "--" : "";
    return new Refusal(
        "UNKNOWN_SETTING",
        "There is no setting "
            + setting.shown()
            + meant.map(near -> "; did you mean " + dashes + near + "?").orElse(".")
            + HELP);
  }

  private static boolean isKnownVariable(String variable) {
    String plain = variable.replace("_", "").toLowerCase(Locale.ROOT);
    return KNOWN.stream()
        .anyMatch(known -> known.replace(".", "").equals(plain.replaceAll("\\d+$", "")));
  }

  static String root(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /**
   * A name as Spring compares names: case, dashes, underscores and places in a list do not count.
   */
  static String plain(String name) {
    return Arrays.stream(name.split("\\."))
        .map(part -> part.replaceAll("\\[[^\\]]*\\]", "").replace("-", "").replace("_", ""))
        .collect(Collectors.joining("."))
        .toLowerCase(Locale.ROOT);
  }
}
