package org.creditgraph.society;

import org.creditgraph.graph.RecordEventKind;

/** What owners do who have been caught. */
final class OwnerDecisions {
  private final Economy economy;
  private final Evasion evasion;
  private final Transfers transfers;
  private final Departures departures;
  private final Draws draws;
  private final double rate;
  private final double disposal;

  OwnerDecisions(Economy economy, Evasion evasion, Transfers transfers, Departures departures) {
    this.economy = economy;
    this.evasion = evasion;
    this.transfers = transfers;
    this.departures = departures;
    draws = economy.draws.apart(28);
    rate = economy.plan.of(Behaviour.EVASION);
    disposal = economy.plan.of(Behaviour.DISPOSAL);
  }

  void decide(Offence offence) {
    Business business = offence.subject;
    if (!offence.isMotive() || business.busy) {
      comply(offence, 0.7);
      return;
    }
    double bold = rate * (0.5 + business.boss.nerve);
    if (draws.in(bold)) {
      evasion.resolve(offence);
      return;
    }
    int day = offence.decided + (int) Math.min(600, draws.exponential(130));
    switch (draws.weighted(0.55, 0.3, 0.12, disposal)) {
      case 0 -> comply(offence, 0.8);
      case 2 -> economy.at(day, () -> close(business, day));
      case 3 -> economy.at(day, () -> dispose(business, day));
      default -> comply(offence, 0.1);
    }
  }

  private void comply(Offence offence, double chance) {
    int day = offence.decided + draws.between(40, 420);
    if (draws.in(chance) && !offence.isVoid() && day <= economy.last) {
      offence.events.add(new Offence.Event(RecordEventKind.REPAIRED, day));
    }
  }

  private void close(Business business, int day) {
    if (business.isAtWork(day)) {
      departures.close(business, day);
    }
  }

  private void dispose(Business business, int day) {
    if (business.isAtWork(day)) {
      transfers.any(business, day);
    }
  }
}
