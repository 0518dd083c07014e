package org.creditgraph.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.creditgraph.control.ControlledOracle;
import org.creditgraph.control.OwnershipOracle;
import org.jspecify.annotations.Nullable;

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
  final PartyOracle parties = new PartyOracle();
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
  List<String> findings(String id, String matter) {
    String applicant = first(id);
    return found(applicant, matter).stream()
        .map(line -> line.replace("OWN_RESTRICTION " + applicant, "OWN_RESTRICTION " + id))
        .toList();
  }

  private List<String> found(String applicant, String matter) {
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
        if (serious && isOne(listing.subject(), party)) {
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
                              && listing.severity().equals("SERIOUS")
                              && isOne(listing.subject(), ban.party()));
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
    greatest(today)
        .forEach(
            (held, shares) ->
                shares.forEach(
                    (holder, share) -> {
                      if (held.equals(applicant) && share >= 250_000) {
                        key.add(holder);
                      }
                    }));
    for (Stint stint : stints) {
      if (isOne(stint.organization(), applicant)
          && holds(stint.holder(), applicant, stint.role(), today)) {
        key.add(first(stint.holder()));
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
          related.add(first(organization));
        }
      }
    }
    String head = head(applicant, today);
    for (String organization : organizations) {
      if ((head == null ? applicant : head).equals(head(organization, today))) {
        related.add(first(organization));
      }
    }
    related.remove(applicant);
    return related;
  }

  /**
   * What each party holds of each, by first ids: of one holder's ids the sum, of one organisation's
   * ids the greatest.
   */
  private Map<String, Map<String, Integer>> greatest(int day) {
    Map<List<String>, Integer> sums = new HashMap<>();
    for (Stake stake : stakes) {
      if (stake.from() <= day && day <= stake.to()) {
        sums.merge(List.of(first(stake.holder()), stake.held()), stake.share(), Integer::sum);
      }
    }
    Map<String, Map<String, Integer>> greatest = new TreeMap<>();
    sums.forEach(
        (pair, share) ->
            greatest
                .computeIfAbsent(first(pair.getLast()), held -> new TreeMap<>())
                .merge(pair.getFirst(), share, Math::max));
    return greatest;
  }

  private boolean holds(String holder, String organization, String role, int day) {
    return stints.stream()
        .anyMatch(
            s ->
                isOne(s.holder(), holder)
                    && isOne(s.organization(), organization)
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

  /** By first ids; what restricts the head office restricts the branch. */
  private List<Ban> bans() {
    Set<Ban> bans = new LinkedHashSet<>();
    for (Ban ban : ownBans()) {
      String party = first(ban.party());
      bans.add(new Ban(party, ban.record(), ban.rule(), ban.capacity(), ban.measures()));
      for (String branch : organizations) {
        if (party.equals(head(branch, today))) {
          bans.add(
              new Ban(first(branch), ban.record(), ban.rule(), ban.capacity(), ban.measures()));
        }
      }
    }
    return List.copyOf(bans);
  }

  private List<Ban> ownBans() {
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
            && controllers(listing.subject(), day).contains(first(person))) {
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

  /** Every restriction of a record as a line `rule capacity party`. */
  List<String> restrictions(String record) {
    return bans().stream()
        .filter(ban -> ban.record().equals(record))
        .map(ban -> ban.rule() + " " + ban.capacity() + " " + ban.party())
        .toList();
  }

  private String first(String id) {
    return parties.first(id);
  }

  private boolean isOne(String id, String other) {
    return parties.isOne(id, other);
  }

  private @Nullable String head(String party, int day) {
    return parties.head(party, day);
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

  private Set<String> controllers(String id, int day) {
    String organization = first(id);
    return controllers.computeIfAbsent(
        organization + " " + day,
        key -> {
          String head = head(organization, day);
          Set<String> found = on(day).controllers(head == null ? organization : head).keySet();
          return head == null || !found.isEmpty() ? found : Set.of(head);
        });
  }

  private Set<String> controlled(String id) {
    String party = first(id);
    return controlled.computeIfAbsent(
        party,
        key -> {
          Set<String> found = new TreeSet<>(ControlledOracle.of(on(today), party));
          for (String organization : organizations) {
            String head = head(organization, today);
            if (head != null && (head.equals(party) || found.contains(head))) {
              found.add(first(organization));
            }
          }
          return found;
        });
  }

  private OwnershipOracle on(int day) {
    return ownership.computeIfAbsent(
        day,
        d -> {
          OwnershipOracle world = new OwnershipOracle();
          persons.forEach(person -> world.persons.add(first(person)));
          organizations.forEach(organization -> world.organizations.add(first(organization)));
          greatest(d)
              .forEach(
                  (held, shares) ->
                      shares.forEach(
                          (holder, share) -> {
                            if (head(held, d) == null) {
                              world.holdings.add(
                                  new OwnershipOracle.Holding(holder, held, share, share));
                            }
                          }));
          // A branch is its head office: that counts as holding all of it.
          for (String organization : world.organizations) {
            String head = head(organization, d);
            if (head != null) {
              world.holdings.add(
                  new OwnershipOracle.Holding(head, organization, 1_000_000, 1_000_000));
            }
          }
          for (Pact pact : pacts) {
            if (pact.from() <= d && d <= pact.to() && !isOne(pact.one(), pact.other())) {
              world.concerts.add(List.of(first(pact.one()), first(pact.other())));
            }
          }
          return world;
        });
  }
}
