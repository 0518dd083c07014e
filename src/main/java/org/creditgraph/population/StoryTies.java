package org.creditgraph.population;

import java.util.List;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;

/** Everyday contracts that make the companies of the stories part of the population. */
final class StoryTies {
  private static final int PARTNERS = 3;
  private static final int PARTNER_AGE_MIN = 1_000;
  private static final int SIGNED_MAX = 900;

  private StoryTies() {}

  /** Each story's companies trade in blocks of their own, so that they do not meet there. */
  static List<Fact> of(World world, List<Story> stories) {
    Told told = new Told(world.plan.endsOn());
    int block = 1;
    for (Story story : stories) {
      for (Fact fact : story.facts()) {
        if (fact.type() == FactType.ORGANIZATION && fact.value("ended_on") == null) {
          trade(world, fact.needed("id"), block++, told);
        }
      }
    }
    return told.facts();
  }

  private static void trade(World world, String company, int block, Told told) {
    int found = 0;
    int start = block * Organizations.BLOCK;
    for (int index = start + 1; found < PARTNERS && index < start + Organizations.BLOCK; index++) {
      Organization partner = world.organizations.at(index);
      boolean fits =
          partner.isCompany()
              && !partner.hasEnded()
              && partner.founded() < world.days.last - PARTNER_AGE_MIN;
      if (fits) {
        int number = block * 10 + found++;
        int signed = 30 + number * 37 % (SIGNED_MAX / 3);
        String id = world.organizations.id(partner);
        told.contract(
            "CT9" + number, "购销合同", company, id, 50_000L + 7_000 * number, signed, Told.OPEN);
      }
    }
  }
}
