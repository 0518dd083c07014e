package org.creditgraph.sanction;

import static org.creditgraph.sanction.RecordHistory.ORGANIZATIONS;
import static org.creditgraph.sanction.RecordHistory.PERSONS;
import static org.creditgraph.sanction.RecordHistory.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.control.BoundsOracle;
import org.creditgraph.control.Certainty;
import org.creditgraph.control.RegisterWorld;
import org.creditgraph.control.RegisterWorld.Holding;
import org.creditgraph.control.RegisterWorld.Range;
import org.creditgraph.sanction.RecordHistory.Entry;
import org.creditgraph.sanction.RecordHistory.Event;
import org.creditgraph.sanction.RecordHistory.Named;
import org.creditgraph.sanction.RecordHistory.Role;
import org.creditgraph.sanction.RecordHistory.Stake;
import org.creditgraph.sanction.RecordHistory.Told;

/** domain.md 4 worked out on a {@link RecordHistory} day by day, as slowly as it reads. */
final class RecordOracle {
  private static final Set<String> LEADING = Set.of("LEGAL_REPRESENTATIVE", "PRINCIPAL");

  private final RecordHistory history;
  private final Map<List<Object>, BoundsOracle> worked = new HashMap<>();

  RecordOracle(RecordHistory history) {
    this.history = history;
  }

  /**
   * “record rule capacity party” of every restriction on a day, as known at a batch, by first ids;
   * what restricts the head office restricts the branch.
   */
  Set<String> restrictions(int day, int batch) {
    RegisterWorld world = ownership(day, batch).world;
    Set<String> lines = new TreeSet<>();
    for (String own : own(day, batch)) {
      int end = own.lastIndexOf(' ') + 1;
      String party = world.first(own.substring(end));
      lines.add(own.substring(0, end) + party);
      for (String branch : ORGANIZATIONS) {
        if (world.headOffice(branch).equals(party)) {
          lines.add(own.substring(0, end) + world.first(branch));
        }
      }
    }
    return lines;
  }

  private Set<String> own(int day, int batch) {
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
    for (int day = first(record); day <= last(record); day++) {
      RegisterWorld world = ownership(day, batch).world;
      for (Told<Role> told : history.roles) {
        Role role = told.what();
        if (told.holds(day, batch)
            && LEADING.contains(role.role())
            && world.first(role.organization()).equals(world.first(record.subject()))) {
          add(lines, record, "RESPONSIBLE-PERSONS", role.role(), role.holder());
          if (banned && role.role().equals("LEGAL_REPRESENTATIVE")) {
            add(lines, record, "INDUSTRY-BAN", role.role(), role.holder());
          }
        }
      }
      if (ORGANIZATIONS.contains(record.subject())) {
        for (String controller : controllers(record.subject(), day, batch, Certainty.CERTAIN)) {
          add(lines, record, "RESPONSIBLE-PERSONS", "ACTUAL_CONTROLLER", controller);
        }
      }
    }
  }

  private static int last(Entry record) {
    return record.conductTo() < 0 ? record.decided() : record.conductTo();
  }

