package org.creditgraph.population;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;

/** Credit records about organisations; those about stores are told by {@link StoreSanctions}. */
final class Records {
  private static final double RECORDS_PER_ENTERPRISE = 0.085;
  private static final int LIFE_MIN = 60;
  private static final int DECISION_AFTER = 40;

  /** What a record's persons and events need to know of it. */
  record Outline(
      int number,
      Organization subject,
      Supervision supervision,
      RecordKind kind,
      Severity severity,
      int conductFrom,
      int conductTo,
      int decided) {
    String id() {
      return Codes.numbered("REC", number, 9);
    }
  }

  private final World world;
  final int count;

  Records(World world) {
    this.world = world;
    this.count = (int) (world.plan.enterpriseCount() * RECORDS_PER_ENTERPRISE);
  }

  Outline outline(int number) {
    Dice.Rolls rolls = world.dice.on(Topic.RECORD, number);
    Organization subject = subject(rolls);
    RecordKind kind = kind(rolls.unit());
    Supervision supervision =
        switch (kind) {
          case ABNORMAL_OPERATION -> Supervision.general();
          case JUDGMENT -> Supervision.in("JUDICIAL");
          default -> Supervision.over(subject.trade().sector(), rolls);
        };
    if (supervision.domain().equals("JUDICIAL") && kind != RecordKind.LIST_ENTRY) {
      kind = RecordKind.JUDGMENT;
    }
    int last = subject.lastDay(world.days.last);
    int decided = rolls.between(subject.founded() + DECISION_AFTER, last);
    int conductTo = Math.max(subject.founded() + 1, decided - 10 - rolls.below(240));
    int conductFrom = Math.max(subject.founded(), conductTo - rolls.below(400));
    Severity severity = severity(kind, rolls);
    return new Outline(
        number, subject, supervision, kind, severity, conductFrom, conductTo, decided);
  }

  /** Somebody old enough; the more notorious of a block more often. */
  private Organization subject(Dice.Rolls rolls) {
    Organizations all = world.organizations;
    int at = rolls.below(all.commercialCount);
    Organization subject = all.at(all.neighbour(at, 1.2, rolls));
    boolean oldEnough =
        subject.lastDay(world.days.last) - subject.founded() >= LIFE_MIN && !subject.branch();
    return oldEnough ? subject : all.at(Organizations.anchorOf(at));
  }

  private static RecordKind kind(double roll) {
    if (roll < 0.42) {
      return RecordKind.PENALTY;
    }
    if (roll < 0.72) {
      return RecordKind.LIST_ENTRY;
    }
    if (roll < 0.82) {
      return RecordKind.ABNORMAL_OPERATION;
    }
    if (roll < 0.90) {
      return RecordKind.JUDGMENT;
    }
    return roll < 0.96 ? RecordKind.BREACH_OF_COMMITMENT : RecordKind.WATCH;
  }

  private static Severity severity(RecordKind kind, Dice.Rolls rolls) {
    return switch (kind) {
      case LIST_ENTRY -> Severity.SERIOUS;
      case ABNORMAL_OPERATION, WATCH -> Severity.MINOR;
      default -> rolls.chance(0.45) ? Severity.MINOR : Severity.GENERAL;
    };
  }

  void records(Consumer<Fact> sink) {
    for (int number = 0; number < count; number++) {
      tell(outline(number), sink);
    }
    new StoreSanctions(world).records(sink);
  }

  private void tell(Outline outline, Consumer<Fact> sink) {
    Dice.Rolls rolls = world.dice.on(Topic.RECORD, -1L - outline.number());
    Supervision supervision = outline.supervision();
    LocalDate decided = world.days.date(outline.decided());
    sink.accept(
        Telling.fact(
            FactType.CREDIT_RECORD,
            outline.id(),
            world.organizations.id(outline.subject()),
            outline.kind().name(),
            outline.kind() == RecordKind.LIST_ENTRY ? supervision.list() : null,
            supervision.domain(),
            outline.severity().name(),
            title(outline, rolls.of(supervision.violations())),
            supervision.authorityAt(outline.subject().place()),
            supervision.basis(),
            world.days.date(outline.conductFrom()),
            world.days.date(outline.conductTo()),
            decided,
            publishedUntil(decided, outline.severity(), rolls),
            null));
  }

  /** Nearly always within the most that its severity allows; one in five hundred goes beyond. */
  private static LocalDate publishedUntil(LocalDate decided, Severity severity, Dice.Rolls rolls) {
    LocalDate most = decided.plus(severity.publicationMax());
    double roll = rolls.unit();
    if (roll < 0.002) {
      return most.plusMonths(6);
    }
    return roll < 0.7 ? most : decided.plusDays((most.toEpochDay() - decided.toEpochDay()) / 2);
  }

  private String title(Outline outline, String violation) {
    int year = world.days.date(outline.decided()).getYear();
    String reference = "〔" + year + "〕" + (outline.number() % 9_973 + 1) + "号";
    return switch (outline.kind()) {
      case PENALTY -> violation + "行政处罚" + reference;
      case LIST_ENTRY -> "列入" + outline.supervision().list();
      case JUDGMENT -> "未履行生效法律文书确定的义务" + reference;
      case ABNORMAL_OPERATION -> "通过登记的住所或者经营场所无法联系";
      case BREACH_OF_COMMITMENT -> "告知承诺事项未履行" + reference;
      case WATCH -> violation + "重点关注";
      case PLATFORM_SANCTION -> violation;
    };
  }
}
