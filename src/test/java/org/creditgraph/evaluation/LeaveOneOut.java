package org.creditgraph.evaluation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.scenario.LearningPlans;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.scenario.TruthKind;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.SuccessionTraining;

/**
 * Learns anew without one shape at a time and measures on a population of that very shape: what the
 * method, not the model that ships, makes of a kind of world it has not met.
 */
final class LeaveOneOut {
  private static final long SEED = 9_401;

  private final PrintStream out;

  LeaveOneOut(PrintStream out) {
    this.out = out;
  }

  String report() {
    SuccessionTraining training = new SuccessionTraining();
    List<Shape> shapes = new ArrayList<>();
    for (ScenarioPlan plan : LearningPlans.all()) {
      out.printf("Learning from %s, seed %d%n", plan.shape().name(), plan.seed());
      KnownWorld world = KnownWorld.of(plan);
      training.learn(
          plan.shape().name(),
          plan.shape().name(),
          world.view(),
          ids(world, TruthKind.SUCCESSION),
          ids(world, TruthKind.UNCLEAR));
      if (!shapes.contains(plan.shape())) {
        shapes.add(plan.shape());
      }
    }
    StringBuilder text = new StringBuilder("## Changes of entity, each shape left out\n");
    text.append(Figures.HEAD).append('\n');
    Together together = new Together("left out");
    for (int i = 0; i < shapes.size(); i++) {
      Shape shape = shapes.get(i);
      out.printf("Measuring %s%n", shape.name());
      SuccessionModel model =
          SuccessionModel.of(training.modelWithout(Set.of(shape.name()), "without"));
      ScenarioPlan plan = ScenarioPlan.of(SEED + i, Evaluate.enterprises(shape), shape);
      together.add(Evaluated.successions(KnownWorld.of(plan), model), Map.of());
    }
    together.figures.forEach(each -> text.append(each.line()).append('\n'));
    long met = together.figures.stream().filter(each -> each.missed().isEmpty()).count();
    text.append("\nAll goals are met in %d of %d.\n".formatted(met, shapes.size()));
    out.println(text);
    return text.toString();
  }

  private static Set<SuccessionTraining.Ids> ids(KnownWorld world, TruthKind kind) {
    Set<SuccessionTraining.Ids> ids = new HashSet<>();
    world.pairs(kind).forEach(p -> ids.add(new SuccessionTraining.Ids(p.from(), p.to())));
    return ids;
  }
}