  private static int first(Entry record) {
    return record.conductFrom() < 0
        ? Math.min(record.decided(), last(record))
        : record.conductFrom();
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

  /** “record kind party because-of”: what restricted persons run, and who may have led. */
  Set<String> warnings(int day, int batch) {
    Set<String> lines = new TreeSet<>();
    BoundsOracle today = ownership(day, batch);
    RegisterWorld world = today.world;
    Set<String> restrictions = restrictions(day, batch);
    for (String restriction : restrictions) {
      String id = restriction.split(" ", -1)[0];
      String person = restriction.split(" ", -1)[3];
      for (String organization : PERSONS.contains(person) ? ORGANIZATIONS : List.<String>of()) {
        String first = world.first(organization);
        if (today.controls(person, first)) {
          lines.add(id + " CONTROLLED_BY_RESTRICTED " + first + " " + person);
        }
        for (Told<Role> told : history.roles) {
          Role role = told.what();
          if (told.holds(day, batch)
              && role.role().equals("LEGAL_REPRESENTATIVE")
              && role.organization().equals(organization)
              && world.first(role.holder()).equals(person)) {
            lines.add(id + " REPRESENTED_BY_RESTRICTED " + first + " " + person);
          }
        }
      }
    }
    history.entries.forEach(told -> mayHaveControlled(told.what(), day, batch, restrictions, lines));
    return lines;
  }

  private void mayHaveControlled(
      Entry record, int today, int batch, Set<String> restrictions, Set<String> lines) {
    boolean listed = record.kind().equals("LIST_ENTRY") && record.severity().equals("SERIOUS");
    boolean about = listed && ORGANIZATIONS.contains(record.subject());
    if (!about || !isInForce(record, today, batch)) {
      return;
    }
    RegisterWorld world = ownership(today, batch).world;
    for (Told<Role> told : history.roles) {
      Role role = told.what();
      String person = world.first(role.holder());
      String certain = String.join(" ", record.id(), "RESPONSIBLE-PERSONS", role.role(), person);
      if (told.isEnded()
          && told.isKnown(batch)
          && told.from() <= last(record)
          && world.first(role.organization()).equals(world.first(record.subject()))
          && !restrictions.contains(certain)) {
        lines.add(record.id() + " POSSIBLE_ROLE_HOLDER " + person + " " + record.subject());
      }
    }
    for (int day = first(record); day <= last(record); day++) {
      for (String person : controllers(record.subject(), day, batch, Certainty.POSSIBLE)) {
        String certain =
            String.join(" ", record.id(), "RESPONSIBLE-PERSONS", "ACTUAL_CONTROLLER", person);
        if (!restrictions.contains(certain)) {
          lines.add(record.id() + " POSSIBLE_CONTROLLER " + person + " " + record.subject());
        }
      }
    }
  }

  private List<String> controllers(String subject, int day, int batch, Certainty certainty) {
    return ownership(day, batch).controllers(subject, certainty).stream()
        .filter(PERSONS::contains)
        .toList();
  }

  /** Worked out once for days that are alike: the oracle is slow. */
  BoundsOracle ownership(int day, int batch) {
    RegisterWorld world = world(day, batch);
    return worked.computeIfAbsent(world.said(), absent -> new BoundsOracle(world));
  }

  private RegisterWorld world(int day, int batch) {
    RegisterWorld world = new RegisterWorld();
    world.persons.addAll(PERSONS);
    world.organizations.addAll(ORGANIZATIONS);
    for (Told<Stake> told : history.stakes) {
      if (told.holds(day, batch)) {
        Stake stake = told.what();
        Range share = stake.share();
        world.holdings.add(
            new Holding(stake.holder(), stake.held(), share, share, stake.nominee()));
      }
    }
    for (Told<Role> told : history.roles) {
      if (told.holds(day, batch) && told.what().role().equals("EXECUTIVE_PARTNER")) {
        world.partners.add(List.of(told.what().holder(), told.what().organization()));
      }
    }
    holding(history.concerts, day, batch, world.concerts);
    holding(history.branches, day, batch, world.branches);
    holding(history.nominees, day, batch, world.nominees);
    for (List<String> kind : List.of(PERSONS, ORGANIZATIONS)) {
      List<String> bearers = new ArrayList<>();
      for (Told<String> told : history.bearers) {
        if (told.isKnown(batch) && kind.contains(told.what())) {
          bearers.add(told.what());
          world.twins.add(List.of(bearers.getFirst(), told.what()));
        }
      }
    }
    return world;
  }

  private static <T> void holding(List<Told<T>> all, int day, int batch, Collection<T> found) {
    all.stream().filter(told -> told.holds(day, batch)).forEach(told -> found.add(told.what()));
  }
}
