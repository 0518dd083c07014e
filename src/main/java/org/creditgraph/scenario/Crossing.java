package org.creditgraph.scenario;

import java.util.List;
import java.util.function.Predicate;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.population.Vocabulary.Line;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** Makes the firm that goes on for another: what it keeps of the old one, and its trade. */
final class Crossing {
  /** How often the leader of the old firm, or kin of his, has a post in the new one. */
  private static final double SERVES = 0.15;

  /** How often such a post is all that ties a straw man's firm to the old one. */
  private static final double POST_ALONE = 0.3;

  private final Mover mover;
  private final StrawMen strawMen;
  private final District district;
  private final Chance chance;

  Crossing(Mover mover) {
    this.mover = mover;
    this.strawMen = new StrawMen(mover);
    this.district = mover.district;
    this.chance = mover.chance;
  }

  /** What one move is to be like. */
  record Move(Behind behind, Scheme.Keeps keeps, NodeKind kind, int day) {}

  /** A new firm, or a shelf company that has changed hands. */
  Firm cross(Firm old, Human leader, Move move, @Nullable Firm shelf) {
    Scheme.Keeps keeps = move.keeps();
    Line trade =
        kept(keeps.trade()) ? old.trade : mover.settler.otherTrade(old.trade, chance.in(0.6));
    Spot place = kept(keeps.region()) ? old.place : mover.settler.place();
    Human head = strawMen.head(move.behind(), old, leader);
    BrandWords.Bend bend = bend(keeps.name());
    String brand = BrandWords.bent(old.brand, bend, chance);
    Firm next =
        shelf == null
            ? mover.newcomer(place, trade, brand, move.day(), move.kind(), head)
            : bought(shelf, head, trade, brand, move.day());
    if (!next.isSole()) {
      strawMen.own(move.behind(), next, leader, move.day());
    } else if (move.behind() == Behind.CONCERT) {
      district.bond(head, leader, LinkKind.ACTS_IN_CONCERT);
    }
    keep(old, next, keeps, move.day());
    staff(old, next, move.day());
    boolean served = strawMen.serve(next, leader, head, move.day(), SERVES);
    boolean known = tied(move.behind()) || served && chance.in(POST_ALONE);
    boolean named = bend != BrandWords.Bend.NEW && !BrandWords.isCommon(old.brand);
    if (!known && !sharesReach(old, next)) {
      force(old, next, move.day());
    } else if (known && !named && !sharesReach(old, next) && chance.in(0.3)) {
      force(old, next, move.day());
    }
    return next;
  }

  private static boolean tied(Behind behind) {
    return switch (behind) {
      case STRANGER, NOMINEE, NAMESAKE -> false;
      default -> true;
    };
  }

  private boolean kept(double usual) {
    double retention = district.shape.retention();
    double probability =
        retention >= 1 ? 1 - (1 - usual) / retention : usual * (0.25 + 0.75 * retention);
    return usual > 0 && chance.in(probability);
  }

  private BrandWords.Bend bend(double name) {
    if (!kept(name)) {
      return BrandWords.Bend.NEW;
    }
    double roll = chance.unit();
    return roll < 0.4
        ? BrandWords.Bend.SAME
        : roll < 0.7
            ? BrandWords.Bend.HOMOPHONE
            : roll < 0.82 ? BrandWords.Bend.TRADITIONAL : BrandWords.Bend.CONTAINING;
  }

  private Firm bought(Firm shelf, Human head, Line trade, String brand, int day) {
    shelf.taken = true;
    mover.settler.replaceLeader(shelf, head, day);
    mover.settler.passOn(shelf, head, day);
    shelf.formerNames.add(shelf.name);
    shelf.trade = trade;
    shelf.brand = brand;
    shelf.name = FirmNames.of(shelf, chance);
    mover.dryUp(shelf, day - 200, 0.1);
    mover.trader.trade(shelf, mover.trader.ties() + chance.below(2), day);
    List.copyOf(shelf.reaches).stream()
        .filter(reach -> reach.kind() == LinkKind.PHONE && chance.in(0.6))
        .forEach(
            reach -> {
              shelf.reaches.remove(reach);
              shelf.reaches.add(
                  new Firm.Reach(LinkKind.PHONE, reach.value(), null, reach.from(), day - 1));
              shelf.reaches.add(Firm.Reach.of(LinkKind.PHONE, Addresses.phone(chance), day));
            });
    return shelf;
  }

  private void keep(Firm old, Firm next, Scheme.Keeps keeps, int day) {
    reach(old, next, LinkKind.PHONE, keeps.phone(), day);
    if (next.place == old.place || keeps.region() == 0) {
      reach(old, next, LinkKind.ADDRESS, keeps.address(), day);
    }
    reach(old, next, LinkKind.EMAIL, keeps.email(), day);
    if (kept(keeps.account() * (old.account == null ? 0.6 : 1)) || keeps.account() >= 1) {
      account(old, next, day);
    }
  }

  /** The account of the old firm is the new one's too. */
  void account(Firm old, Firm next, int day) {
    Account account = district.accountOf(old);
    if (old.reaches.stream().noneMatch(reach -> reach.account() == account)) {
      old.reaches.add(Firm.Reach.of(account, account.opened));
    }
    next.reaches.removeIf(reach -> reach.account() != null);
    next.reaches.add(Firm.Reach.of(account, Math.max(day, account.opened)));
  }

  private void reach(Firm old, Firm next, LinkKind kind, double usual, int day) {
    String value = old.reach(kind);
    boolean has = next.reach(kind) != null;
    if (value != null && (has || chance.in(0.3)) && kept(usual)) {
      take(next, kind, value, day);
    }
  }

  void take(Firm next, LinkKind kind, String value, int day) {
    next.reaches.removeIf(reach -> reach.kind() == kind && reach.to() == Firm.OPEN);
    next.reaches.add(Firm.Reach.of(kind, Addresses.rewritten(value, chance), day));
  }

  /** Whether they share a contact that few share. */
  private boolean sharesReach(Firm old, Firm next) {
    Predicate<Firm.Reach> shared =
        reach ->
            old.reaches.stream()
                .anyMatch(
                    other ->
                        reach.account() != null
                            ? other.account() == reach.account()
                            : reach.kind() == LinkKind.PHONE
                                && Addresses.digits(other.value())
                                    .equals(Addresses.digits(reach.value()))
                                && !district.hubs.isPhone(reach.value()));
    return next.reaches.stream().anyMatch(shared);
  }

  /** Something must be left to find: a phone that both have. */
  private void force(Firm old, Firm next, int day) {
    String phone = old.reach(LinkKind.PHONE);
    if (phone == null || district.hubs.isPhone(phone)) {
      phone = Addresses.phone(chance);
      old.reaches.removeIf(reach -> reach.kind() == LinkKind.PHONE);
      old.reaches.add(Firm.Reach.of(LinkKind.PHONE, phone, old.founded));
    }
    take(next, LinkKind.PHONE, phone, day);
  }

  /** Now and then an officer comes along. */
  private void staff(Firm old, Firm next, int day) {
    if (chance.in(0.25)) {
      old.seats.stream()
          .filter(seat -> seat.role != LinkKind.LEGAL_REPRESENTATIVE && seat.from < day)
          .filter(seat -> !((Human) seat.holder).bookkeeper)
          .findFirst()
          .ifPresent(seat -> mover.settler.seat(next, (Human) seat.holder, seat.role, day));
    }
  }
}
