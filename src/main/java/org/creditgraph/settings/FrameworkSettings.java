package org.creditgraph.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creditgraph.graph.NearestWord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings of Spring and what stands on it, as the metadata in its jars list them. */
public final class FrameworkSettings {
  private static final List<String> FILES =
      List.of(
          "META-INF/spring-configuration-metadata.json",
          "META-INF/additional-spring-configuration-metadata.json");
  private static final Map<String, Kind> KINDS =
      Map.of(
          "java.lang.Integer", Kind.INTEGER,
          "java.lang.Long", Kind.INTEGER,
          "java.lang.Boolean", Kind.FLAG,
          "java.time.Duration", Kind.DURATION,
          "org.springframework.util.unit.DataSize", Kind.SIZE);

  private @Nullable Map<String, String> types;
  private final Map<String, String> names = new HashMap<>();

  /** Whether a name is listed, or lies below one whose value is a map. */
  boolean knows(String name) {
    String plain = GivenSettings.plain(name);
    if (types().containsKey(plain)) {
      return true;
    }
    for (int dot = plain.lastIndexOf('.'); dot > 0; dot = plain.lastIndexOf('.', dot - 1)) {
      String type = types().get(plain.substring(0, dot));
      if (type != null && type.startsWith("java.util.")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Why a value is none for a listed name, where that is plain; what it refers to is not looked up.
   */
  Optional<String> fault(String name, String value) {
    String plain = GivenSettings.plain(name);
    if (value.contains("${")) {
      return Optional.empty();
    }
    if (plain.equals("server.port") || plain.equals("management.server.port")) {
      return Kind.PORT.fault(value);
    }
    return Optional.ofNullable(KINDS.get(types().getOrDefault(plain, "")))
        .filter(kind -> !kind.reads(value))
        .map(Kind::expected);
  }

  /** The first words of all names. */
  Set<String> roots() {
    Set<String> roots = new HashSet<>();
    types().keySet().forEach(name -> roots.add(GivenSettings.root(name)));
    return roots;
  }

  /** The listed name that somebody who wrote another is likely to have meant. */
  Optional<String> slip(String name) {
    Collection<String> written = types().isEmpty() ? List.of() : names.values();
    return NearestWord.slip(name.toLowerCase(Locale.ROOT), written);
  }

  private Map<String, String> types() {
    Map<String, String> read = types;
    if (read == null) {
      read = read();
      types = read;
    }
    return read;
  }

  private Map<String, String> read() {
    Map<String, String> read = new HashMap<>();
    try {
      for (String file : FILES) {
        ClassLoader loader = FrameworkSettings.class.getClassLoader();
        for (URL url : Collections.list(loader.getResources(file))) {
          try (InputStream in = url.openStream()) {
            for (JsonNode property : JsonMapper.shared().readTree(in).path("properties")) {
              String name = property.path("name").asString("");
              read.merge(
                  GivenSettings.plain(name),
                  property.path("type").asString(""),
                  (a, b) -> a.isEmpty() ? b : a);
              names.put(GivenSettings.plain(name), name);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
