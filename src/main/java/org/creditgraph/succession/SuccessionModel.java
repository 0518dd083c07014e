package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditgraph.graph.Refusal;
import org.creditgraph.likelihood.Aspect;
import org.creditgraph.likelihood.Fitting;
import org.creditgraph.likelihood.LevelModel;

/**
 * What was learnt of how real successions differ from look-alikes: a versioned file, made by the
 * command {@code train}, never changed in a request.
 */
public final class SuccessionModel {
  private static final String STANDARD = "succession-model.yaml";

  private final LevelModel levels;
  private final Map<Feature, Aspect> aspects = new EnumMap<>(Feature.class);

  private SuccessionModel(LevelModel levels) {
    this.levels = levels;
    for (Feature feature : Feature.values()) {
      Aspect aspect =
          levels.aspect(feature.name()).orElseThrow(() -> refuse("lacks " + feature.name()));
      if (!aspect.levelNames().equals(feature.levels())) {
        throw refuse("has other levels of " + feature.name() + " than this program");
      }
      aspects.put(feature, aspect);
    }
  }

  /** The model that comes with the product. */
  public static SuccessionModel standard() {
    return of(LevelModel.resource(SuccessionModel.class, STANDARD));
  }

  /**
   * @throws Refusal INVALID_MODEL when it does not fit this program
   */
  public static SuccessionModel of(LevelModel levels) {
    return new SuccessionModel(levels);
  }

  /** What its makers call it. */
  public String version() {
    return levels.version();
  }

  /** SHA-256 of its file. */
  public String hash() {
    return levels.hash();
  }

  public LevelModel levels() {
    return levels;
  }

  double bits(Clue clue) {
    return aspect(clue.feature()).bits(clue.level());
  }

  Aspect aspect(Feature feature) {
    return Objects.requireNonNull(aspects.get(feature));
  }

  /** The respects in which pairs are compared, for learning. */
  static List<Fitting.Shape> shapes() {
    List<Fitting.Shape> shapes = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      String like = feature.isContact() ? "contact" : "";
      shapes.add(new Fitting.Shape(feature.name(), feature.levels(), like, feature.order()));
    }
    return shapes;
  }

  private static Refusal refuse(String why) {
    return new Refusal("INVALID_MODEL", "The succession model " + why + "; train it anew.");
  }
}
