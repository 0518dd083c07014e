package org.creditgraph.likelihood;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.Sha256;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a model and refuses one that does not hold together. */
final class ModelReader {
  private final String file;
  private final String text;

  ModelReader(String file, String text) {
    this.file = file;
    this.text = text;
  }

  LevelModel read() {
    try {
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      Map<?, ?> root = map(loaded, "the file");
      List<Aspect> aspects = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (Object item : list(root, "aspects")) {
        Aspect aspect = aspect(map(item, "an aspect"));
        if (!names.add(aspect.name())) {
          throw refuse("the aspect " + aspect.name() + " stands there twice");
        }
        aspects.add(aspect);
      }
      List<Calibration.Knot> knots = new ArrayList<>();
      for (Object item : list(root, "calibration")) {
        Map<?, ?> knot = map(item, "a knot");
        knots.add(new Calibration.Knot(number(knot, "bits"), number(knot, "probability")));
      }
      return new LevelModel(
          words(root, "name"),
          words(root, "version"),
          words(root, "trained"),
          number(root, "prior"),
          aspects,
          new Calibration(knots),
          Sha256.of(text));
    } catch (YAMLException bad) {
      throw refuse("this is not YAML: " + bad.getMessage());
    } catch (IllegalArgumentException bad) {
      throw refuse(String.valueOf(bad.getMessage()));
    }
  }

  private Aspect aspect(Map<?, ?> fields) {
    List<Aspect.Level> levels = new ArrayList<>();
    for (Object item : list(fields, "levels")) {
      Map<?, ?> level = map(item, "a level");
      levels.add(
          new Aspect.Level(
              words(level, "level"),
              number(level, "bits"),
              number(level, "real"),
              number(level, "others")));
    }
    return new Aspect(words(fields, "name"), levels);
  }

  private Map<?, ?> map(@Nullable Object value, String what) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw refuse(what + " is no list of names and values");
  }

  private List<?> list(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof List<?> list) {
      return list;
    }
    throw refuse("'" + name + "' is missing or no list");
  }

  private String words(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof String words) {
      return words;
    }
    throw refuse("'" + name + "' is missing or no text");
  }

  private double number(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw refuse("'" + name + "' is missing or no number");
  }

  private Refusal refuse(String why) {
    return new Refusal(
        "INVALID_MODEL", "The model " + file + " cannot be used: " + why + ". Make it anew.");
  }
}
