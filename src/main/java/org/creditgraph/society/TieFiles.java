package org.creditgraph.society;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.AccountStatus;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/** Files of roles, shares, kin, contacts and accounts. */
final class TieFiles {
  private final Economy economy;
  private final Register register;
  private final Coverage coverage;
  private final Periods periods;
  private final Handwriting hand;
  private final Draws draws;

  TieFiles(Economy economy, Register register, Periods periods, Handwriting hand) {
    this.economy = economy;
    this.register = register;
    this.periods = periods;
    this.hand = hand;
    coverage = register.coverage();
    draws = coverage.draws.apart(4);
  }

  void ofBusinesses() {
    for (Business business : economy.businesses) {
      business.posts.forEach(post -> role(business, post));
      business.interests.forEach(interest -> holding(business, interest));
      business.accounts.forEach(this::account);
      business.contacts.forEach(use -> contact(business, use));
    }
  }

  private void role(Business business, Post post) {
    boolean leads = post.role == LinkKind.LEGAL_REPRESENTATIVE;
    Observation what = post.role == LinkKind.EMPLOYEE ? Observation.STAFF : Observation.POSTS;
    boolean known = leads ? draws.in(0.985) : coverage.sees(what, business, post.from);
    if (known) {
      periods
          .registered(business, post.from, post.to)
          .ifPresent(
              filed ->
                  register.addOnce(
                      FactType.ROLE,
                      register.id(post.holder),
                      register.id(business),
                      post.role.name(),
                      filed.from(),
                      filed.to()));
    }
  }

  private void holding(Business business, Interest interest) {
    if (coverage.sees(Observation.HOLDINGS, business, interest.from)) {
      BigDecimal share = BigDecimal.valueOf(interest.percent, 2);
      periods
          .registered(business, interest.from, interest.to)
          .ifPresent(
              filed ->
                  register.addOnce(
                      FactType.HOLDING,
                      register.id(interest.holder),
                      register.id(business),
                      filed.from(),
                      null,
                      draws.in(0.97) ? share : null,
                      null,
                      null,
                      filed.to()));
    }
  }

  private void account(BankAccount account) {
    if (account.opened <= economy.last) {
      register.add(
          FactType.ACCOUNT,
          register.id(account),
          coverage.sees(Observation.ACCOUNTS, account.owner, account.opened)
              ? register.id(account.owner)
              : null,
          null,
          account.bank,
          Epoch.day(account.opened),
          null,
          AccountStatus.ACTIVE.name());
    }
  }

  private void contact(Business business, ContactUse use) {
    Observation what =
        switch (use.kind) {
          case PHONE -> Observation.PHONES;
          case EMAIL -> Observation.EMAILS;
          case ADDRESS -> Observation.ADDRESSES;
          default -> Observation.ACCOUNTS;
        };
    if (!coverage.sees(what, business, use.from)) {
      return;
    }
    BankAccount account = use.account;
    boolean later = account != null && account.opened > economy.last;
    String value = account == null ? hand.contact(use.kind, use.value) : register.id(account);
    if (!later) {
      periods
          .registered(business, use.from, use.to)
          .ifPresent(filed -> contact(register.id(business), use.kind, value, filed));
    }
  }

  void contact(String subject, LinkKind kind, String value, Periods.Filed filed) {
    register.addOnce(FactType.CONTACT, subject, kind.name(), value, filed.from(), filed.to());
  }

  /** Kin of whom both stand in the files. */
  void kin() {
    List<Citizen> seen = new ArrayList<>(register.seen().keySet());
    double part = coverage.of(Observation.KIN);
    for (Citizen citizen : seen) {
      List<Citizen> near = new ArrayList<>(Kinship.parents(citizen));
      near.addAll(Kinship.siblings(citizen));
      Citizen spouse = citizen.spouse;
      if (spouse != null) {
        tie(citizen, spouse, LinkKind.SPOUSE, part);
      }
      near.forEach(each -> tie(citizen, each, LinkKind.RELATIVE, part));
      Kinship.inLaws(citizen).forEach(each -> tie(citizen, each, LinkKind.RELATIVE, part * 0.5));
      Kinship.cousins(citizen).forEach(each -> tie(citizen, each, LinkKind.RELATIVE, part * 0.3));
    }
  }

  private void tie(Citizen one, Citizen other, LinkKind kind, double part) {
    boolean parent = Kinship.parents(one).contains(other);
    boolean first = parent || one.number < other.number;
    if (!first || !register.isSeen(other) || !draws.in(part)) {
      return;
    }
    @Nullable LocalDate from =
        kind == LinkKind.SPOUSE && draws.in(0.4) ? wedding(one, other) : null;
    String detail = kind == LinkKind.RELATIVE && draws.in(0.3) ? parent ? "父母" : "亲属" : null;
    register.addOnce(
        FactType.RELATION,
        register.id(one),
        register.id(other),
        kind.name(),
        from,
        null,
        null,
        detail);
  }

  private LocalDate wedding(Citizen one, Citizen other) {
    int adult = Math.max(one.born, other.born) + 22 * 365;
    return Epoch.day(Math.min(economy.last, adult + draws.below(2_000)));
  }

  /** Mergers that were declared, and a few who are known to hold for others. */
  void declared() {
    economy.mergers.forEach(
        (from, to) -> {
          int day = Math.min(economy.last, from.ended == Epoch.OPEN ? economy.last : from.ended);
          if (draws.in(0.85)) {
            register.addOnce(
                FactType.RELATION,
                register.id(from),
                register.id(to),
                LinkKind.SUCCEEDED_BY.name(),
                Epoch.day(Math.max(day, from.founded)),
                null,
                null,
                null);
          }
        });
    for (Business business : economy.businesses) {
      Citizen leader = business.holder(LinkKind.LEGAL_REPRESENTATIVE, economy.last);
      if (leader != null
          && leader != business.boss
          && !business.isPublic()
          && draws.in(coverage.of(Observation.KIN) * 0.06)) {
        register.addOnce(
            FactType.RELATION,
            register.id(leader),
            register.id(business.boss),
            LinkKind.NOMINEE_FOR.name(),
            null,
            null,
            null,
            null);
      }
    }
  }
}
