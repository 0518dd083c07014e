package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.List;

/** Chooses which narratives happen, and how often, by the habits of the town. */
final class Programme {
  private record Act(Narrative narrative, boolean listed) {}

  private final Town town;
  private final Lots lots;
  private final double thousands;
  private final List<Narrative> all;

  Programme(Town town, int enterprises) {
    this.town = town;
    this.lots = town.lots.apart();
    this.thousands = enterprises / 1000.0;
    this.all = chosen();
  }

  /** Not every narrative is known everywhere; of each family some are. */
  private List<Narrative> chosen() {
    List<Narrative> chosen = new ArrayList<>();
    for (Narrative narrative : Narrative.all()) {
      if (narrative.family().equals("ordinary") || lots.chance(town.habits.variety())) {
        chosen.add(narrative);
      }
    }
    return chosen;
  }

  void stage() {
    Habits habits = town.habits;
    List<Act> acts = new ArrayList<>();
    draw("succession", habits.successions(), true, acts);
    draw("lookalike", habits.lookAlikes(), true, acts);
    draw("unclear", habits.unclear(), true, acts);
    draw("ordinary", habits.ordinary(), true, acts);
    draw("stores", habits.stores(), true, acts);
    draw("storelike", habits.stores(), true, acts);
    draw("succession", habits.unlisted() / 2, false, acts);
    draw("lookalike", habits.unlisted() / 2, false, acts);
    lots.shuffle(acts);
    Staging staging = new Staging(town, lots.apart());
    acts.forEach(act -> staging.run(act.narrative(), act.listed()));
  }

  private void draw(String family, double perThousand, boolean listed, List<Act> acts) {
    List<Narrative> fitting = all.stream().filter(each -> each.family().equals(family)).toList();
    double sum = fitting.stream().mapToDouble(Narrative::weight).sum();
    long count = Math.round(perThousand * thousands);
    for (int i = 0; i < count && !fitting.isEmpty(); i++) {
      double point = lots.unit() * sum;
      for (Narrative narrative : fitting) {
        point -= narrative.weight();
        if (point < 0) {
          acts.add(new Act(narrative, listed));
          break;
        }
      }
    }
  }
}
