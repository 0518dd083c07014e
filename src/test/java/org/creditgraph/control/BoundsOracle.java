package org.creditgraph.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.creditgraph.control.RegisterWorld.Holding;

/** The bounds of domain.md 3 written down as slowly and plainly as they read. */
public final class BoundsOracle {
  private static final long WHOLE = RegisterWorld.WHOLE;
  private static final double EQUAL = 1e-9;

  record Found(ControlBasis basis, Certainty certainty) {}

  public final RegisterWorld world;
  final Set<String> parties = new TreeSet<>();
  final Set<String> organizations = new TreeSet<>();
  private final Map<String, List<Holding>> held = new TreeMap<>();
  private final Map<List<Object>, Set<String>> sets = new HashMap<>();
  private final Map<String, Map<String, Found>> known = new HashMap<>();
  private final Map<List<Object>, Boolean> above = new HashMap<>();
  private final Map<List<Object>, Map<String, Double>> shares = new HashMap<>();

  public BoundsOracle(RegisterWorld world) {
    this.world = world;
    world.organizations.forEach(id -> organizations.add(world.first(id)));
    organizations.forEach(c -> held.put(c, world.held(c)));
    world.persons.forEach(id -> parties.add(world.first(id)));
    parties.addAll(organizations);
    held.values().forEach(all -> all.forEach(holding -> parties.add(holding.holder())));
  }

