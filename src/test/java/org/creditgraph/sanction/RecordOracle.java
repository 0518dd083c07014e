package org.creditgraph.sanction;

import static org.creditgraph.sanction.RecordHistory.ORGANIZATIONS;
import static org.creditgraph.sanction.RecordHistory.PERSONS;
import static org.creditgraph.sanction.RecordHistory.day;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.control.OwnershipOracle;
import org.creditgraph.sanction.RecordHistory.Entry;
import org.creditgraph.sanction.RecordHistory.Event;
import org.creditgraph.sanction.RecordHistory.Named;
import org.creditgraph.sanction.RecordHistory.Role;
import org.creditgraph.sanction.RecordHistory.Stake;
import org.creditgraph.sanction.RecordHistory.Told;

/** domain.md 4 worked out on a {@link RecordHistory} day by day, as slowly as it reads. */
final class RecordOracle {
  private final RecordHistory history;
  private final Map<List<Object>, Set<String>> worked = new HashMap<>();

  RecordOracle(RecordHistory history) {
    this.history = history;
  }

  /** “record rule capacity party” of every restriction on a day, as known at a batch. */
  Set<String> restrictions(int day, int batch) {
    Set<String> lines = new TreeSet<>();
    for (Told<Entry> told : history.entries) {
      Entry record = told.what();
      if (!isInForce(record, day, batch)) {
        continue;
      }
      boolean listed = record.kind().equals("LIST_ENTRY") && record.severity().equals("SERIOUS");
      boolean banned = listed && record.domain().equals("FOOD_DRUG");
      if (listed) {
        add(lines, record, "SUBJECT-SERIOUS", "SUBJECT", record.subject());
      }
      if (listed || record.kind().equals("BREACH_OF_COMMITMENT")) {
        add(lines, record, "NO-COMMITMENT", "SUBJECT", record.subject());
      }
      if (banned) {
        add(lines, record, "INDUSTRY-BAN", "SUBJECT", record.subject());
      }
      if (listed) {
        responsible(lines, record, banned, batch);
      }
    }
    return lines;
  }

  private void responsible(Set<String> lines, Entry record, boolean banned, int batch) {
    for (Told<Named> told : history.named) {
      if (told.isKnown(batch) && told.what().record().equals(record.id())) {
        String person = told.what().person();
        add(lines, record, "RESPONSIBLE-PERSONS", "DIRECTLY_RESPONSIBLE", person);
        if (banned) {
          add(lines, record, "INDUSTRY-BAN", "DIRECTLY_RESPONSIBLE", person);
        }
      }
    }
    int last = record.conductTo() < 0 ? record.decided() : record.conductTo();
    int first = record.conductFrom() < 0 ? Math.min(record.decided(), last) : record.conductFrom();
    for (int day = first; day <= last; day++) {
      for (Told<Role> told : history.roles) {
        Role role = told.what();
        if (told.holds(day, batch) && role.organization().equals(record.subject())) {
          add(lines, record, "RESPONSIBLE-PERSONS", role.role(), role.holder());
          if (banned && role.role().equals("LEGAL_REPRESENTATIVE")) {
            add(lines, record, "INDUSTRY-BAN", role.role(), role.holder());
          }
        }
      }
      if (ORGANIZATIONS.contains(record.subject())) {
        for (String controller : controllers(record.subject(), ownership(day, batch))) {
          if (PERSONS.contains(controller)) {
            add(lines, record, "RESPONSIBLE-PERSONS", "ACTUAL_CONTROLLER", controller);
          }
        }
      }
    }
  }

  private static void add(
      Set<String> lines, Entry record, String rule, String capacity, String party) {
    lines.add(String.join(" ", record.id(), rule, capacity, party));
  }

  private boolean isInForce(Entry record, int day, int batch) {
    LocalDate decided = day(record.decided());
    LocalDate longest =
        record.severity().equals("SERIOUS") ? decided.plusYears(3) : decided.plusMonths(3);
    boolean published =
        !day(day).isAfter(longest) && (record.publishUntil() < 0 || day <= record.publishUntil());
    boolean open = record.ended() < 0 || day < record.ended();
    if (day < record.decided() || !published || !open) {
      return false;
    }
    for (Told<Event> told : history.events) {
      if (told.isKnown(batch) && told.what().record().equals(record.id())) {
        boolean lifted =
            switch (told.what().kind()) {
              case "REVOKED", "OBJECTION_UPHELD" -> true;
              case "REPAIRED" -> day >= told.from();
              case "SHIELDED" -> told.from() <= day && day <= told.to();
              default -> false;
            };
        if (lifted) {
          return false;
        }
      }
    }
    return true;
  }

  /** “record organisation because-of” of what a restricted person controls or represents. */
  Set<String> warnings(int day, int batch) {
    Set<String> lines = new TreeSet<>();
    OwnershipOracle today = ownership(day, batch);
    for (String restriction : restrictions(day, batch)) {
      String id = restriction.split(" ", -1)[0];
      String person = restriction.split(" ", -1)[3];
      for (String organization : PERSONS.contains(person) ? ORGANIZATIONS : List.<String>of()) {
        boolean controls = today.controls(person, organization);
        boolean represents =
            history.roles.stream()
                .filter(told -> told.holds(day, batch))
                .anyMatch(
                    told ->
                        told.what().equals(new Role(person, organization, "LEGAL_REPRESENTATIVE")));
        if (controls) {
          lines.add(id + " CONTROLLED_BY_RESTRICTED " + organization + " " + person);
        }
        if (represents) {
          lines.add(id + " REPRESENTED_BY_RESTRICTED " + organization + " " + person);
        }
      }
    }
    return lines;
  }

  /** Worked out once for days that are alike: the oracle is slow. */
  private Set<String> controllers(String subject, OwnershipOracle world) {
    return worked.computeIfAbsent(
        List.of(subject, world.holdings, world.concerts),
        absent -> world.controllers(subject).keySet());
  }

  private OwnershipOracle ownership(int day, int batch) {
    OwnershipOracle world = new OwnershipOracle();
    world.persons.addAll(PERSONS);
    world.organizations.addAll(ORGANIZATIONS);
    for (Told<Stake> told : history.stakes) {
      if (told.holds(day, batch)) {
        Stake stake = told.what();
        world.holdings.add(
            new OwnershipOracle.Holding(
                stake.holder(), stake.held(), stake.share(), stake.share()));
      }
    }
    history.concerts.stream()
        .filter(told -> told.holds(day, batch))
        .forEach(t -> world.concerts.add(t.what()));
    return world;
  }
}
