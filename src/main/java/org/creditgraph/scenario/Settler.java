package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.OrganizationStatus;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Line;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** Founds firms: who leads and holds them, where they are reached, how long they live. */
final class Settler {
  private static final long[] CAPITALS = {
    100_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000, 50_000_000
  };
  private static final int SOLE_EVERY = 9;
  private static final int LEADS_MAX = 6;

  /** Which part of what agents lend is lent by small ones. */
  private static final double SMALL = 0.08;

  private final District district;
  private final Chance chance;
  private final Shape shape;
  private final int emailSpace;

  Settler(District district) {
    this.district = district;
    this.chance = district.chance;
    this.shape = district.shape;
    // Free mail on few numbers: some share an address by chance, as mistyped ones do.
    emailSpace = chance.in(0.5) ? district.enterpriseCount / 10 : district.enterpriseCount * 5;
  }

  void settle() {
    district.hubs.settle(this);
    int count = district.enterpriseCount + district.enterpriseCount / SOLE_EVERY;
    for (int i = 0; i < count; i++) {
      int founded = foundedOn();
      NodeKind kind =
          i % (SOLE_EVERY + 1) == SOLE_EVERY ? NodeKind.SOLE_PROPRIETOR : NodeKind.ENTERPRISE;
      boolean sibling = !district.firms.isEmpty() && chance.in(shape.siblings());
      Firm elder = sibling ? chance.of(district.firms) : null;
      Firm firm =
          elder == null || elder.hub || elder.founder().leads.size() >= LEADS_MAX
              ? firm(place(), trade(), BrandWords.any(chance), founded, kind, null)
              : sibling(elder, founded, kind);
      mortality(firm);
      turnover(firm);
    }
    new Magnates(district, this).settle();
    new Families(district).relate();
  }

  private int foundedOn() {
    int span = district.last - district.first - 45;
    return district.last - 45 - (int) (span * StrictMath.pow(chance.unit(), 1.35));
  }

  Spot place() {
    return chance.of(Vocabulary.SPOTS, Spot::weight);
  }

  Line trade() {
    return chance.of(district.lines, Line::weight);
  }

  /** Another trade, of the same sector where {@code near} and there is one. */
  Line otherTrade(Line than, boolean near) {
    List<Line> found =
        district.lines.stream()
            .filter(line -> !line.code().equals(than.code()))
            .filter(line -> line.sector().equals(than.sector()) == near)
            .toList();
    return found.isEmpty() ? trade() : chance.of(found, Line::weight);
  }

  /** A well-known group that everybody deals with. */
  Firm group(int which) {
    Firm firm =
        firm(
            place(),
            trade(),
            BrandWords.common(chance) + which % 10,
            district.first,
            NodeKind.ENTERPRISE,
            district.human());
    firm.brand = BrandWords.common(chance);
    firm.name = "海南" + firm.brand + chance.of(firm.trade.words()) + "集团有限公司";
    firm.capital = 1_000_000_000;
    firm.hub = true;
    firm.taken = true;
    return firm;
  }

  /** One more firm of somebody who leads another: some of what they have is the same. */
  Firm sibling(Firm elder, int founded, NodeKind kind) {
    Line trade = chance.in(0.38) ? elder.trade : otherTrade(elder.trade, chance.in(0.3));
    Spot place = chance.in(0.8) ? elder.place : place();
    String brand = chance.in(0.35) ? elder.brand : BrandWords.any(chance);
    Firm firm = firm(place, trade, brand, founded, kind, elder.founder());
    share(elder, firm, LinkKind.PHONE, 0.55);
    share(elder, firm, LinkKind.ADDRESS, 0.28);
    share(elder, firm, LinkKind.EMAIL, 0.33);
    return firm;
  }

  /** With this probability the younger has the elder's value, where both have one. */
  void share(Firm elder, Firm younger, LinkKind kind, double probability) {
    String value = elder.reach(kind);
    if (value != null && younger.reach(kind) != null && chance.in(probability)) {
      younger.reaches.removeIf(reach -> reach.kind() == kind);
      younger.reaches.add(Firm.Reach.of(kind, Addresses.rewritten(value, chance), younger.founded));
    }
  }

  /**
   * A firm as any other.
   *
   * @param leader who leads it, or null for somebody new
   */
  Firm firm(
      Spot place, Line trade, String brand, int founded, NodeKind kind, @Nullable Human leader) {
    Firm firm = new Firm(place, trade, brand, founded);
    firm.kind = kind;
    firm.name = FirmNames.of(firm, chance);
    firm.capital = CAPITALS[chance.below(CAPITALS.length)];
    district.add(firm);
    boolean nominee = leader == null && chance.in(0.02 * shape.hubs());
    Human head =
        leader != null ? leader : nominee ? chance.of(district.hubs.nominees) : district.human();
    lead(firm, head, founded);
    if (!firm.isSole()) {
      holders(firm, nominee ? district.human() : head);
      officers(firm);
    } else if (chance.in(0.3)) {
      seat(firm, district.human(), LinkKind.SUPERVISOR, founded);
    }
    reaches(firm);
    return firm;
  }

