package org.creditgraph.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.control.ControlledOracle;
import org.creditgraph.control.OwnershipOracle;

/**
 * domain.md 4 and 8 written down over plain lists, day by day, with nothing of the product in it.
 * Days are numbers; records that end are ended by what the lists say.
 */
final class ApprovalOracle {
  record Stint(String holder, String organization, String role, int from, int to) {}

  record Stake(String holder, String held, int share, int from, int to) {}

  record Pact(String one, String other, int from, int to) {}

  record Listing(
      String id,
      String subject,
      String kind,
      String severity,
      String domain,
      int conductFrom,
      int conductTo,
      int decided,
      List<String> named,
      List<Happening> happenings) {}

  record Happening(String kind, int on, int until) {}

  /** A restriction as `measure domain` words with whom, why. */
  record Ban(String party, String record, String rule, String capacity, Set<String> measures) {}

  final Set<String> persons = new TreeSet<>();
  final Set<String> organizations = new TreeSet<>();
  final List<Stint> stints = new ArrayList<>();
  final List<Stake> stakes = new ArrayList<>();
  final List<Pact> pacts = new ArrayList<>();
  final List<Listing> listings = new ArrayList<>();
  private final Map<Integer, OwnershipOracle> ownership = new HashMap<>();
  private final Map<String, Set<String>> controllers = new HashMap<>();
  private final Map<String, Set<String>> controlled = new HashMap<>();
  private final int today;
  private final LocalDate dayZero;

  ApprovalOracle(LocalDate dayZero, int today) {
    this.dayZero = dayZero;
    this.today = today;
  }

  /** Every finding as a line `EFFECT KIND party record rule capacity`. */
  List<String> findings(String applicant, String matter) {
    List<String> lines = new ArrayList<>();
    Set<String> key = key(applicant);
    for (Ban ban : bans()) {
      boolean person = key.contains(ban.party()) && persons.contains(ban.party());
      boolean barred = bars(matter, ban);
      String what = ban.party() + " " + ban.record();
      if (barred && ban.party().equals(applicant)) {
        lines.add("REJECT OWN_RESTRICTION " + what + " " + ban.rule() + " " + ban.capacity());
      } else if (barred && person) {
        lines.add(
            "REJECT KEY_PERSON_RESTRICTION " + what + " " + ban.rule() + " " + ban.capacity());
      }
    }
    for (String party : related(applicant, key)) {
      for (Listing listing : listings) {
        boolean serious = listing.severity().equals("SERIOUS") && inForce(listing);
        if (serious && listing.subject().equals(party)) {
          lines.add("REVIEW RELATED_SERIOUS_RECORD " + party + " " + listing.id());
        }
      }
    }
    lines.addAll(warnings(applicant));
    return lines;
  }

  private Set<String> warnings(String applicant) {
    Set<String> lines = new TreeSet<>();
    for (Ban ban : bans()) {
      boolean runs =
          holds(ban.party(), applicant, "LEGAL_REPRESENTATIVE", today)
              || organizations.contains(applicant)
                  && controllers(applicant, today).contains(ban.party());
      boolean corporate =
          organizations.contains(ban.party())
              && key(applicant).contains(ban.party())
              && listings.stream()
                  .noneMatch(
                      listing ->
                          listing.id().equals(ban.record())
                              && listing.severity().equals("SERIOUS"));
      if (persons.contains(ban.party()) && runs || corporate) {
        lines.add("REVIEW WARNING " + ban.party() + " " + ban.record());
      }
    }
    return lines;
  }

  private Set<String> key(String applicant) {
    Set<String> key = new TreeSet<>();
    if (persons.contains(applicant)) {
      return key;
    }
    key.addAll(controllers(applicant, today));
    Map<String, Integer> shares = new HashMap<>();
    for (Stake stake : stakes) {
      if (stake.held().equals(applicant) && stake.from() <= today && today <= stake.to()) {
        shares.merge(stake.holder(), stake.share(), Integer::sum);
      }
    }
    shares.forEach(
        (holder, share) -> {
          if (share >= 250_000) {
            key.add(holder);
          }
        });
    for (Stint stint : stints) {
      if (stint.organization().equals(applicant)
          && holds(stint.holder(), applicant, stint.role(), today)) {
        key.add(stint.holder());
      }
    }
    key.remove(applicant);
    return key;
  }

  private Set<String> related(String applicant, Set<String> key) {
    Set<String> related = new TreeSet<>(key);
    Set<String> leaders = persons.contains(applicant) ? Set.of(applicant) : key;
    for (String leader : leaders) {
      related.addAll(controlled(leader));
      for (String organization : organizations) {
        if (holds(leader, organization, "LEGAL_REPRESENTATIVE", today)) {
          related.add(organization);
        }
      }
    }
    related.remove(applicant);
    return related;
  }

  private boolean holds(String holder, String organization, String role, int day) {
    return stints.stream()
        .anyMatch(
            s ->
                s.holder().equals(holder)
                    && s.organization().equals(organization)
                    && s.role().equals(role)
                    && s.from() <= day
                    && day <= s.to());
  }

