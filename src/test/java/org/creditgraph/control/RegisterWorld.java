package org.creditgraph.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A small register: what it says, and who really holds what by that (domain.md 1 and 3), written
 * down as plainly as it reads. Shares and votes in trillionths.
 */
public final class RegisterWorld {
  public static final long WHOLE = 1_000_000_000_000L;

  /** Of whom nothing is known but the number of the holding. */
  public static final String SOMEBODY = "?";

  public record Range(long least, long most) {
    public Range plus(Range other) {
      return new Range(least + other.least, Math.min(WHOLE, most + other.most));
    }

    Range greater(Range other) {
      return new Range(Math.max(least, other.least), Math.max(most, other.most));
    }
  }

  public record Holding(String holder, String held, Range share, Range votes, boolean nominee) {}

  public record Nominee(String nominee, String principal, String only) {}

  public final Set<String> persons = new TreeSet<>();
  public final Set<String> organizations = new TreeSet<>();
  public final List<Holding> holdings = new ArrayList<>();
  public final Set<List<String>> declared = new TreeSet<>(RegisterWorld::compare);
  public final Set<List<String>> concerts = new TreeSet<>(RegisterWorld::compare);
  public final Set<List<String>> partners = new TreeSet<>(RegisterWorld::compare);
  public final Set<List<String>> branches = new TreeSet<>(RegisterWorld::compare);
  public final Set<List<String>> twins = new TreeSet<>(RegisterWorld::compare);
  public final List<Nominee> nominees = new ArrayList<>();

  /** All that it says: registers with the same are alike. */
  public List<Object> said() {
    return List.of(
        persons, organizations, holdings, declared, concerts, partners, branches, twins, nominees);
  }

  private static int compare(List<String> one, List<String> other) {
    return one.toString().compareTo(other.toString());
  }

  /** All ids of the party with this one, the first of them first. */
  List<String> ids(String id) {
    if (twins.isEmpty()) {
      return List.of(id);
    }
    Set<String> ids = new TreeSet<>(Set.of(id));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (List<String> pair : twins) {
        if (ids.contains(pair.get(0)) || ids.contains(pair.get(1))) {
          grown |= ids.addAll(pair);
        }
      }
    }
    return List.copyOf(ids);
  }

  public String first(String id) {
    return id.startsWith(SOMEBODY) ? id : ids(id).getFirst();
  }

  private Set<String> offices(String branch) {
    Set<String> offices = new TreeSet<>();
    for (List<String> pair : branches) {
      if (ids(branch).contains(pair.get(0))) {
        offices.add(first(pair.get(1)));
      }
    }
    return offices;
  }

  /** The head office of a branch, or nothing. */
  public String headOffice(String branch) {
    List<String> way = new ArrayList<>(List.of(first(branch)));
    while (offices(way.getLast()).size() == 1) {
      String office = offices(way.getLast()).iterator().next();
      if (way.contains(office)) {
        boolean itself = way.indexOf(office) == 0;
        return itself ? "" : office;
      }
      way.add(office);
    }
    return way.size() == 1 ? "" : way.getLast();
  }

  /** Whose a holding is in the end; somebody's where nobody told. */
  public Set<String> ends(Holding holding, String somebody) {
    Set<String> ends = new TreeSet<>();
    follow(first(holding.holder()), first(holding.held()), new ArrayList<>(), somebody, ends);
    boolean own = ends.equals(Set.of(first(holding.holder())));
    boolean told = !principals(first(holding.holder()), first(holding.held())).isEmpty();
    return holding.nominee() && own && !told ? Set.of(somebody) : ends;
  }

  private void follow(
      String party, String held, List<String> way, String somebody, Set<String> ends) {
    if (way.contains(party)) {
      ends.add(somebody);
      return;
    }
    Set<String> principals = principals(party, held);
    if (principals.isEmpty()) {
      ends.add(party);
    }
    List<String> longer = new ArrayList<>(way);
    longer.add(party);
    principals.forEach(principal -> follow(principal, held, longer, somebody, ends));
  }

  private Set<String> principals(String party, String held) {
    Set<String> forThis = new TreeSet<>();
    Set<String> forAll = new TreeSet<>();
    for (Nominee tie : nominees) {
      if (first(tie.nominee()).equals(party)) {
        if (tie.only().isEmpty()) {
          forAll.add(first(tie.principal()));
        } else if (first(tie.only()).equals(held)) {
          forThis.add(first(tie.principal()));
        }
      }
    }
    return forThis.isEmpty() ? forAll : forThis;
  }

  boolean isLedByPartner(String organization) {
    return headOffice(organization).isEmpty()
        && partners.stream().anyMatch(pair -> first(pair.get(1)).equals(organization));
  }

  /** Who really holds how much of an organisation; one entry a holder. */
  public List<Holding> held(String organization) {
    String office = headOffice(organization);
    if (!office.isEmpty()) {
      Range whole = new Range(WHOLE, WHOLE);
      return List.of(new Holding(office, organization, whole, new Range(0, 0), false));
    }
    TreeMap<String, Range> shares = new TreeMap<>();
    TreeMap<String, Range> votes = new TreeMap<>();
    for (String id : ids(organization)) {
      TreeMap<String, Range> sharesHere = new TreeMap<>();
      TreeMap<String, Range> votesHere = new TreeMap<>();
      for (Holding holding : holdings) {
        if (holding.held().equals(id)) {
          Set<String> ends = ends(holding, SOMEBODY + holdings.indexOf(holding));
          for (String end : ends) {
            boolean one = ends.size() == 1;
            sharesHere.merge(end, part(holding.share(), one), Range::plus);
            votesHere.merge(end, part(holding.votes(), one), Range::plus);
          }
        }
      }
      sharesHere.forEach((end, range) -> shares.merge(end, range, Range::greater));
      votesHere.forEach((end, range) -> votes.merge(end, range, Range::greater));
    }
    boolean votesMore = sum(votes) > WHOLE;
    boolean sharesMore = sum(shares) > WHOLE;
    boolean led = isLedByPartner(organization);
    return shares.keySet().stream()
        .map(
            end ->
                new Holding(
                    end,
                    organization,
                    exactly(shares.get(end), sharesMore),
                    led ? new Range(0, 0) : exactly(votes.get(end), votesMore),
                    false))
        .toList();
  }

  private static Range part(Range range, boolean whole) {
    return whole ? range : new Range(0, range.most());
  }

  private static Range exactly(Range range, boolean least) {
    return least ? new Range(range.least(), range.least()) : range;
  }

  private static long sum(TreeMap<String, Range> ranges) {
    return ranges.values().stream().mapToLong(Range::least).sum();
  }
}
