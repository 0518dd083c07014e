package org.creditgraph.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** domain.md 3 written down as slowly and plainly as it reads. Shares and votes in millionths. */
public final class OwnershipOracle {
  public record Holding(String holder, String held, int share, int votes) {}

  public final Set<String> persons = new TreeSet<>();
  public final Set<String> organizations = new TreeSet<>();
  public final List<Holding> holdings = new ArrayList<>();
  public final Set<List<String>> declared = new HashSet<>();
  public final Set<List<String>> concerts = new HashSet<>();

  Set<String> parties() {
    Set<String> all = new TreeSet<>(persons);
    all.addAll(organizations);
    return all;
  }

  Set<String> group(String h) {
    Set<String> group = new TreeSet<>(Set.of(h));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (List<String> pair : concerts) {
        if (group.contains(pair.get(0)) || group.contains(pair.get(1))) {
          grown |= group.addAll(pair);
        }
      }
    }
    return group;
  }

  Set<String> controlSet(Set<String> h) {
    Set<String> set = new TreeSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (String c : organizations) {
        long sum = 0;
        for (Holding holding : holdings) {
          boolean counts = h.contains(holding.holder()) || set.contains(holding.holder());
          sum += holding.held().equals(c) && counts ? holding.votes() : 0;
        }
        boolean says = h.stream().anyMatch(x -> declared.contains(List.of(x, c)));
        grown |= (says || sum > 500_000) && set.add(c);
      }
    }
    return set;
  }

  boolean isControlledByAnother(String p) {
    return parties().stream().anyMatch(q -> !q.equals(p) && controlSet(group(q)).contains(p));
  }

  /** Controllers with their basis. */
  public Map<String, ControlBasis> controllers(String c) {
    Map<String, ControlBasis> controllers = new TreeMap<>();
    for (String p : parties()) {
      if (!p.equals(c) && controlSet(group(p)).contains(c) && !isControlledByAnother(p)) {
        controllers.put(p, basis(p, c));
      }
    }
    if (controllers.isEmpty()) {
      relative(c).ifPresent(p -> controllers.put(p, ControlBasis.RELATIVE));
    }
    return controllers;
  }

  /** Whether a party controls an organisation, relatively too. */
  public boolean controls(String h, String c) {
    return controlSet(group(h)).contains(c) || controllers(c).get(h) == ControlBasis.RELATIVE;
  }

  ControlBasis basis(String p, String c) {
    if (declared.contains(List.of(p, c))) {
      return ControlBasis.DECLARED;
    }
    return controlSet(Set.of(p)).contains(c) ? ControlBasis.MAJORITY : ControlBasis.CONCERT;
  }

  private Optional<String> relative(String c) {
    Map<String, Double> candidates = new HashMap<>();
    for (String p : parties()) {
      double share = effectiveShare(p, c);
      boolean free = persons.contains(p) || !isControlledByAnother(p);
      if (!p.equals(c) && free && share >= 0.3 - 1e-9) {
        candidates.put(p, share);
      }
    }
    return candidates.keySet().stream()
        .filter(
            p ->
                candidates.keySet().stream()
                    .allMatch(q -> q.equals(p) || candidates.get(p) > candidates.get(q) + 1e-9))
        .findFirst();
  }

  /** The sum over walks that do not come back to h, length by length, until nothing more comes. */
  double effectiveShare(String h, String c) {
    Map<String, Double> arriving = new HashMap<>(Map.of(h, 1.0));
    double sum = 0;
    for (int length = 1; length < 1_000_000; length++) {
      Map<String, Double> next = new HashMap<>();
      for (Holding holding : holdings) {
        double weight = arriving.getOrDefault(holding.holder(), 0.0);
        if (weight > 0 && !holding.held().equals(h)) {
          next.merge(holding.held(), weight * factor(holding), Double::sum);
        }
      }
      arriving = next;
      sum += arriving.getOrDefault(c, 0.0);
      if (arriving.values().stream().mapToDouble(x -> x).sum() < 1e-13) {
        return sum;
      }
    }
    throw new IllegalStateException("no limit from " + h + " to " + c);
  }

  private double factor(Holding holding) {
    long total = 0;
    for (Holding other : holdings) {
      total += other.held().equals(holding.held()) ? other.share() : 0;
    }
    return holding.share() / (double) Math.max(1_000_000, total);
  }
}
