package org.creditgraph.scenario;

import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;

/** Puts the people behind one firm behind another, in one way or another. */
final class StrawMen {
  private static final int DEPTH_MAX = 4;

  private final District district;
  private final Settler settler;
  private final Chance chance;

  StrawMen(Mover mover) {
    this.district = mover.district;
    this.settler = mover.settler;
    this.chance = mover.chance;
  }

  /** Who leads the new firm in the register. */
  Human head(Behind behind, Firm old, Human leader) {
    return switch (behind) {
      case SAME_LEADER -> leader;
      case KIN -> Families.kinOf(leader, district);
      case STAFF -> officer(old);
      case PARTNER -> partner(old);
      case NOMINEE -> chance.of(district.hubs.nominees);
      case NAMESAKE -> district.namesake(leader);
      default -> district.human();
    };
  }

  /** Somebody who served the old firm without leading it; one is found if there was none. */
  Human officer(Firm old) {
    List<Human> officers =
        old.seats.stream()
            .filter(seat -> seat.role != LinkKind.LEGAL_REPRESENTATIVE)
            .map(seat -> (Human) seat.holder)
            .filter(human -> !human.bookkeeper)
            .toList();
    if (!officers.isEmpty()) {
      return chance.of(officers);
    }
    Human officer = district.human();
    LinkKind role = chance.in(0.5) ? LinkKind.SUPERVISOR : LinkKind.MANAGER;
    settler.seat(old, officer, role, old.founded);
    return officer;
  }

  /** Somebody who holds less than half of a firm and does not lead it; he is let in for it. */
  Human partner(Firm firm) {
    Human partner = district.human();
    Firm.Stake main = largest(firm);
    int part = Math.min(chance.between(15, 45), main.percent - 1);
    if (part > 0) {
      main.percent -= part;
      settler.stake(firm, partner, part, main.from);
    }
    return partner;
  }

  static Firm.Stake largest(Firm firm) {
    Firm.Stake largest = firm.stakes.getLast();
    for (Firm.Stake stake : firm.stakes) {
      if (stake.to == Firm.OPEN && stake.percent > largest.percent) {
        largest = stake;
      }
    }
    return largest;
  }

  /**
   * Now and then one person, or kin of his, takes a post in a firm that somebody else leads.
   *
   * @return whether it came to that
   */
  boolean serve(Firm firm, Human leader, Human head, int day, double probability) {
    boolean serves = head != leader && chance.in(probability);
    if (serves) {
      Human officer = chance.in(0.5) ? leader : Families.kinOf(leader, district);
      LinkKind role = chance.in(0.5) ? LinkKind.SUPERVISOR : LinkKind.MANAGER;
      settler.seat(firm, officer, role, Math.max(day, firm.founded));
    }
    return serves;
  }

  /** The two have a bookkeeper or a small investor in common, or one's leader serves the other. */
  void tieLoosely(Firm old, Firm next, Human leader) {
    Human both = district.human();
    if (next.isSole() || old.isSole() || chance.in(0.3)) {
      serve(next, leader, next.founder(), next.founded, 1);
    } else if (chance.in(0.6)) {
      settler.seat(old, both, LinkKind.FINANCE_OFFICER, old.founded);
      settler.seat(next, both, LinkKind.FINANCE_OFFICER, next.founded);
    } else {
      for (Firm each : List.of(old, next)) {
        Firm.Stake main = largest(each);
        int part = Math.min(chance.between(1, 8), main.percent - 1);
        if (part > 0) {
          main.percent -= part;
          settler.stake(each, both, part, main.from);
        }
      }
    }
  }

  /** Lets the people behind the old firm own the new one, where they do it out of sight. */
  void own(Behind behind, Firm firm, Human leader, int day) {
    switch (behind) {
      case SAME_HOLDER -> holdMost(firm, leader, day);
      case CHAIN -> holdThroughShells(firm, leader, day);
      case CONCERT -> {
        Human front = firm.leader(day);
        LinkKind kind = chance.in(0.5) ? LinkKind.NOMINEE_FOR : LinkKind.ACTS_IN_CONCERT;
        district.bond(front == null ? firm.founder() : front, leader, kind);
      }
      default -> {}
    }
  }

  private void holdMost(Firm firm, Human leader, int day) {
    firm.stakes.removeIf(stake -> stake.from >= day);
    int part = chance.between(60, 100);
    settler.stake(firm, leader, part, day);
    if (part < 100) {
      settler.stake(firm, district.human(), 100 - part, day);
    }
  }

  private void holdThroughShells(Firm firm, Human leader, int day) {
    Party owner = leader;
    int depth = chance.in(0.5) ? 1 : chance.between(2, DEPTH_MAX);
    int founded = day;
    for (int level = 0; level < depth; level++) {
      founded -= chance.between(2, 40);
    }
    founded = Math.max(district.first + 1, founded);
    for (int level = 0; level < depth; level++) {
      founded = Math.min(day, founded + chance.between(0, 20));
      Firm shell =
          settler.firm(
              settler.place(),
              settler.trade(),
              BrandWords.any(chance),
              founded,
              NodeKind.ENTERPRISE,
              district.human());
      shell.shell = true;
      shell.taken = true;
      shell.stakes.clear();
      int part = chance.in(0.5) ? 100 : chance.between(60, 99);
      settler.stake(shell, owner, part, founded);
      if (part < 100) {
        settler.stake(shell, district.human(), 100 - part, founded);
      }
      owner = shell;
    }
    firm.stakes.removeIf(stake -> stake.from >= day);
    settler.stake(firm, owner, 100, day);
  }
}
