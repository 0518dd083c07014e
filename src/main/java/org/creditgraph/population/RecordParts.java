package org.creditgraph.population;

import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.ResponsibleCapacity;
import org.creditgraph.graph.Severity;

/**
 * The persons whom records name, and what befell records: repaired, shielded, revoked, disputed.
 */
final class RecordParts {
  private static final int ROOM_MIN = 200;
  private static final int SHIELD_DAYS = 90;

  private final World world;
  private final Records records;

  RecordParts(World world) {
    this.world = world;
    this.records = new Records(world);
  }

  void persons(Consumer<Fact> sink) {
    for (int number = 0; number < records.count; number++) {
      Records.Outline outline = records.outline(number);
      Dice.Rolls rolls = world.dice.on(Topic.RECORD_EVENT, -1L - number);
      if (outline.severity() == Severity.MINOR || !rolls.chance(0.4)) {
        continue;
      }
      int[] roster = world.rosters.roster(outline.subject());
      Rosters.Terms terms = world.rosters.terms(outline.subject(), roster);
      int responsible = terms.holderOn(outline.conductTo());
      person(outline, responsible, ResponsibleCapacity.DIRECTLY_RESPONSIBLE, sink);
      int last = roster[roster.length - 1];
      if (last != responsible && rolls.chance(0.2)) {
        person(outline, last, ResponsibleCapacity.IN_CHARGE, sink);
      }
    }
  }

  private static void person(
      Records.Outline outline, int person, ResponsibleCapacity capacity, Consumer<Fact> sink) {
    sink.accept(
        Telling.fact(FactType.RECORD_PERSON, outline.id(), People.id(person), capacity.name()));
  }

  void events(Consumer<Fact> sink) {
    for (int number = 0; number < records.count; number++) {
      Records.Outline outline = records.outline(number);
      if (world.days.last - outline.decided() >= ROOM_MIN) {
        events(outline, sink);
      }
    }
  }

  private void events(Records.Outline outline, Consumer<Fact> sink) {
    Dice.Rolls rolls = world.dice.on(Topic.RECORD_EVENT, outline.number());
    double roll = rolls.unit();
    int day = outline.decided() + 10 + rolls.below(80);
    if (roll < 0.09) {
      event(outline, RecordEventKind.REPAIRED, day, Days.NONE, "信用修复", sink);
    } else if (roll < 0.11) {
      event(outline, RecordEventKind.SHIELDED, day, day + SHIELD_DAYS - 1, "暂停公示", sink);
    } else if (roll < 0.125) {
      event(outline, RecordEventKind.REVOKED, day, Days.NONE, "原决定被撤销", sink);
    } else if (roll < 0.16) {
      event(outline, RecordEventKind.OBJECTED, day, Days.NONE, "提出异议", sink);
      RecordEventKind outcome =
          roll < 0.135 ? RecordEventKind.OBJECTION_UPHELD : RecordEventKind.OBJECTION_REJECTED;
      if (roll < 0.155) {
        event(outline, outcome, day + 5 + rolls.below(30), Days.NONE, "异议处理结果", sink);
      }
    }
  }

  private void event(
      Records.Outline outline,
      RecordEventKind kind,
      int day,
      int until,
      String note,
      Consumer<Fact> sink) {
    sink.accept(
        Telling.fact(
            FactType.RECORD_EVENT,
            outline.id(),
            kind.name(),
            world.days.date(day),
            world.days.open(until),
            note));
  }
}
