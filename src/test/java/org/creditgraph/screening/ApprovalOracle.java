package org.creditgraph.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.control.BoundsOracle;
import org.creditgraph.control.Certainty;
import org.creditgraph.control.RegisterWorld;
import org.creditgraph.control.RegisterWorld.Holding;
import org.creditgraph.control.RegisterWorld.Range;
import org.jspecify.annotations.Nullable;

/**
 * domain.md 4 and 8 written down over plain lists, day by day, with nothing of the product in it.
 * Days are numbers; records that end are ended by what the lists say.
 */
final class ApprovalOracle {
  record Stint(String holder, String organization, String role, int from, int to) {}

  record Stake(String holder, String held, Range share, boolean nominee, int from, int to) {}

  record Pact(String one, String other, int from, int to) {}

  record Principal(String nominee, String principal, String only, int from, int to) {}

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
  final List<Principal> principals = new ArrayList<>();
  final List<Listing> listings = new ArrayList<>();
  final PartyOracle parties = new PartyOracle();
  private final Map<Integer, BoundsOracle> byDay = new HashMap<>();
  private final Map<List<Object>, BoundsOracle> byWhatIsSaid = new HashMap<>();
  private final Map<String, Set<String>> controlled = new HashMap<>();
  private List<Ban> bans = List.of();
  private static final long QUARTER = RegisterWorld.WHOLE / 4;
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
        .map(line -> line.replace("FOREIGN_LISTING " + applicant, "FOREIGN_LISTING " + id))
        .map(line -> line.replace("WARNING " + applicant + " ", "WARNING " + id + " "))
        .toList();
  }

  private List<String> found(String applicant, String matter) {
    List<String> lines = new ArrayList<>();
    Set<String> key = key(applicant);
    Set<String> loose = loose(applicant);
    loose.removeAll(key);
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
    Set<String> related = related(applicant, key);
    related.addAll(loose);
    for (String party : related) {
      for (Listing listing : listings) {
        boolean foreign = key.contains(party) && isForeignListing(listing);
        if (!foreign && isSerious(listing, party)) {
          lines.add("REVIEW RELATED_SERIOUS_RECORD " + party + " " + listing.id());
        }
      }
    }
    lines.addAll(warnings(applicant, key, loose));
    lines.addAll(possibleLeads(applicant, key, lines));
    return lines;
  }

  /** Who of the applicant and its key persons may have controlled what a record is about. */
  private List<String> possibleLeads(String applicant, Set<String> key, List<String> told) {
    Set<String> looked = new TreeSet<>(key);
    looked.add(applicant);
    List<String> lines = new ArrayList<>();
    for (String party : looked) {
      for (Listing listing : listings) {
        String what = " " + party + " " + listing.id();
        boolean isTold = told.stream().anyMatch(line -> (line + " ").contains(what + " "));
        if (!isTold && mayHaveControlled(listing.id()).contains("POSSIBLE_CONTROLLER " + party)) {
          lines.add("REVIEW WARNING" + what);
        }
      }
    }
    return lines;
  }

  private boolean isSerious(Listing listing, String party) {
    return listing.severity().equals("SERIOUS")
        && inForce(listing)
        && isOne(listing.subject(), party);
  }

  private static boolean isForeign(Listing listing) {
    return listing.domain().equals("OFAC");
  }

  private static boolean isForeignListing(Listing listing) {
    return isForeign(listing) && listing.kind().equals("LIST_ENTRY");
  }

  private Set<String> warnings(String applicant, Set<String> key, Set<String> loose) {
    Set<String> lines = new TreeSet<>();
    for (Ban ban : bans()) {
      String party = ban.party();
      boolean runs =
          holds(party, applicant, "LEGAL_REPRESENTATIVE", today)
              || isControlled(applicant, party, Certainty.CERTAIN);
      boolean told =
          listings.stream()
              .anyMatch(listing -> listing.id().equals(ban.record()) && isSerious(listing, party));
      boolean corporate = organizations.contains(party) && key.contains(party);
      boolean person = persons.contains(party) && runs;
      if (person || (corporate || loose.contains(party)) && !told) {
        lines.add("REVIEW WARNING " + party + " " + ban.record());
      }
    }
    Set<String> listed = new TreeSet<>(key);
    listed.add(applicant);
    for (String party : listed) {
      String head = head(party, today);
      for (Listing listing : listings) {
        boolean names =
            isOne(listing.subject(), party) || head != null && isOne(listing.subject(), head);
        if (names && isForeignListing(listing) && inForce(listing)) {
          lines.add("REVIEW FOREIGN_LISTING " + party + " " + listing.id());
        }
      }
    }
    return lines;
  }

  private boolean isControlled(String organization, String party, Certainty certainty) {
    return organizations.contains(organization)
        && controllers(organization, today, certainty).contains(party);
  }

  private Set<String> key(String applicant) {
    Set<String> key = new TreeSet<>();
    if (persons.contains(applicant)) {
      return key;
    }
    key.addAll(controllers(applicant, today, Certainty.CERTAIN));
    for (Holding holding : holders(applicant)) {
      if (holding.share().least() >= QUARTER) {
        key.add(holding.holder());
      }
    }
    for (Stint stint : stints) {
      if (isOne(stint.organization(), applicant)
          && Set.of("LEGAL_REPRESENTATIVE", "PRINCIPAL").contains(stint.role())
          && holds(stint.holder(), applicant, stint.role(), today)) {
        key.add(first(stint.holder()));
      }
    }
    key.remove(applicant);
    return key;
  }

  /** Who really holds, by first ids; of a branch nobody does. */
  private List<Holding> holders(String organization) {
    return head(organization, today) != null
        ? List.of()
        : on(today).world.held(organization).stream()
            .filter(holding -> !holding.holder().startsWith(RegisterWorld.SOMEBODY))
            .toList();
  }

  /** Who may control, who may hold a quarter, registered nominees, and principals below. */
  private Set<String> loose(String applicant) {
    Set<String> loose = new TreeSet<>();
    if (persons.contains(applicant)) {
      return loose;
    }
    loose.addAll(controllers(applicant, today, Certainty.POSSIBLE));
    RegisterWorld world = on(today).world;
    long total = world.held(applicant).stream().mapToLong(h -> h.share().least()).sum();
    Set<String> throughNominee = new TreeSet<>();
    boolean branch = head(applicant, today) != null;
    for (Holding holding : branch ? List.<Holding>of() : world.holdings) {
      if (isOne(holding.held(), applicant)) {
        for (String end : world.ends(holding, RegisterWorld.SOMEBODY)) {
          if (!end.equals(first(holding.holder()))) {
            throughNominee.add(end);
            loose.add(first(holding.holder()));
          }
        }
      }
    }
    for (Holding holding : holders(applicant)) {
      Range share = holding.share();
      long left = Math.max(0, RegisterWorld.WHOLE - total + share.least());
      long most = Math.max(share.least(), Math.min(share.most(), left));
      boolean below = share.least() < QUARTER;
      if (below && (most >= QUARTER || throughNominee.contains(holding.holder()))) {
        loose.add(holding.holder());
      }
    }
    loose.remove(applicant);
    return loose;
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
    if (bans.isEmpty()) {
      bans = findBans();
    }
    return bans;
  }

  private List<Ban> findBans() {
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
      if (!inForce(listing) || isForeign(listing)) {
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
            && controllers(listing.subject(), day, Certainty.CERTAIN).contains(first(person))) {
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
        switch (isForeign(listing) ? "NONE" : listing.severity()) {
          case "NONE" -> LocalDate.MAX;
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

  /** “POSSIBLE_CONTROLLER party” of who may have controlled what a record is about. */
  Set<String> mayHaveControlled(String record) {
    Listing listing = listing(record);
    Set<String> lines = new TreeSet<>();
    boolean reaches = listing.kind().equals("LIST_ENTRY") && listing.severity().equals("SERIOUS");
    if (!reaches || isForeign(listing) || !organizations.contains(listing.subject())) {
      return lines;
    }
    for (int day = listing.conductFrom(); inForce(listing) && day <= listing.conductTo(); day++) {
      for (String party : controllers(listing.subject(), day, Certainty.POSSIBLE)) {
        if (persons.contains(party)
            && !restrictions(record).contains("RESPONSIBLE-PERSONS ACTUAL_CONTROLLER " + party)) {
          lines.add("POSSIBLE_CONTROLLER " + party);
        }
      }
    }
    return lines;
  }

  private Set<String> controllers(String organization, int day, Certainty certainty) {
    return on(day).controllers(organization, certainty);
  }

  private Set<String> controlled(String party) {
    return controlled.computeIfAbsent(first(party), this::findControlled);
  }

  private Set<String> findControlled(String party) {
    Set<String> found = new TreeSet<>();
    for (String organization : organizations) {
      if (!isOne(organization, party) && on(today).controls(party, organization)) {
        found.add(first(organization));
      }
    }
    return found;
  }

  private BoundsOracle on(int day) {
    return byDay.computeIfAbsent(
        day,
        absent -> {
          RegisterWorld world = world(day);
          return byWhatIsSaid.computeIfAbsent(world.said(), none -> new BoundsOracle(world));
        });
  }

  private RegisterWorld world(int day) {
    RegisterWorld world = new RegisterWorld();
    world.persons.addAll(persons);
    world.organizations.addAll(organizations);
    for (Stake stake : stakes) {
      if (stake.from() <= day && day <= stake.to()) {
        Range share = stake.share();
        world.holdings.add(
            new Holding(stake.holder(), stake.held(), share, share, stake.nominee()));
      }
    }
    for (Stint stint : stints) {
      if (stint.role().equals("EXECUTIVE_PARTNER") && stint.from() <= day && day <= stint.to()) {
        world.partners.add(List.of(stint.holder(), stint.organization()));
      }
    }
    for (Pact pact : pacts) {
      if (pact.from() <= day && day <= pact.to()) {
        world.concerts.add(List.of(pact.one(), pact.other()));
      }
    }
    for (Principal tie : principals) {
      if (tie.from() <= day && day <= tie.to()) {
        world.nominees.add(new RegisterWorld.Nominee(tie.nominee(), tie.principal(), tie.only()));
      }
    }
    for (PartyOracle.Branch tie : parties.branches) {
      if (tie.from() <= day && day <= tie.to()) {
        world.branches.add(List.of(tie.branch(), tie.office()));
      }
    }
    for (Set<String> ids : parties.numbers.values()) {
      ids.forEach(id -> world.twins.add(List.of(ids.iterator().next(), id)));
    }
    return world;
  }
}
