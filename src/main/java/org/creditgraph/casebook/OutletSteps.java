package org.creditgraph.casebook;

import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.graph.StoreStatus;

/** What happens to stores in a narrative. */
final class OutletSteps {
  private final Town town;

  OutletSteps(Town town) {
    this.town = town;
  }

  /**
   * `store X of P` is one it has, or one more; `store Y of S like=X name=same at=start:0..90
   * phone=.5 account=.3 device=.2` is opened on another platform.
   */
  void store(Step step, Cast cast) {
    Business operator = cast.business(step.word(2));
    String like = step.option("like", "");
    if (like.isEmpty()) {
      cast.outlets.put(step.word(0), old(operator, step, cast));
      return;
    }
    Outlet model = cast.outlet(like);
    int opened = Math.max(operator.founded, cast.day(step, "start"));
    if (opened > town.last - 5) {
      return;
    }
    int other = 1 + cast.lots.below(Town.PLATFORMS.size() - 1);
    boolean same = step.words().contains("sameplatform");
    int platform = same ? model.platform : (model.platform + other) % Town.PLATFORMS.size();
    String name = name(step.option("name", "own"), model, operator);
    Outlet made = town.outlets.open(operator, platform, name, opened, cast.lots.chance(0.6));
    for (Business.Reach reach : model.reaches) {
      String chance =
          reach.kind == LinkKind.PHONE
              ? "phone"
              : reach.kind == LinkKind.DEVICE ? "device" : "account";
      if (cast.lots.chance(step.chance(chance, 0))) {
        made.reaches.add(new Business.Reach(reach.kind, reach.value, opened));
      }
    }
    cast.outlets.put(step.word(0), made);
  }

  private Outlet old(Business operator, Step step, Cast cast) {
    int day = cast.known("conduct");
    for (Outlet outlet : operator.outlets) {
      if (outlet.opened < day && outlet.closed > day && !cast.outlets.containsValue(outlet)) {
        return outlet;
      }
    }
    int opened = Math.max(operator.founded, cast.day(step, "conduct:-900..-60"));
    Outlet made = town.outlets.usual(operator, cast.lots.below(Town.PLATFORMS.size()), opened);
    if (made.reaches.stream().noneMatch(each -> each.kind == LinkKind.PHONE)) {
      made.reaches.add(new Business.Reach(LinkKind.PHONE, cast.actor("boss").mobile, opened));
    }
    return made;
  }

  private String name(String likeness, Outlet model, Business operator) {
    return switch (likeness) {
      case "same" -> model.name;
      case "sound" ->
          town.names
              .like(part(model, operator), part(model, operator), "sound", operator.place)
              .brand();
      case "longer" -> model.name.replaceFirst("店$", "二店") + "新";
      default -> town.outlets.name(operator);
    };
  }

  /** The name of a store as a brand, of which one sign is changed. */
  private static BusinessName part(Outlet model, Business operator) {
    return new BusinessName(operator.place.city(), model.name, "", "", BusinessName.Layout.FIRST);
  }

  /** `sanction X at=decision`: by its platform, which closes it or leaves it be. */
  void sanction(Step step, Cast cast) {
    if (!cast.listed) {
      return;
    }
    Outlet outlet = cast.outlet(step.word(0));
    int day = cast.day(step, "decision");
    int conduct = Math.max(cast.known("conduct"), outlet.opened);
    if (day > town.last || conduct > day) {
      return;
    }
    Severity severity = cast.lots.chance(0.4) ? Severity.SERIOUS : Severity.GENERAL;
    Listing listing =
        new Listing(
            PaperSteps.watch(cast.lots.of(List.of("MARKET_REGULATION", "FOOD_DRUG"))),
            RecordKind.PLATFORM_SANCTION,
            severity,
            conduct,
            cast.lots.between(conduct, day),
            day);
    outlet.listings.add(listing);
    cast.listings.put(step.word(0), listing);
    if (!step.words().contains("stays")) {
      int closed = Math.min(town.last, day + cast.lots.below(60));
      boolean barred = cast.lots.chance(0.5);
      Outlets.close(outlet, closed, barred ? StoreStatus.SANCTIONED : StoreStatus.CLOSED);
    }
  }
}