  void lead(Firm firm, Human head, int from) {
    seat(firm, head, LinkKind.LEGAL_REPRESENTATIVE, from);
    head.leads.add(firm);
  }

  void seat(Firm firm, Human holder, LinkKind role, int from) {
    firm.seats.add(new Firm.Seat(holder, role, from));
  }

  void stake(Firm firm, Party holder, int percent, int from) {
    firm.stakes.add(new Firm.Stake(holder, percent, from));
  }

  private void holders(Firm firm, Human head) {
    double roll = chance.unit();
    List<Party> owners = new ArrayList<>(List.of(head));
    int more = roll < 0.55 ? 0 : roll < 0.83 ? 1 : 2;
    for (int i = 0; i < more; i++) {
      boolean company = chance.in(0.12) && district.firms.size() > 50;
      Firm owner = company ? chance.of(district.firms) : firm;
      boolean fit = owner != firm && !owner.isSole() && !owner.hub && owner.livesOn(firm.founded);
      owners.add(fit ? owner : district.human());
    }
    int left = 100;
    for (int i = 0; i < owners.size(); i++) {
      boolean end = i == owners.size() - 1;
      int part = end ? left : chance.between(10, Math.max(11, left - 10 * (owners.size() - i)));
      stake(firm, owners.get(i), part, firm.founded);
      left -= part;
    }
  }

  private void officers(Firm firm) {
    if (chance.in(0.6)) {
      seat(firm, district.human(), LinkKind.SUPERVISOR, firm.founded);
    }
    if (chance.in(0.25)) {
      seat(firm, district.human(), LinkKind.MANAGER, firm.founded);
    }
    if (chance.in(0.5)) {
      boolean shared = chance.in(0.4 + 0.2 * shape.hubs());
      Human officer = shared ? chance.of(district.hubs.bookkeepers) : district.human();
      seat(firm, officer, LinkKind.FINANCE_OFFICER, firm.founded);
    }
  }

  private void reaches(Firm firm) {
    double known = 1 - shape.missing();
    if (chance.in(1 - shape.missing() * 0.3)) {
      boolean pooled = !firm.isSole() && chance.in(0.33 * shape.hubs());
      String value = pooled ? district.hubs.poolAddress(SMALL) : Addresses.any(firm.place, chance);
      reach(firm, LinkKind.ADDRESS, value);
    }
    if (chance.in(0.78 * known)) {
      boolean agent = chance.in(0.33 * shape.hubs());
      reach(
          firm, LinkKind.PHONE, agent ? district.hubs.agentsPhone(SMALL) : Addresses.phone(chance));
    }
    if (chance.in(0.36 * known)) {
      reach(firm, LinkKind.EMAIL, Addresses.email(emailSpace, chance));
    }
  }

  private void reach(Firm firm, LinkKind kind, String value) {
    firm.reaches.add(Firm.Reach.of(kind, Addresses.rewritten(value, chance), firm.founded));
  }

  private void mortality(Firm firm) {
    int room = district.last - firm.founded - 250;
    if (room > 0 && chance.in(0.045)) {
      firm.ended = firm.founded + 200 + chance.below(room);
      firm.status = chance.in(0.9) ? OrganizationStatus.DEREGISTERED : OrganizationStatus.REVOKED;
    }
  }

  /** One in ten gets another representative, some of them with other holders. */
  private void turnover(Firm firm) {
    int lastDay = Math.min(district.last, firm.ended);
    if (lastDay - firm.founded > 200 && chance.in(0.1)) {
      int day = chance.between(firm.founded + 100, lastDay - 30);
      Human next = district.human();
      replaceLeader(firm, next, day);
      if (!firm.isSole() && chance.in(0.3)) {
        passOn(firm, next, day);
      }
    }
  }

  void replaceLeader(Firm firm, Human next, int day) {
    firm.seats.stream()
        .filter(seat -> seat.role == LinkKind.LEGAL_REPRESENTATIVE && seat.to == Firm.OPEN)
        .forEach(seat -> seat.to = day - 1);
    lead(firm, next, day);
  }

  /** No holder holds anything longer than it exists. */
  private static int lastDay(Firm.Stake stake, int day) {
    return stake.holder instanceof Firm holder
        ? Math.max(stake.from, Math.min(day, holder.ended))
        : day;
  }

  /** Every share passes to one. */
  void passOn(Firm firm, Party next, int day) {
    firm.stakes.stream()
        .filter(stake -> stake.to == Firm.OPEN)
        .forEach(stake -> stake.to = lastDay(stake, day - 1));
    stake(firm, next, 100, day);
  }
}