  Set<String> group(String h) {
    Set<String> group = new TreeSet<>(Set.of(h));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (List<String> pair : world.concerts) {
        String a = world.first(pair.get(0));
        String b = world.first(pair.get(1));
        if (group.contains(a) || group.contains(b)) {
          grown |= group.add(a) | group.add(b);
        }
      }
    }
    return group;
  }

  Set<String> set(Set<String> h, boolean most) {
    return sets.computeIfAbsent(List.of(h, most), absent -> close(h, most));
  }

  private Set<String> close(Set<String> h, boolean most) {
    Set<String> set = new TreeSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (String c : organizations) {
        Set<String> all = new TreeSet<>(h);
        all.addAll(set);
        if (says(h, world.declared, c) || leads(all, c) || sum(all, c, most) > WHOLE / 2) {
          grown |= set.add(c);
        }
      }
    }
    return set;
  }

  private boolean says(Set<String> parties, Set<List<String>> pairs, String c) {
    return world.headOffice(c).isEmpty()
        && pairs.stream()
            .anyMatch(
                pair ->
                    parties.contains(world.first(pair.get(0)))
                        && world.first(pair.get(1)).equals(c));
  }

  private boolean leads(Set<String> parties, String c) {
    return parties.contains(world.headOffice(c)) || says(parties, world.partners, c);
  }

  private long sum(Set<String> parties, String c, boolean most) {
    long least = 0;
    long upper = 0;
    long others = 0;
    for (Holding holding : held(c)) {
      boolean own = parties.contains(holding.holder());
      least += own ? holding.votes().least() : 0;
      upper += own ? holding.votes().most() : 0;
      others += own ? 0 : holding.votes().least();
    }
    return !most ? least : least + others > WHOLE ? upper : Math.min(upper, WHOLE - others);
  }

  private List<Holding> held(String c) {
    return held.getOrDefault(c, List.of());
  }

  /** Whether another controls a party; where nothing is unknown, another of its concert too. */
  private boolean isIn(String p, boolean most, boolean exact) {
    return above.computeIfAbsent(List.of(p, most, exact), absent -> findIn(p, most, exact));
  }

  private boolean findIn(String p, boolean most, boolean exact) {
    return parties.stream()
        .anyMatch(
            q ->
                !q.equals(p)
                    && (exact || !group(q).contains(p))
                    && set(group(q), most).contains(p));
  }

  /** Everybody above an organisation, through holdings, leading, declarations and concerts. */
  private boolean isExactAbove(String c) {
    Set<String> above = new TreeSet<>(Set.of(c));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (String party : List.copyOf(above)) {
        grown |= above.addAll(group(party));
        for (Holding holding : held(party)) {
          grown |= above.add(holding.holder());
        }
        for (String q : parties) {
          boolean leads = leads(Set.of(q), party) || says(Set.of(q), world.declared, party);
          grown |= leads && above.add(q);
        }
      }
    }
    return above.stream()
        .flatMap(party -> held(party).stream())
        .allMatch(
            holding ->
                holding.share().least() == holding.share().most()
                    && holding.votes().least() == holding.votes().most());
  }

  /** Who controls an organisation, or who may, by first ids. */
  public Set<String> controllers(String c, Certainty certainty) {
    Set<String> found = new TreeSet<>();
    known
        .computeIfAbsent(world.first(c), this::controllers)
        .forEach(
            (party, each) -> {
              if (each.certainty() == certainty) {
                found.add(party);
              }
            });
    return found;
  }

  /** Whether a party controls an organisation for certain, be it under control itself. */
  public boolean controls(String h, String c) {
    String party = world.first(h);
    return set(group(party), false).contains(world.first(c))
        || controllers(c, Certainty.CERTAIN).contains(party);
  }

  /** Controllers of an organisation by its first id. */
  Map<String, Found> controllers(String c) {
    String office = world.headOffice(c);
    if (!office.isEmpty()) {
      Map<String, Found> found = controllers(office);
      if (found.values().stream().noneMatch(each -> each.certainty() == Certainty.CERTAIN)) {
        boolean none = found.isEmpty();
        found.put(
            office,
            new Found(ControlBasis.DECLARED, none ? Certainty.CERTAIN : Certainty.POSSIBLE));
      }
      return found;
    }
    boolean exact = isExactAbove(c);
    Map<String, Found> found = new TreeMap<>();
    for (String p : parties) {
      if (!p.equals(c) && set(group(p), false).contains(c) && !isIn(p, true, exact)) {
        found.put(p, new Found(basis(p, c, false), Certainty.CERTAIN));
      }
    }
    boolean certain = !found.isEmpty();
    for (String p : parties) {
      if (!p.equals(c) && set(group(p), true).contains(c) && !isIn(p, false, exact)) {
        found.putIfAbsent(p, new Found(basis(p, c, true), Certainty.POSSIBLE));
      }
    }
    if (!certain && !world.isLedByPartner(c)) {
      relative(c, exact, found);
    }
    found.keySet().removeIf(p -> p.startsWith(RegisterWorld.SOMEBODY));
    return found;
  }

  private ControlBasis basis(String p, String c, boolean most) {
    if (says(Set.of(p), world.declared, c) || leads(Set.of(p), c)) {
      return ControlBasis.DECLARED;
    }
    return set(Set.of(p), most).contains(c) ? ControlBasis.MAJORITY : ControlBasis.CONCERT;
  }

  private void relative(String c, boolean exact, Map<String, Found> found) {
    boolean nobody = found.isEmpty();
    Map<String, Found> more = new TreeMap<>();
    for (String h : parties) {
      if (h.equals(c)) {
        continue;
      }
      boolean certain =
          nobody
              && !isIn(h, true, exact)
              && isMost(h, c, share(h, c, false), true, q -> !isIn(q, false, exact));
      boolean possible =
          !isIn(h, false, exact)
              && isMost(h, c, share(h, c, true), false, q -> !isIn(q, true, exact));
      if (certain || possible) {
        Certainty certainty = certain ? Certainty.CERTAIN : Certainty.POSSIBLE;
        more.put(h, new Found(ControlBasis.RELATIVE, certainty));
      }
    }
    more.forEach(found::putIfAbsent);
  }

  private boolean isMost(
      String h, String c, double share, boolean mostOfOthers, Predicate<String> counts) {
    return share >= 0.3 - EQUAL
        && parties.stream()
            .filter(q -> !q.equals(h) && !q.equals(c) && counts.test(q))
            .allMatch(q -> share > share(q, c, mostOfOthers) + EQUAL);
  }

  /** What is reached of a party, walking up from an organisation, by ever longer walks. */
  double share(String h, String c, boolean most) {
    return c.equals(h)
        ? 1
        : shares
            .computeIfAbsent(List.of(h, most), absent -> reached(h, most))
            .getOrDefault(c, 0.0);
  }

  private Map<String, Double> reached(String h, boolean most) {
    Map<String, Double> reached = new HashMap<>(Map.of(h, 1.0));
    for (int length = 1; length < 200_000; length++) {
      double change = 0;
      Map<String, Double> next = new HashMap<>(Map.of(h, 1.0));
      for (String o : organizations) {
        if (!o.equals(h)) {
          double value = split(o, reached, most);
          change = Math.max(change, Math.abs(value - reached.getOrDefault(o, 0.0)));
          next.put(o, value);
        }
      }
      reached = next;
      if (change < 1e-14) {
        break;
      }
    }
    return reached;
  }

  private double split(String o, Map<String, Double> reached, boolean most) {
    List<Holding> best = new ArrayList<>(held(o));
    best.sort(
        Comparator.comparingDouble((Holding each) -> -reached.getOrDefault(each.holder(), 0.0)));
    long total = best.stream().mapToLong(each -> each.share().least()).sum();
    long left = WHOLE - total;
    double sum = 0;
    for (Holding each : best) {
      long more = most && left > 0 ? Math.min(left, each.share().most() - each.share().least()) : 0;
      left -= more;
      double part = (each.share().least() + more) / (double) Math.max(WHOLE, total);
      sum += part * reached.getOrDefault(each.holder(), 0.0);
    }
    return sum;
  }
}
