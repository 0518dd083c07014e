package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.AssetRole;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.StoreStatus;

/** What passes from one business to another: partners, staff, phones, premises, vessels. */
final class TakingSteps {
  private static final int ROOM = 15;

  private final Town town;

  TakingSteps(Town town) {
    this.town = town;
  }

  /** `takes S partners .4..1 at=start over=240 from=P p=.8`. */
  void takes(Step step, Cast cast) {
    if (!cast.happens(step)) {
      return;
    }
    Business to = cast.business(step.word(0));
    Business from = cast.business(step.option("from", Cast.PREDECESSOR));
    int at = Math.max(cast.day(step, "start"), to.founded);
    int until = at + (int) cast.amount(step.option("over", "0..90"));
    Taking taking = new Taking(from, to, at, until, cast);
    double part = step.words().size() > 2 ? cast.amount(step.word(2)) : 1;
    switch (step.word(1)) {
      case "partners", "customers", "suppliers" -> partners(taking, step.word(1), part);
      case "staff" -> staff(taking, part);
      case "phone" -> reach(taking, LinkKind.PHONE);
      case "mail" -> reach(taking, LinkKind.EMAIL);
      case "account" -> reach(taking, LinkKind.BANK_ACCOUNT);
      case "premises" -> premises(taking, from.site);
      case "nextdoor" -> premises(taking, town.sites.nextDoor(from.site));
      case "bookkeeper" -> bookkeeper(taking);
      case "assets" -> assets(taking, part);
      default -> throw new IllegalArgumentException("nobody takes " + step.word(1));
    }
  }

  private record Taking(Business from, Business to, int at, int until, Cast cast) {
    int day() {
      return cast.lots.between(at, until);
    }

    /** A day on which the one still had all that may pass over. */
    int before() {
      return Math.min(at, cast.known("decision")) - 1;
    }
  }

  private void partners(Taking taking, String which, double part) {
    Business from = taking.from();
    List<Dealing> all = new ArrayList<>(from.dealings(taking.before()));
    all.removeIf(dealing -> which.equals("customers") && dealing.buyer == from);
    all.removeIf(dealing -> which.equals("suppliers") && dealing.supplier == from);
    taking.cast().lots.shuffle(all);
    int count = (int) Math.ceil(part * all.size() - 1e-9);
    for (Dealing dealing : all) {
      int day = taking.day();
      Business partner = dealing.than(from);
      boolean can = partner != taking.to() && partner.lives(day) && partner.ended - 60 > day;
      if (count > 0 && can && day < town.last - ROOM) {
        dealing.to = Math.max(dealing.from, Math.min(dealing.to, day - 1));
        boolean sells = dealing.supplier == from;
        town.market.deal(
            sells ? taking.to() : partner, sells ? partner : taking.to(), day, dealing);
        count--;
      }
    }
  }

  private void staff(Taking taking, double part) {
    for (Business.Post post : taking.from().posts) {
      boolean one = post.role == LinkKind.EMPLOYEE && post.holds(taking.before());
      int day = taking.day();
      if (one && taking.cast().lots.chance(part) && day < town.last - ROOM && day > post.from) {
        post.to = Math.min(post.to, day - 1);
        taking.to().fill(post.holder, LinkKind.EMPLOYEE, day);
      }
    }
  }

  private void reach(Taking taking, LinkKind kind) {
    List<Business.Reach> reaches = taking.from().reaches(kind, taking.before());
    int day = taking.day();
    if (reaches.isEmpty() || day >= town.last - ROOM) {
      return;
    }
    String value = reaches.getLast().value;
    if (taking.to().reaches(kind, day).stream().noneMatch(each -> each.value.equals(value))) {
      if (taking.cast().lots.chance(0.5) && kind != LinkKind.BANK_ACCOUNT) {
        town.changes.reach(taking.to(), kind, value, day);
      } else {
        taking.to().reaches.add(new Business.Reach(kind, value, day));
      }
    }
  }

  private void premises(Taking taking, Site site) {
    int day = taking.day();
    if (day < town.last - ROOM && !taking.to().site.text().equals(site.text())) {
      taking.to().site = site;
      town.changes.reach(taking.to(), LinkKind.ADDRESS, site.text(), day);
    }
  }

  private void bookkeeper(Taking taking) {
    Business.Post post = taking.from().post(LinkKind.FINANCE_OFFICER, taking.before());
    int day = taking.day();
    if (post != null && day < town.last - ROOM) {
      Business.Post had = taking.to().post(LinkKind.FINANCE_OFFICER, day);
      if (had != null && had.from < day) {
        had.to = day - 1;
      }
      taking.to().fill(post.holder, LinkKind.FINANCE_OFFICER, day);
    }
  }

  private void assets(Taking taking, double part) {
    List<Conveyance> all = List.copyOf(taking.from().conveyances);
    int count = (int) Math.ceil(part * all.size() - 1e-9);
    for (Conveyance conveyance : all.subList(0, count)) {
      int day = taking.day();
      Conveyance.Term own = conveyance.terms.getFirst();
      if (day < town.last - ROOM && own.from < day && own.to > day) {
        own.to = day - 1;
        Conveyance.Term next = new Conveyance.Term(taking.to(), AssetRole.OWNER, day);
        conveyance.terms.addFirst(next);
        taking.from().conveyances.remove(conveyance);
        taking.to().conveyances.add(conveyance);
      }
    }
  }

  /** `fades P at=start:0..200 rest=0..0.1`: its trade dries up, and most of its stores close. */
  void fades(Step step, Cast cast) {
    Business business = cast.business(step.word(0));
    int day = cast.day(step, "start");
    if (day >= town.last || !cast.happens(step)) {
      return;
    }
    town.market.fade(business, day, cast.amount(step.option("rest", "0..0.08")));
    for (Outlet outlet : business.outlets) {
      int closed = day + cast.lots.below(90);
      if (cast.lots.chance(0.7) && closed < town.last && outlet.opened < closed) {
        Outlets.close(outlet, closed, StoreStatus.CLOSED);
      }
    }
  }
}
