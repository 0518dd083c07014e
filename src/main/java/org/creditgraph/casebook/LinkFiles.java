package org.creditgraph.casebook;

import static org.creditgraph.casebook.FilingOffice.day;
import static org.creditgraph.casebook.FilingOffice.open;

import java.math.BigDecimal;
import org.creditgraph.graph.AccountStatus;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;

/** Writes down posts, shares, contacts, vessels and vehicles, kinship and other ties. */
final class LinkFiles {
  private final Town town;
  private final Sheets sheets;
  private final Observation seen;
  private final Handwriting hand;
  private final Lots lots;

  LinkFiles(Town town, Sheets sheets, Handwriting hand) {
    this.town = town;
    this.sheets = sheets;
    this.seen = sheets.seen;
    this.hand = hand;
    this.lots = sheets.lots.apart();
  }

  void fill() {
    for (Business business : town.businesses) {
      Registered registered = new Registered(business, seen, lots);
      business.posts.forEach(post -> post(business, post, registered));
      business.stakes.forEach(stake -> stake(business, stake, registered));
      business.reaches.forEach(reach -> reach(business, reach));
    }
    town.conveyances.stream().filter(each -> lots.chance(seen.assets())).forEach(this::conveyance);
    town.kinships.forEach(this::kinship);
    town.bonds.forEach(this::bond);
  }

  private int last(Business business) {
    return Math.min(business.ended, town.last);
  }

  private void post(Business business, Business.Post post, Registered registered) {
    int from = registered.from(post.from);
    int to = registered.to(post.to, town.last);
    if (from > to || from > last(business) || !lots.chance(known(post.role))) {
      return;
    }
    String holder = sheets.id(post.holder, business);
    sheets.add(FactType.ROLE, holder, business.id, post.role.name(), day(from), open(to));
  }

  private double known(LinkKind role) {
    return switch (role) {
      case LEGAL_REPRESENTATIVE -> 1;
      case EMPLOYEE -> seen.staff();
      default -> seen.posts();
    };
  }

  private void stake(Business business, Business.Stake stake, Registered registered) {
    int from = registered.from(stake.from);
    int to = registered.to(stake.to, town.last);
    if (from > to || from > last(business) || !lots.chance(seen.holdings())) {
      return;
    }
    BigDecimal share = BigDecimal.valueOf(stake.percent, 2);
    String holder = sheets.id(stake.holder, business);
    sheets.add(FactType.HOLDING, holder, business.id, day(from), null, share, null, null, open(to));
  }

  private void reach(Business business, Business.Reach reach) {
    double known =
        switch (reach.kind) {
          case ADDRESS -> seen.addresses();
          case PHONE -> seen.phones();
          case EMAIL -> seen.mails();
          default -> seen.accounts();
        };
    int late = lots.chance(seen.late()) ? (int) lots.exponential(seen.lateness()) : 0;
    int from = reach.from + (reach.from > business.founded ? late : 0);
    int to = Math.min(reach.to, business.ended);
    if (!lots.chance(known) || from > Math.min(to, town.last)) {
      return;
    }
    String value =
        switch (reach.kind) {
          case ADDRESS -> hand.address(reach.value);
          case PHONE -> hand.phone(reach.value);
          default -> reach.value;
        };
    if (reach.value.equals(business.account)) {
      account(business, from);
    }
    sheets.add(
        FactType.CONTACT,
        business.id,
        reach.kind.name(),
        value,
        lots.chance(seen.starts()) ? day(from) : null,
        open(to > town.last ? Business.OPEN : to));
  }

  private void account(Business business, int from) {
    AccountStatus status =
        business.ended == Business.OPEN ? AccountStatus.ACTIVE : AccountStatus.CLOSED;
    sheets.add(
        FactType.ACCOUNT,
        business.account,
        business.id,
        null,
        "琼崖商业银行",
        day(from),
        open(business.ended),
        status.name());
  }

  private void conveyance(Conveyance one) {
    NodeKind kind = one.vessel ? NodeKind.VESSEL : NodeKind.VEHICLE;
    sheets.add(FactType.ASSET, one.id, kind.name(), one.name, one.number);
    for (Conveyance.Term term : one.terms) {
      int ended = term.party instanceof Business business ? business.ended : Business.OPEN;
      int to = Math.min(term.to, ended);
      if (term.from > Math.min(to, town.last) || !lots.chance(0.6 + 0.4 * seen.assets())) {
        continue;
      }
      boolean person = term.party instanceof Actor;
      if (person && !lots.chance(seen.staff() + 0.2)) {
        continue;
      }
      String party = term.party instanceof Business business ? business.id : person(term.party);
      sheets.add(
          FactType.ASSET_PARTY,
          one.id,
          party,
          term.role.name(),
          day(term.from),
          open(to > town.last ? Business.OPEN : to));
    }
  }

  private String person(CaseParty party) {
    Actor actor = (Actor) party;
    sheets.people().put(actor.id, actor);
    return actor.id;
  }

  /** Only of people who stand somewhere else as well. */
  private void kinship(Kinship kinship) {
    boolean known = sheets.knows(kinship.one()) && sheets.knows(kinship.other());
    if (known
        && kinship.isKin()
        && lots.chance(seen.kin() >= 1 ? 1 : seen.kin() * kinship.near())) {
      LinkKind kind = kinship.isSpouse() ? LinkKind.SPOUSE : LinkKind.RELATIVE;
      sheets.add(FactType.RELATION, kinship.one().id, kinship.other().id, kind.name(), null, null);
    }
  }

  private void bond(Town.Bond bond) {
    double known =
        switch (bond.kind()) {
          case SUCCEEDED_BY -> 0.5 + seen.kin() / 2;
          case NOMINEE_FOR, CONTROLS -> seen.kin() * 0.2;
          default -> seen.kin();
        };
    boolean there =
        bond.day() <= town.last
            && isThere(bond.from(), bond.day())
            && isThere(bond.to(), bond.day());
    if (there && lots.chance(known)) {
      sheets.add(
          FactType.RELATION,
          id(bond.from()),
          id(bond.to()),
          bond.kind().name(),
          day(bond.day()),
          null);
    }
  }

  private static boolean isThere(CaseParty party, int day) {
    return !(party instanceof Business business) || business.lives(day);
  }

  private String id(CaseParty party) {
    return party instanceof Actor ? person(party) : party.id();
  }
}
