package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * The populations that models are learnt from. Where few move there are more enterprises, so that
 * what only looks like a move weighs as much as what is one.
 */
public final class LearningPlans {
  private static final int ENTERPRISES = 20_000;
  private static final int ENTERPRISES_OF_RARE = 60_000;

  /** Seeds below 8000 are for learning, those above for measuring. */
  private static final int SEED = 1_001;

  /** Shapes drawn by numbers below 100 are for learning, those above for measuring. */
  private static final int DRAWN = 14;

  private LearningPlans() {}

  /** Without the shape `sparse`, which is for measuring what was never met. */
  public static List<ScenarioPlan> all() {
    List<Shape> shapes =
        new ArrayList<>(
            List.of(Shape.USUAL, Shape.USUAL, Shape.EASY, Shape.HARD, Shape.RARE, Shape.RARE));
    for (int number = 1; number <= DRAWN; number++) {
      shapes.add(Shape.drawn(number));
    }
    List<ScenarioPlan> plans = new ArrayList<>();
    for (Shape shape : shapes) {
      int count = shape == Shape.RARE ? ENTERPRISES_OF_RARE : ENTERPRISES;
      plans.add(ScenarioPlan.of(SEED + plans.size(), count, shape));
    }
    return plans;
  }
}
