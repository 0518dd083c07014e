package org.creditgraph.society;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The truth about parties: what their owners meant and did. */
final class PartyTruth {
  private static final int DECOYS_MAX = 5;
  private static final double DECOY_BITS = 9;
  private static final int SHARERS_MAX = 20;
  private static final String OWN_TOOK = "own_firm_took_customers";
  private static final String SIBLING = "sibling_founded_since";

  /** Where the same people go on with the same trade, meant or not, nobody is to be blamed. */
  private static final Set<String> CONTESTABLE = Set.of("merged", OWN_TOOK, SIBLING);

  private record Pair(Business from, Business to) {}

  private record Look(Business business, String kind, SharedTraces traces) {}

  private final Economy economy;
  private final Register register;
  private final FiledTraces files;
  private final PairTraces traces;
  private final Consumer<TruePair> sink;
  private final Set<Pair> told = new HashSet<>();
  private final Map<String, Business> byId = new HashMap<>();
  private final Map<Business, List<Incident>> incidents = new HashMap<>();

  PartyTruth(Economy economy, Register register, FiledTraces files, Consumer<TruePair> sink) {
    this.economy = economy;
    this.register = register;
    this.files = files;
    this.sink = sink;
    traces = new PairTraces(files);
    economy.businesses.forEach(each -> byId.put(register.id(each), each));
    for (Incident each : economy.incidents) {
      incidents.computeIfAbsent(each.from(), key -> new ArrayList<>()).add(each);
    }
  }

  void tell() {
    economy.escapes.forEach(this::escape);
    chains();
    for (Business business : economy.businesses) {
      Offence motive = motive(business, Epoch.OPEN);
      if (motive != null) {
        lookalikes(business, motive);
      }
    }
  }

  private void escape(Escape escape) {
    if (escape.from == escape.to || !told.add(new Pair(escape.from, escape.to))) {
      return;
    }
    String why =
        escape.passage
            ? "passage"
            : escape.dropped || !escape.isDone()
                ? "meant_and_not_done"
                : escape.offence.isVoid() ? "record_revoked" : "";
    if (!why.isEmpty()) {
      unclear(escape.from, escape.to, why, escape.offence);
      return;
    }
    SharedTraces shared = shared(escape.from, escape.to, escape.offence);
    List<String> details =
        List.of(
            escape.offence.watch.domain().toLowerCase(Locale.ROOT),
            escape.vehicle.word(),
            escape.front.word(),
            String.format(Locale.ROOT, "%.2f", escape.skill),
            escape.form,
            escape.timing,
            Epoch.day(escape.begun).toString(),
            String.valueOf(escape.partnersMoved()),
            shared.word(),
            shared.worth(),
            shared.areEnough() ? "yes" : "no");
    String label = escape.vehicle.word() + "_by_" + escape.front.word();
    tell(TruePair.Kind.SUCCESSION, escape.from, escape.to, label, escape.offence, details);
  }

  /** Of A→B and B→C the leap A→C counts neither way. */
  private void chains() {
    for (Escape one : economy.escapes) {
      for (Escape other : economy.escapes) {
        boolean follows = one.to == other.from && one.from != other.to;
        if (follows && told.add(new Pair(one.from, other.to))) {
          unclear(one.from, other.to, "two_steps", one.offence);
        }
      }
    }
  }

  private void unclear(Business from, Business to, String why, Offence offence) {
    SharedTraces shared = shared(from, to, offence);
    tell(TruePair.Kind.UNCLEAR, from, to, why, offence, List.of(shared.word(), shared.worth()));
  }

  private SharedTraces shared(Business from, Business to, Offence offence) {
    return traces.ofParties(register.id(from), register.id(to), register.id(offence));
  }

  private void tell(
      TruePair.Kind kind,
      Business from,
      Business to,
      String label,
      Offence offence,
      List<String> details) {
    sink.accept(
        new TruePair(
            kind, register.id(from), register.id(to), label, register.id(offence), details));
  }

  /** The first record that gives a motive; the last one before a day where there are several. */
  private static @Nullable Offence motive(Business business, int day) {
    Offence found = null;
    for (Offence each : business.offences) {
      if (each.isMotive() && (found == null || each.inspected <= day && day != Epoch.OPEN)) {
        found = each;
      }
    }
    return found;
  }

