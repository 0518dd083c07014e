package org.creditgraph.migration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.Refusal;
import org.creditgraph.likelihood.Aspect;
import org.creditgraph.likelihood.Fitting;
import org.creditgraph.likelihood.LevelModel;

/** What was learnt of how stores that migrated differ from look-alikes: a versioned file. */
public final class MigrationModel {
  private static final String STANDARD = "migration-model.yaml";

  private final LevelModel levels;
  private final Map<StoreFeature, Aspect> aspects = new EnumMap<>(StoreFeature.class);

  private MigrationModel(LevelModel levels) {
    this.levels = levels;
    for (StoreFeature feature : StoreFeature.values()) {
      Aspect aspect =
          levels.aspect(feature.name()).orElseThrow(() -> refuse("lacks " + feature.name()));
      if (!aspect.levelNames().equals(feature.levels())) {
        throw refuse("has other levels of " + feature.name() + " than this program");
      }
      aspects.put(feature, aspect);
    }
  }

  /** The model that comes with the product. */
  public static MigrationModel standard() {
    return of(LevelModel.resource(MigrationModel.class, STANDARD));
  }

  /**
   * @throws Refusal INVALID_MODEL when it does not fit this program
   */
  public static MigrationModel of(LevelModel levels) {
    return new MigrationModel(levels);
  }

  /** SHA-256 of its file. */
  public String hash() {
    return levels.hash();
  }

  public LevelModel levels() {
    return levels;
  }

  double bits(StoreClue clue) {
    Aspect aspect = aspects.get(clue.feature());
    return aspect == null ? 0 : aspect.bits(clue.level());
  }

  static List<Fitting.Shape> shapes() {
    List<Fitting.Shape> shapes = new ArrayList<>();
    for (StoreFeature feature : StoreFeature.values()) {
      String like = feature.isContact() ? "contact" : "";
      shapes.add(new Fitting.Shape(feature.name(), feature.levels(), like, feature.order()));
    }
    return shapes;
  }

  private static Refusal refuse(String why) {
    return new Refusal("INVALID_MODEL", "The migration model " + why + "; train it anew.");
  }
}
