package org.creditgraph.society;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.ContactPoints;
import org.creditgraph.graph.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Facts as they are told, in maps: who shares what with whom. It sees the files alone and nothing
 * of what happened.
 */
final class FiledTraces {
  /** When and how a thing was somebody's. */
  record Use(int from, int rank) {}

  /** In the place of a day that no file tells. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  static final int STAFF = 1;
  static final int OFFICER = 2;
  static final int LEADER = 3;

  /** Things (people, contact points, vessels) by party or store, and the other way about. */
  private final Map<String, Map<String, Use>> things = new HashMap<>();

  private final Map<String, Set<String>> users = new HashMap<>();
  private final Map<String, Map<String, int[]>> partners = new HashMap<>();
  private final Map<String, Set<String>> kin = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Set<String>> named = new HashMap<>();
  private final Map<String, Integer> founded = new HashMap<>();
  private final Map<String, Dealing> dealings = new HashMap<>();
  private final Map<String, Fact> records = new HashMap<>();
  private final Map<String, Fact> stores = new HashMap<>();
  private int organizationCount;

  /** A contract or shipment of which one party is known, or none. */
  private static final class Dealing {
    final int day;
    @Nullable String party;

    Dealing(int day) {
      this.day = day;
    }
  }

  void look(Fact fact) {
    switch (fact.type()) {
      case ORGANIZATION -> organization(fact);
      case CONTRACT -> dealings.put(fact.needed("id"), new Dealing(day(fact, "signed_on")));
      case SHIPMENT -> dealings.put(fact.needed("id"), new Dealing(day(fact, "declared_on")));
      case CREDIT_RECORD -> records.put(fact.needed("id"), fact);
      case STORE -> stores.put(fact.needed("id"), fact);
      case ROLE -> {
        String role = fact.needed("role");
        int rank =
            role.equals("LEGAL_REPRESENTATIVE") || role.equals("DIRECTOR")
                ? LEADER
                : role.equals("EMPLOYEE") ? STAFF : OFFICER;
        use(fact.needed("organization_id"), fact.needed("holder_id"), fact, rank);
      }
      case HOLDING -> use(fact.needed("organization_id"), fact.needed("holder_id"), fact, LEADER);
      case CONTACT -> {
        ContactPoints points = ContactPoints.of(fact);
        if (points.standing() != ContactPoints.Standing.NOTHING) {
          for (ContactPoint point : points.points()) {
            String key = point.kind() + " " + point.value();
            use(fact.needed("subject_id"), key, fact, OFFICER);
          }
        }
      }
      case ASSET_PARTY -> use(fact.needed("party_id"), "ASSET " + fact.needed("asset_id"), fact, 2);
      case RELATION -> relation(fact);
      case CONTRACT_PARTY -> party(fact.needed("contract_id"), fact.needed("party_id"));
      case SHIPMENT_PARTY -> party(fact.needed("shipment_id"), fact.needed("party_id"));
      default -> {}
    }
  }

  private void organization(Fact fact) {
    organizationCount++;
    String id = fact.needed("id");
    String brand = PlainBrand.of(fact.needed("name"));
    names.put(id, brand);
    if (brand.length() >= 2) {
      named.computeIfAbsent(brand, key -> new LinkedHashSet<>()).add(id);
    }
    founded.put(id, day(fact, "founded_on"));
  }

  static int day(@Nullable Fact fact, String column) {
    var day = fact == null ? null : fact.date(column);
    return day == null ? UNKNOWN : Math.toIntExact(day.toEpochDay());
  }

  private void use(String user, String thing, Fact fact, int rank) {
    int from = day(fact, "valid_from");
    things
        .computeIfAbsent(user, key -> new LinkedHashMap<>())
        .merge(
            thing,
            new Use(from, rank),
            (one, other) ->
                new Use(
                    one.from() == UNKNOWN ? other.from() : Math.min(one.from(), other.from()),
                    Math.max(one.rank(), other.rank())));
    users.computeIfAbsent(thing, key -> new LinkedHashSet<>()).add(user);
  }

  private void relation(Fact fact) {
    String kind = fact.needed("kind");
    if (kind.equals("SPOUSE") || kind.equals("RELATIVE") || kind.equals("NOMINEE_FOR")) {
      String one = fact.needed("from_id");
      String other = fact.needed("to_id");
      kin.computeIfAbsent(one, key -> new LinkedHashSet<>()).add(other);
      kin.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(one);
    }
  }

  /** The second of two parties makes them partners. */
  private void party(String id, String party) {
    Dealing dealing = dealings.get(id);
    if (dealing == null) {
      return;
    }
    String other = dealing.party;
    if (other == null) {
      dealing.party = party;
    } else {
      trade(party, other, dealing.day);
      trade(other, party, dealing.day);
      dealings.remove(id);
    }
  }

  private void trade(String one, String other, int day) {
    int[] span =
        partners
            .computeIfAbsent(one, key -> new LinkedHashMap<>())
            .computeIfAbsent(other, key -> new int[] {day, day});
    span[0] = Math.min(span[0], day);
    span[1] = Math.max(span[1], day);
  }

  int organizationCount() {
    return organizationCount;
  }

  Map<String, Use> things(String user) {
    return things.getOrDefault(user, Map.of());
  }

  Set<String> users(String thing) {
    return users.getOrDefault(thing, Set.of());
  }

  /** The first and the last day of trade, by partner. */
  Map<String, int[]> partners(String party) {
    return partners.getOrDefault(party, Map.of());
  }

  Set<String> kin(String person) {
    return kin.getOrDefault(person, Set.of());
  }

  String brand(String party) {
    return names.getOrDefault(party, "");
  }

  Collection<String> named(String brand) {
    return named.getOrDefault(brand, Set.of());
  }

  int founded(String party) {
    return founded.getOrDefault(party, UNKNOWN);
  }

  @Nullable Fact record(String id) {
    return records.get(id);
  }

  @Nullable Fact store(String id) {
    return stores.get(id);
  }
}
