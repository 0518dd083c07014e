package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.population.Vocabulary.Line;
import org.creditgraph.population.Vocabulary.Spot;

/** Look-alikes of people who have something to do with the listed firm. */
final class Relations {
  private final Mover mover;
  private final District district;
  private final Settler settler;
  private final Chance chance;
  private final StrawMen strawMen;
  private final Crossing crossing;

  Relations(Mover mover) {
    this.mover = mover;
    this.district = mover.district;
    this.settler = mover.settler;
    this.chance = mover.chance;
    this.strawMen = new StrawMen(mover);
    this.crossing = new Crossing(mover);
  }

  /** Whoever resembles a firm that goes on. */
  Firm related(LookAlike kind, Prey prey, int day) {
    Firm firm = prey.firm();
    Line same = firm.trade;
    Line other = settler.otherTrade(same, chance.in(0.3));
    Spot here = firm.place;
    return switch (kind) {
      case L03_NAMESAKE ->
          founded(here, chance.in(0.5) ? same : other, day, district.namesake(prey.leader()));
      case L05_MINORITY_INVESTOR -> minority(firm, chance.in(0.5) ? same : other, day);
      case L08_SAME_NOMINEE -> nominee(prey, chance.in(0.4) ? same : other, day);
      case L09_RELATIVE_ELSEWHERE ->
          founded(settler.place(), other, before(prey), Families.kinOf(prey.leader(), district));
      case L11_FORMER_MANAGER -> competitor(firm, strawMen.officer(firm), day);
      case L14_OTHER_BUSINESS -> shared(firm, founded(here, other, day, prey.leader()), 0.45);
      case L15_SECOND_BRANCH ->
          shared(firm, founded(settler.place(), same, before(prey), prey.leader()), 0.4);
      case L16_PARALLEL_SIBLING -> parallel(prey, day);
      case L19_OLDER_BUSINESS ->
          shared(firm, founded(here, other, before(prey), prey.leader()), 0.45);
      case L24_SHARED_ACCOUNTANT -> accountant(firm, day);
      case L25_PARTNER_LEFT -> competitor(firm, strawMen.partner(firm), day);
      default -> throw new IllegalArgumentException(kind.label());
    };
  }

  private int before(Prey prey) {
    int latest = prey.mark().conductFrom - 150;
    int earliest = Math.max(district.first + 60, latest - 3_600);
    return chance.between(earliest, Math.max(earliest, latest));
  }

  private Firm founded(Spot place, Line trade, int day, Human head) {
    return mover.newcomer(place, trade, BrandWords.any(chance), day, NodeKind.ENTERPRISE, head);
  }

  private Firm shared(Firm firm, Firm other, double probability) {
    settler.share(firm, other, LinkKind.PHONE, probability);
    settler.share(firm, other, LinkKind.ADDRESS, probability * 0.6);
    settler.share(firm, other, LinkKind.EMAIL, probability * 0.7);
    return other;
  }

  private Firm minority(Firm firm, Line trade, int day) {
    Human investor = district.human();
    Firm other = mover.stranger(firm.place, trade, BrandWords.any(chance), day);
    for (Firm each : List.of(firm, other)) {
      Firm.Stake main = StrawMen.largest(each);
      int part = Math.min(chance.between(3, 12), main.percent - 1);
      if (part > 0) {
        main.percent -= part;
        settler.stake(each, investor, part, main.from);
      }
    }
    return other;
  }

  /** Both are led by somebody who lends his name to dozens, for others. */
  private Firm nominee(Prey prey, Line trade, int day) {
    Human nominee = chance.of(district.hubs.nominees);
    Firm firm = prey.firm();
    int from =
        firm.founded + 1 + chance.below(Math.max(1, prey.mark().conductFrom - firm.founded - 1));
    if (firm.seats.stream()
        .noneMatch(
            seat ->
                seat.role == LinkKind.LEGAL_REPRESENTATIVE
                    && (seat.from >= from || seat.to != Firm.OPEN))) {
      settler.replaceLeader(firm, nominee, from);
    }
    Firm other = founded(firm.place, trade, day, nominee);
    other.stakes.clear();
    settler.stake(other, district.human(), 100, other.founded);
    return other;
  }

  /** Somebody who knows the business takes up to three partners along. */
  private Firm competitor(Firm firm, Human head, int day) {
    Firm other = founded(firm.place, firm.trade, day, head);
    List<Firm> partners = mover.partners(firm, day);
    mover.takeOver(partners, other, day, chance.below(4), partner -> chance.in(0.5));
    return other;
  }

  private Firm parallel(Prey prey, int day) {
    Firm firm = prey.firm();
    Firm other =
        mover.newcomer(
            chance.in(0.7) ? firm.place : settler.place(),
            firm.trade,
            chance.in(0.4) ? firm.brand : BrandWords.any(chance),
            day,
            NodeKind.ENTERPRISE,
            prey.leader());
    mover.goOn(firm, day);
    mover.goOn(firm, day);
    return shared(firm, other, 0.5);
  }

  private Firm accountant(Firm firm, int day) {
    Human accountant = district.human();
    List<Firm> clients = new ArrayList<>();
    for (int i = chance.between(2, 5); i > 0; i--) {
      clients.add(chance.of(district.firms));
    }
    Firm other = mover.stranger(firm.place, firm.trade, BrandWords.any(chance), day);
    clients.add(firm);
    clients.add(other);
    for (Firm client : clients) {
      if (client.seats.stream().noneMatch(seat -> seat.role == LinkKind.FINANCE_OFFICER)
          || client == firm
          || client == other) {
        client.seats.removeIf(seat -> seat.role == LinkKind.FINANCE_OFFICER);
        settler.seat(client, accountant, LinkKind.FINANCE_OFFICER, client.founded);
      }
    }
    return other;
  }

  /** A change of entity in all but one point. */
  Firm moved(LookAlike kind, Prey prey, int day) {
    Firm firm = prey.firm();
    int moved =
        kind == LookAlike.L23_MOVED_LONG_BEFORE
            ? Math.max(firm.founded + 40, prey.mark().conductFrom - chance.between(500, 1_500))
            : day;
    Behind behind =
        kind == LookAlike.L17_CLEAN_MERGER
            ? Behind.STRANGER
            : chance.of(Scheme.S09_EARLY_MOVE.behind());
    Crossing.Move move =
        new Crossing.Move(behind, Scheme.S01_SAME_PEOPLE.keeps(), NodeKind.ENTERPRISE, moved);
    Firm other = crossing.cross(firm, prey.leader(), move, null);
    List<Firm> partners = mover.partners(firm, moved);
    mover.takeOver(partners, other, moved, (partners.size() + 1) / 2, p -> chance.in(0.5));
    if (kind == LookAlike.L17_CLEAN_MERGER) {
      int merged = Math.min(moved + 30, district.last);
      district.bonds.add(new Bond(firm, other, LinkKind.SUCCEEDED_BY, merged));
    }
    if (kind == LookAlike.L22_REVOKED_RECORD) {
      int revoked = prey.mark().decided + chance.between(60, 400);
      prey.mark().undone = Math.min(district.last, Math.max(prey.mark().decided, revoked));
      prey.mark().revoked = true;
    }
    if (kind == LookAlike.L23_MOVED_LONG_BEFORE) {
      mover.dryUp(firm, moved, 0.25);
    } else {
      mover.dryUp(firm, moved, 0.05);
      mover.leave(prey, moved);
    }
    return other;
  }
}
