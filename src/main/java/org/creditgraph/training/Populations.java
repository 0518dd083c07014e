package org.creditgraph.training;

import static org.creditgraph.training.KnownPopulation.BEHAVIOUR;
import static org.creditgraph.training.KnownPopulation.CASES;
import static org.creditgraph.training.KnownPopulation.TEMPLATES;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.casebook.CasebookPlan;
import org.creditgraph.scenario.LearningPlans;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.society.SocietyPlan;

/**
 * The populations of known truth, of three kinds whose makers share no code: those that models are
 * learnt from, and those that are kept for measuring.
 */
public final class Populations {
  /** From the kind that people know best to those that are likest to life. */
  public static final List<String> KINDS = List.of(TEMPLATES, BEHAVIOUR, CASES);

  /** Numbers and seeds from here on are for measuring; nothing is learnt on them. */
  public static final int MEASURING_FIRST = 9_001;

  /** In place of a number of enterprises. */
  public static final int USUAL_SIZE = 0;

  private static final int LEARNT = 12;
  private static final int BEHAVIOUR_ENTERPRISES = 8_000;
  private static final int CASES_ENTERPRISES = 10_000;
  private static final int TEMPLATES_PART = 2;

  /** Shapes drawn by numbers below 100 are for learning, those above for measuring. */
  private static final int SHAPES_FIRST = 101;

  private static final int TEMPLATES_ENTERPRISES = 10_000;
  private static final int SUCCESSIONS_MIN = 140;
  private static final int ROUNDED_TO = 5_000;

  private Populations() {}

  /** All that the models of the product are learnt from. */
  public static List<KnownPopulation> learnt() {
    List<KnownPopulation> all = new ArrayList<>();
    KINDS.forEach(kind -> all.addAll(learnt(kind, Integer.MAX_VALUE, USUAL_SIZE)));
    return all;
  }

  /**
   * The first so many of a kind that models are learnt from.
   *
   * @param enterprises in each, {@link #USUAL_SIZE} for as many as there are
   */
  public static List<KnownPopulation> learnt(String kind, int most, int enterprises) {
    List<KnownPopulation> all = new ArrayList<>();
    if (kind.equals(TEMPLATES)) {
      for (ScenarioPlan plan : LearningPlans.all()) {
        int count = sized(enterprises, plan.enterpriseCount() / TEMPLATES_PART);
        all.add(KnownPopulation.of(ScenarioPlan.of(plan.seed(), count, plan.shape())));
      }
    }
    for (int number = 1; number <= LEARNT && !kind.equals(TEMPLATES); number++) {
      all.add(drawn(kind, number, enterprises));
    }
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  /**
   * So many of a kind that nothing is learnt on.
   *
   * @param enterprises in each, {@link #USUAL_SIZE} for so many that figures mean something
   */
  public static List<KnownPopulation> measured(String kind, int count, int enterprises) {
    List<KnownPopulation> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(
          kind.equals(TEMPLATES)
              ? template(i, enterprises)
              : drawn(kind, MEASURING_FIRST + i, enterprises));
    }
    return all;
  }

  private static int sized(int enterprises, int usual) {
    return enterprises == USUAL_SIZE ? usual : enterprises;
  }

  private static KnownPopulation drawn(String kind, long number, int enterprises) {
    return kind.equals(BEHAVIOUR)
        ? KnownPopulation.of(
            SocietyPlan.named("drawn-" + number, number, sized(enterprises, BEHAVIOUR_ENTERPRISES)))
        : KnownPopulation.of(CasebookPlan.drawn(number, sized(enterprises, CASES_ENTERPRISES)));
  }

  /** The named shapes first, then drawn ones; of each so much that many moved. */
  private static KnownPopulation template(int which, int enterprises) {
    List<Shape> named = Shape.ALL;
    Shape shape =
        which < named.size() ? named.get(which) : Shape.drawn(SHAPES_FIRST + which - named.size());
    int parts = (int) Math.ceil(SUCCESSIONS_MIN * 1_000 / shape.successions() / ROUNDED_TO);
    int usual = Math.max(TEMPLATES_ENTERPRISES, parts * ROUNDED_TO);
    return KnownPopulation.of(
        ScenarioPlan.of(MEASURING_FIRST + which, sized(enterprises, usual), shape));
  }
}
