package org.creditgraph.casebook;

import java.util.List;
import org.creditgraph.graph.AssetRole;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.population.Vocabulary;

/** Gives a business what it works with: phone, account, vessels, vehicles, stores. */
final class Equipping {
  private final Town town;
  private final Lots lots;
  private final Staffing staffing;
  private int platesUsed;

  Equipping(Town town, Lots lots, Staffing staffing) {
    this.town = town;
    this.lots = lots;
    this.staffing = staffing;
  }

  void contacts(Business made, boolean desk) {
    int day = made.founded;
    Actor leader = made.interest(day);
    made.reaches.add(new Business.Reach(LinkKind.ADDRESS, made.site.text(), day));
    made.reaches.add(new Business.Reach(LinkKind.PHONE, phone(made, leader, desk), day));
    if (lots.chance(0.45) && !made.isSole()) {
      String host = lots.of(List.of("@qq.com", "@163.com", "@126.com", "@mail.example"));
      String mail = Vocabulary.numbered("", lots.below(900_000_000) + 100_000_000L, 9) + host;
      made.reaches.add(new Business.Reach(LinkKind.EMAIL, mail, day));
    }
    if (lots.chance(0.7)) {
      made.account = "6222" + Vocabulary.numbered("", town.nextAccount(), 12);
      made.reaches.add(new Business.Reach(LinkKind.BANK_ACCOUNT, made.account, day));
    }
  }

  private String phone(Business made, Actor leader, boolean desk) {
    double roll = lots.unit();
    if (desk && roll < 0.5) {
      return staffing.agent(made.place, made.founded).mobile;
    }
    List<Actor> staff = made.staff(made.founded);
    if (roll < 0.6) {
      return leader.mobile;
    }
    if (roll < 0.72 && !staff.isEmpty()) {
      return staff.getFirst().mobile;
    }
    if (roll < 0.8) {
      return town.populace.kin(leader, "spouse", made.founded).mobile;
    }
    if (roll < 0.88) {
      return staffing.bookkeeper(made.place, made.founded).mobile;
    }
    return roll < 0.95
        ? town.populace.mobile()
        : "0898-6" + Vocabulary.numbered("", lots.below(10_000_000), 7);
  }

  void things(Business made) {
    for (String sort : List.of("vessel", "vehicle")) {
      int count =
          lots.chance(made.trade.share(sort)) ? 1 + lots.below(sort.equals("vessel") ? 3 : 5) : 0;
      for (int i = 0; i < count; i++) {
        conveyance(made, sort.equals("vessel"), made.founded + (int) lots.exponential(300));
      }
    }
    if (lots.chance(made.trade.share("store"))) {
      int count = lots.chance(0.25) ? 2 : 1;
      for (int i = 0; i < count; i++) {
        int opened = made.founded + (int) lots.exponential(250);
        if (opened < town.last - 30) {
          town.outlets.usual(made, lots.below(Town.PLATFORMS.size()), opened);
        }
      }
    }
  }

  private void conveyance(Business made, boolean vessel, int day) {
    if (day > town.last - 30) {
      return;
    }
    long number = ++platesUsed * 7_919L % 90_000 + 10_000;
    String name = vessel ? "琼" + lots.of(List.of("渔", "海", "洋", "顺")) + number : "琼A" + number;
    Conveyance one =
        new Conveyance(
            vessel,
            name,
            vessel ? "CN2006" + number : "LS" + (number + 1_000_000L * lots.between(1, 9)));
    one.terms.add(new Conveyance.Term(made, AssetRole.OWNER, day));
    List<Actor> staff = made.staff(town.last);
    if (vessel && !staff.isEmpty()) {
      one.terms.add(
          new Conveyance.Term(staff.getLast(), AssetRole.MASTER, Math.max(day, made.founded)));
    }
    made.conveyances.add(one);
    town.conveyances.add(one);
  }
}
