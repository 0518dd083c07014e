package org.creditgraph.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The list of settings is that which the program reads and README tells. */
class SettingTests {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{(creditgraph\\.[a-z.-]+)(?::([^}]*))?}");

  /** A setting that is asked for by its name. */
  private static final String ASKED_FOR = "getProperty\\(\\s*\"(creditgraph\\.[a-z.-]+)\"";

  @Test
  void shouldListEverySettingThatTheProgramReadsAndNoOther() throws IOException {
    Set<String> read = new TreeSet<>(placeholders().keySet());
    for (String source : sources()) {
      find(ASKED_FOR, source).forEach(match -> read.add(match.group(1)));
    }
    read.addAll(bound());
    assertThat(Setting.keys()).containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void shouldTellTheDefaultsThatAreInForce() throws IOException {
    Map<String, String> defaults = placeholders();
    Properties file = yaml();
    for (Setting setting : Setting.values()) {
      String inForce = file.getProperty(setting.key(), defaults.getOrDefault(setting.key(), ""));
      assertThat(setting.usual()).as(setting.key()).isEqualTo(inForce);
    }
    assertThat(file.stringPropertyNames().stream().filter(name -> name.startsWith("creditgraph.")))
        .isSubsetOf(Setting.keys());
  }

  @Test
  void shouldHaveADefaultThatItsOwnKindTakes() {
    for (Setting setting : Setting.values()) {
      if (!setting.usual().isEmpty()) {
        assertThat(setting.kind().fault(setting.usual())).as(setting.key()).isEmpty();
      }
    }
  }

  @Test
  void shouldBeToldInReadmeWithItsDefault() throws IOException {
    Map<String, String> told = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      String[] cells = line.split(" \\| ");
      if (line.startsWith("| `--creditgraph.") && cells.length > 1) {
        find("`--(creditgraph\\.[a-z.-]+)`", cells[0])
            .forEach(match -> told.put(match.group(1), cells[1].strip().replace("`", "")));
      }
    }
    Map<String, String> listed = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      listed.put(setting.key(), setting.usual().isEmpty() ? "none" : setting.usual());
    }
    assertThat(told).isEqualTo(listed);
  }

  /** What stands in `@Value`, with the defaults that stand there. */
  private static Map<String, String> placeholders() throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (String source : sources()) {
      for (MatchResult match : find(PLACEHOLDER.pattern(), source)) {
        String otherwise = match.group(2) == null ? "" : match.group(2);
        found.merge(
            match.group(1),
            otherwise.startsWith("#{null") ? "" : otherwise,
            (a, b) -> a.isEmpty() ? b : a);
      }
    }
    return found;
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.add(Files.readString(file));
      }
    }
    return sources;
  }

  /** What is bound to classes by `@ConfigurationProperties`. */
  private static Set<String> bound() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    Set<String> names = new TreeSet<>();
    scanner
        .findCandidateComponents("org.creditgraph")
        .forEach(
            found -> {
              Class<?> type = loaded(String.valueOf(found.getBeanClassName()));
              ConfigurationProperties annotation =
                  AnnotatedElementUtils.findMergedAnnotation(type, ConfigurationProperties.class);
              assertThat(type.isRecord()).as(type + " is a record").isTrue();
              for (RecordComponent component : type.getRecordComponents()) {
                names.add(annotation.prefix() + "." + dashed(component.getName()));
              }
            });
    return names;
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String dashed(String name) {
    return name.chars()
        .mapToObj(c -> Character.isUpperCase(c) ? "-" + (char) (c + 32) : "" + (char) c)
        .collect(Collectors.joining());
  }

  private static Properties yaml() {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new FileSystemResource("src/main/resources/application.yaml"));
    return yaml.getObject();
  }

  private static List<MatchResult> find(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().toList();
  }
}