  private static boolean bars(String matter, Ban ban) {
    return switch (matter) {
      case "TENDER_PARTICIPATION" -> ban.measures().contains("PUBLIC_RESOURCE_TRADING");
      case "GOVERNMENT_FUNDS" -> ban.measures().contains("GOVERNMENT_FUNDS");
      case "FOOD_AND_DRUG_LICENCE" -> ban.measures().contains("INDUSTRY_ENTRY in FOOD_DRUG");
      case "MEDICAL_INSTITUTION" -> ban.measures().contains("INDUSTRY_ENTRY in FOOD_DRUG");
      case "COMMITMENT_BASED_APPROVAL" -> ban.measures().contains("COMMITMENT_APPROVAL");
      case "DUTY_FREE_OPERATION" ->
          ban.measures().contains("TAX_BENEFITS")
              || ban.measures().contains("INDUSTRY_ENTRY in TAX");
      default -> throw new IllegalArgumentException(matter);
    };
  }

  private List<Ban> bans() {
    List<Ban> bans = new ArrayList<>();
    for (Listing listing : listings) {
      if (!inForce(listing)) {
        continue;
      }
      String id = listing.id();
      boolean listed = listing.kind().equals("LIST_ENTRY") && listing.severity().equals("SERIOUS");
      if (listed) {
        bans.add(
            new Ban(
                listing.subject(),
                id,
                "SUBJECT-SERIOUS",
                "SUBJECT",
                Set.of("GOVERNMENT_FUNDS", "TAX_BENEFITS", "PUBLIC_RESOURCE_TRADING")));
        responsible(listing, bans);
      }
      if (listed || listing.kind().equals("BREACH_OF_COMMITMENT")) {
        bans.add(
            new Ban(
                listing.subject(), id, "NO-COMMITMENT", "SUBJECT", Set.of("COMMITMENT_APPROVAL")));
      }
      if (listed && Set.of("FOOD_DRUG", "TAX").contains(listing.domain())) {
        industry(listing, bans);
      }
    }
    return bans;
  }

  private void responsible(Listing listing, List<Ban> bans) {
    Set<String> measures = Set.of("GOVERNMENT_FUNDS", "PUBLIC_RESOURCE_TRADING");
    Set<String> reached = new TreeSet<>();
    for (int day = listing.conductFrom(); day <= listing.conductTo(); day++) {
      for (String person : persons) {
        for (String role : List.of("LEGAL_REPRESENTATIVE", "PRINCIPAL")) {
          if (holds(person, listing.subject(), role, day)) {
            reached.add(role + " " + person);
          }
        }
        if (organizations.contains(listing.subject())
            && controllers(listing.subject(), day).contains(person)) {
          reached.add("ACTUAL_CONTROLLER " + person);
        }
      }
    }
    listing.named().forEach(person -> reached.add("DIRECTLY_RESPONSIBLE " + person));
    for (String line : reached) {
      String[] words = line.split(" ");
      bans.add(new Ban(words[1], listing.id(), "RESPONSIBLE-PERSONS", words[0], measures));
    }
  }

  private void industry(Listing listing, List<Ban> bans) {
    Set<String> measures = Set.of("INDUSTRY_ENTRY in " + listing.domain());
    bans.add(new Ban(listing.subject(), listing.id(), "INDUSTRY-BAN", "SUBJECT", measures));
    for (String person : persons) {
      boolean led = false;
      for (int day = listing.conductFrom(); day <= listing.conductTo(); day++) {
        led |= holds(person, listing.subject(), "LEGAL_REPRESENTATIVE", day);
      }
      if (led) {
        bans.add(new Ban(person, listing.id(), "INDUSTRY-BAN", "LEGAL_REPRESENTATIVE", measures));
      }
      if (listing.named().contains(person)) {
        bans.add(new Ban(person, listing.id(), "INDUSTRY-BAN", "DIRECTLY_RESPONSIBLE", measures));
      }
    }
  }

  private Listing listing(String id) {
    return listings.stream().filter(listing -> listing.id().equals(id)).findFirst().orElseThrow();
  }

  private boolean inForce(Listing listing) {
    LocalDate decided = dayZero.plusDays(listing.decided());
    LocalDate end =
        switch (listing.severity()) {
          case "MINOR" -> decided.plusMonths(3);
          case "GENERAL" -> decided.plusYears(1);
          default -> decided.plusYears(3);
        };
    LocalDate now = dayZero.plusDays(today);
    boolean force = !now.isBefore(decided) && !now.isAfter(end);
    for (Happening happening : listing.happenings()) {
      force &=
          switch (happening.kind()) {
            case "REVOKED", "OBJECTION_UPHELD" -> false;
            case "REPAIRED" -> today < happening.on();
            case "SHIELDED" -> today < happening.on() || today > happening.until();
            default -> true;
          };
    }
    return force;
  }

  private Set<String> controllers(String organization, int day) {
    return controllers.computeIfAbsent(
        organization + " " + day, key -> on(day).controllers(organization).keySet());
  }

  private Set<String> controlled(String party) {
    return controlled.computeIfAbsent(party, key -> ControlledOracle.of(on(today), party));
  }

  private OwnershipOracle on(int day) {
    return ownership.computeIfAbsent(
        day,
        d -> {
          OwnershipOracle world = new OwnershipOracle();
          world.persons.addAll(persons);
          world.organizations.addAll(organizations);
          for (Stake stake : stakes) {
            if (stake.from() <= d && d <= stake.to()) {
              world.holdings.add(
                  new OwnershipOracle.Holding(
                      stake.holder(), stake.held(), stake.share(), stake.share()));
            }
          }
          for (Pact pact : pacts) {
            if (pact.from() <= d && d <= pact.to()) {
              world.concerts.add(List.of(pact.one(), pact.other()));
            }
          }
          return world;
        });
  }
}
