package org.creditgraph.population;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.creditgraph.graph.AccountStatus;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;

/** Accounts and payments. One organisation of each four in a row has an account. */
final class Banks {
  private static final int GROUP = 4;
  private static final double PAYMENTS_PER_ENTERPRISE = 0.8;
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final List<String> BANKS =
      List.of("椰岛银行", "琼州农商银行", "南海商业银行", "港口发展银行", "东方贸易银行", "华夏通商银行");

  private final World world;
  private final int groupCount;

  Banks(World world) {
    this.world = world;
    this.groupCount = world.organizations.count / GROUP;
  }

  /** The organisation with an account in a group. */
  private int holder(int group) {
    return group * GROUP + (int) (world.dice.on(Topic.ACCOUNT, -1L - group).below(GROUP));
  }

  boolean has(int organization) {
    int group = organization / GROUP;
    return group < groupCount && holder(group) == organization;
  }

  /** The organisation with an account that is nearest in number. */
  int near(int organization) {
    return holder(Math.min(organization / GROUP, groupCount - 1));
  }

  static String id(int organization) {
    return Codes.numbered("ACC", organization, 9);
  }

  int openedOn(Organization organization) {
    int room = organization.lastDay(world.days.last) - organization.founded();
    return organization.founded()
        + world.dice.on(Topic.ACCOUNT, organization.index()).below(Math.min(room, 90) + 1);
  }

  void accounts(Consumer<Fact> sink) {
    for (int group = 0; group < groupCount; group++) {
      Organization owner = world.organizations.at(holder(group));
      Dice.Rolls rolls = world.dice.on(Topic.ACCOUNT, owner.index());
      rolls.next();
      boolean blocked = rolls.chance(0.01);
      AccountStatus status =
          owner.hasEnded()
              ? AccountStatus.CLOSED
              : blocked ? AccountStatus.BLOCKED : AccountStatus.ACTIVE;
      sink.accept(
          Telling.fact(
              FactType.ACCOUNT,
              id(owner.index()),
              world.organizations.id(owner),
              null,
              rolls.of(BANKS),
              world.days.date(openedOn(owner)),
              world.days.open(owner.ended()),
              status.name()));
    }
  }

  void payments(Consumer<Fact> sink) {
    long count = (long) (world.plan.enterpriseCount() * PAYMENTS_PER_ENTERPRISE);
    for (long payment = 0; payment < count; payment++) {
      payment(payment, sink);
    }
  }

  /** Payments in a row share a payer, and some a payee, as habits do. */
  private void payment(long number, Consumer<Fact> sink) {
    Dice.Rolls habit = world.dice.on(Topic.PAYMENT, -1L - number / 4);
    Dice.Rolls rolls = world.dice.on(Topic.PAYMENT, number);
    Organization payer = account(habit.below(world.organizations.commercialCount));
    Dice.Rolls choice = rolls.chance(0.5) ? habit : rolls;
    int wanted =
        choice.chance(0.1)
            ? world.organizations.notable(payer.index(), choice)
            : world.organizations.neighbour(payer.index(), 1.2, choice);
    Organization payee = account(wanted);
    if (payee.index() == payer.index()) {
      payee = account((payer.index() / GROUP + 1) % groupCount * GROUP);
    }
    int from = Math.max(openedOn(payer), openedOn(payee));
    int to = Math.min(payer.lastDay(world.days.last), payee.lastDay(world.days.last));
    if (from > to) {
      return;
    }
    LocalTime time = LocalTime.of(rolls.between(8, 20), rolls.below(60), rolls.below(60));
    OffsetDateTime paidAt =
        OffsetDateTime.of(world.days.date(rolls.between(from, to)), time, CHINA);
    sink.accept(
        Telling.fact(
            FactType.PAYMENT,
            Codes.numbered("PAY", number, 9),
            id(payer.index()),
            id(payee.index()),
            amount(rolls),
            paidAt));
  }

  private static BigDecimal amount(Dice.Rolls rolls) {
    double yuan = rolls.logNormal(60_000, 1.6);
    boolean even = rolls.chance(0.4);
    long cents =
        even ? Math.max(1, Math.round(yuan / 1000)) * 100_000 : Math.max(100, (long) (yuan * 100));
    return BigDecimal.valueOf(cents, 2);
  }

  private Organization account(int near) {
    return world.organizations.at(near(near));
  }
}