  private void lookalikes(Business from, Offence motive) {
    List<Look> looks = new ArrayList<>();
    Set<Business> candidates = new LinkedHashSet<>();
    incidents.getOrDefault(from, List.of()).forEach(each -> candidates.add(each.to()));
    for (String id : around(register.id(from))) {
      Business business = byId.get(id);
      if (business != null) {
        candidates.add(business);
      }
    }
    for (Business each : candidates) {
      if (each != from && !each.isPublic() && !told.contains(new Pair(from, each))) {
        look(from, each, motive, looks);
      }
    }
    looks.sort(Comparator.comparingDouble((Look look) -> look.traces().bits()).reversed());
    for (Look look : looks.subList(0, Math.min(DECOYS_MAX, looks.size()))) {
      told.add(new Pair(from, look.business()));
      boolean unclear = CONTESTABLE.contains(look.kind());
      tell(
          unclear ? TruePair.Kind.UNCLEAR : TruePair.Kind.DECOY,
          from,
          look.business(),
          look.kind(),
          motive,
          List.of(look.traces().word(), look.traces().worth()));
    }
  }

  private void look(Business from, Business other, Offence motive, List<Look> looks) {
    Incident incident = incident(from, other);
    Offence offence = motive;
    if (incident != null) {
      Offence then = motive(from, incident.day());
      offence = then == null ? motive : then;
    }
    boolean inTime =
        incident != null
            && incident.day() > offence.conductFrom - 500
            && incident.day() < offence.decided + 1_100;
    SharedTraces shared = shared(from, other, offence);
    if (inTime || shared.bits() >= DECOY_BITS && shared.kinds() >= 2) {
      looks.add(new Look(other, kind(from, other, incident, offence), shared));
    }
  }

  private @Nullable Incident incident(Business from, Business to) {
    for (Incident each : incidents.getOrDefault(from, List.of())) {
      if (each.to() == to) {
        return each;
      }
    }
    return null;
  }

  /** Parties that share in the files what few share. */
  private Set<String> around(String id) {
    Set<String> found = new LinkedHashSet<>();
    for (String thing : files.things(id).keySet()) {
      Set<String> users = files.users(thing);
      if (users.size() <= SHARERS_MAX) {
        found.addAll(users);
        for (String relative : files.kin(thing)) {
          found.addAll(files.users(relative));
        }
      }
    }
    if (files.named(files.brand(id)).size() <= SHARERS_MAX / 3) {
      found.addAll(files.named(files.brand(id)));
    }
    for (String partner : files.partners(id).keySet()) {
      if (files.partners(partner).size() <= SHARERS_MAX) {
        found.addAll(files.partners(partner).keySet());
      }
    }
    found.remove(id);
    return found;
  }

  /** Whether somebody has a share in both. */
  private static boolean haveFellows(Business one, Business other) {
    return one.interests.stream()
        .anyMatch(each -> other.interests.stream().anyMatch(part -> part.holder == each.holder));
  }

  /** What the other really is. */
  private String kind(Business from, Business other, @Nullable Incident incident, Offence offence) {
    boolean own = from.boss == other.boss;
    if (incident != null) {
      boolean took = own && incident.kind().equals("competitor_took_customers");
      return took ? OWN_TOOK : incident.kind();
    }
    Incident back = incident(other, from);
    if (back != null) {
      return "came_from_it_" + back.kind();
    }
    if (own) {
      boolean since = other.founded >= offence.conductFrom;
      boolean alike = from.line.sector().equals(other.line.sector());
      return since && alike ? SIBLING : "own_other_firm";
    }
    if (Kinship.areKin(from.boss, other.boss)) {
      return "relative_other_business";
    }
    if (from.boss.friends.contains(other.boss)) {
      return "friend_other_business";
    }
    if (haveFellows(from, other)) {
      return "partner_other_business";
    }
    if (from.agency != null && from.agency == other.agency) {
      return "same_agent";
    }
    if (from.site.building().equals(other.site.building())) {
      return "same_building";
    }
    return from.brand.equals(other.brand) ? "same_brand" : "shared_partners_or_people";
  }
}
