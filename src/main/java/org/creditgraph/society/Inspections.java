package org.creditgraph.society;

import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Watch;

/** Authorities that look at firms, find what some do, and decide. */
final class Inspections {
  /** A firm at work is looked at for so many months on average. */
  private static final double MONTHS = 62;

  private final Economy economy;
  private final OwnerDecisions decisions;
  private final Draws draws;
  private final double caught;
  private final double minor;
  private final double serious;
  private final double relapse;
  private final double revoked;
  private final double procedure;

  Inspections(Economy economy, OwnerDecisions decisions) {
    this.economy = economy;
    this.decisions = decisions;
    draws = economy.draws.apart(27);
    SocietyPlan plan = economy.plan;
    caught = plan.of(Behaviour.CAUGHT) / MONTHS;
    minor = plan.of(Behaviour.MINOR_CASES);
    serious = plan.of(Behaviour.SERIOUS);
    relapse = plan.of(Behaviour.RELAPSE);
    revoked = plan.of(Behaviour.REVOKED);
    procedure = plan.of(Behaviour.PROCEDURE_DAYS);
  }

  /** Perhaps the firm is found out in this month. */
  void month(Business business, int from, int to) {
    double exposure = (0.4 + 1.2 * business.boss.nerve) * Math.min(2, 0.6 + 0.4 * business.size);
    double hazard = caught * exposure * (business.refuge ? relapse : 1);
    if (draws.in(hazard)) {
      find(business, draws.in(serious) ? Severity.SERIOUS : Severity.GENERAL, from, to);
    } else if (draws.in(hazard * minor)) {
      find(business, Severity.MINOR, from, to);
    }
  }

  private void find(Business business, Severity severity, int from, int to) {
    int inspected = draws.between(from, to);
    int decided = inspected + 8 + (int) Math.min(900, draws.exponential(procedure));
    if (decided > economy.last || business.founded > inspected - 40) {
      return;
    }
    int conductFrom = Math.max(business.founded + 20, inspected - draws.between(15, 700));
    int conductTo = Math.min(inspected, conductFrom + draws.between(1, 500));
    RecordKind kind = kind(severity);
    Watch watch = kind == RecordKind.JUDGMENT ? courts() : economy.lines.watch(business.line);
    Offence offence =
        new Offence(
            business, null, kind, severity, watch, conductFrom, conductTo, inspected, decided);
    responsible(offence, conductFrom);
    aftermath(offence);
    business.offences.add(offence);
    economy.offences.add(offence);
    decisions.decide(offence);
  }

  private RecordKind kind(Severity severity) {
    int which =
        switch (severity) {
          case SERIOUS -> draws.weighted(0.15, 0.6, 0.15, 0, 0.1);
          case GENERAL -> draws.weighted(0.6, 0.12, 0.15, 0.08, 0.05);
          case MINOR -> draws.weighted(0.7, 0, 0, 0.3, 0);
        };
    return switch (which) {
      case 1 -> RecordKind.LIST_ENTRY;
      case 2 -> RecordKind.JUDGMENT;
      case 3 -> RecordKind.ABNORMAL_OPERATION;
      case 4 -> RecordKind.BREACH_OF_COMMITMENT;
      default -> RecordKind.PENALTY;
    };
  }

  private static Watch courts() {
    return Vocabulary.WATCHES.stream()
        .filter(watch -> watch.domain().equals("JUDICIAL"))
        .findFirst()
        .orElse(Vocabulary.WATCHES.getFirst());
  }

  private void responsible(Offence offence, int day) {
    Citizen leader = offence.subject.holder(LinkKind.LEGAL_REPRESENTATIVE, day);
    if (leader != null) {
      offence.responsible.add(leader);
    }
    Citizen manager = offence.subject.holder(LinkKind.MANAGER, day);
    if (manager != null && manager != leader && draws.in(0.3)) {
      offence.responsible.add(manager);
    }
    if (offence.subject.boss != leader && draws.in(0.25)) {
      offence.responsible.add(offence.subject.boss);
    }
  }

  private void aftermath(Offence offence) {
    if (draws.in(0.08)) {
      event(offence, RecordEventKind.OBJECTED, offence.decided + draws.between(3, 55));
      boolean upheld = draws.in(revoked);
      event(
          offence,
          upheld ? RecordEventKind.OBJECTION_UPHELD : RecordEventKind.OBJECTION_REJECTED,
          offence.decided + draws.between(70, 300));
    } else if (draws.in(revoked)) {
      event(offence, RecordEventKind.REVOKED, offence.decided + draws.between(60, 500));
    }
  }

  void event(Offence offence, RecordEventKind kind, int day) {
    if (day <= economy.last) {
      offence.events.add(new Offence.Event(kind, day));
    }
  }
}
