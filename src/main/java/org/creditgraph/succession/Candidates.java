package org.creditgraph.succession;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.naming.CompanyName;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Trace.Behind;
import org.creditgraph.succession.Trace.Deal;
import org.creditgraph.succession.Trace.Reach;
import org.creditgraph.succession.Trace.Run;

/**
 * Whom a party may have to do with: through people one or two steps away and what they hold, shared
 * contact points, partners, assets and a like name. The same from either side.
 */
final class Candidates {
  private static final int POINT_MAX = 60;
  private static final int PARTNER_MAX = TraceReader.HUB_MIN;
  private static final int BRAND_MAX = 400;
  private final TraceReader reader;
  private final View view;
  private final BrandIndex brands;
  private final LinkCursor cursor;
  private final Set<Integer> takers = new HashSet<>();
  private int since;

  Candidates(TraceReader reader, BrandIndex brands) {
    this.reader = reader;
    this.brands = brands;
    view = reader.view();
    cursor = view.links(SharedReach.SUBJECTS, true);
  }

  /**
   * Every organisation that a party may have to do with, ascending; partners in common count where
   * the other dealt with them since a trouble began, and not before.
   */
  Set<Integer> of(Trace trace, List<Trouble> troubles) {
    since = troubles.stream().mapToInt(Trouble::earliest).min().orElse(Integer.MIN_VALUE);
    Set<Integer> found = found(trace, node -> true);
    buyers(trace);
    staff(trace);
    return found;
  }

  /**
   * Those that are wanted of all that a party may have to do with, ascending.
   *
   * @param wanted cheap, and asked of any node before all that is dear
   */
  Set<Integer> of(Trace trace, IntPredicate wanted) {
    since = Integer.MIN_VALUE;
    return found(trace, wanted);
  }

  private Set<Integer> found(Trace trace, IntPredicate wanted) {
    takers.clear();
    for (Reach reach : trace.reaches()) {
      sharing(reach, takers);
    }
    LinkCursor runs = view.links(LinkKind.ASSET_PARTY.bit(), true);
    for (Run run : trace.assets()) {
      for (runs.from(run.asset()); runs.next(); ) {
        takers.add(runs.neighbour());
      }
    }
    Set<Integer> found = new HashSet<>(takers);
    throughPeople(trace, found);
    found.removeIf(node -> !wanted.test(node));
    partners(trace, wanted, found);
    likeNamed(trace, wanted, found);
    found.remove(trace.node());
    found.removeIf(node -> !reader.isOrganization(node));
    return new TreeSet<>(found);
  }

  /**
   * Whether one of those last found shares something that can be taken up on a day: a contact
   * point, an asset, or a partner of few.
   */
  boolean mayHaveTaken(int candidate) {
    return takers.contains(candidate);
  }

  private void likeNamed(Trace trace, IntPredicate wanted, Set<Integer> found) {
    for (CompanyName name : trace.names()) {
      likeNamed(name, trace, wanted, found);
    }
  }

  private void likeNamed(CompanyName name, Trace trace, IntPredicate wanted, Set<Integer> found) {
    int[] bearers = brands.bearers(view, name, BRAND_MAX);
    boolean rare = bearers.length <= Comparison.RARE_MAX;
    for (int bearer : bearers) {
      if (wanted.test(bearer)
          && (rare || trace.face().industry().equals(view.text(bearer, "industry")))) {
        found.add(bearer);
      }
    }
  }

  /** Those to whom the party sold: it may have been its assets. */
  private void buyers(Trace trace) {
    for (Deal deal : trace.deals()) {
      if (deal.sells()) {
        takers.add(deal.partner());
      }
    }
  }

  /** Those who employ two of those whom the party employs. */
  private void staff(Trace trace) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (Behind behind : trace.people()) {
      if (behind.closeness() == Trace.Closeness.EMPLOYED) {
        for (int employer : reader.people().organizations(behind.party())) {
          shared.merge(employer, 1, Integer::sum);
        }
      }
    }
    shared.forEach(
        (employer, count) -> {
          if (count >= 2) {
            takers.add(employer);
          }
        });
  }

  /** What the people behind a party, or their kin, lead, serve or hold. */
  void throughPeople(Trace trace, Set<Integer> found) {
    Set<Integer> people = people(trace);
    people.add(trace.node());
    for (int person : people) {
      downward(person, 0, found);
    }
  }

  /** Those behind a party, and their kin. */
  Set<Integer> people(Trace trace) {
    Set<Integer> people = new HashSet<>();
    for (Behind behind : trace.people()) {
      people.add(behind.party());
      if (behind.isOfTheCircle() && reader.isPerson(behind.party())) {
        for (PeopleReader.Kin kin : reader.people().kin(behind.party())) {
          people.add(kin.person());
          for (PeopleReader.Kin far : reader.people().kin(kin.person())) {
            people.add(far.person());
          }
        }
      }
    }
    return people;
  }

  private void downward(int party, int steps, Set<Integer> found) {
    for (int organization : reader.people().organizations(party)) {
      if (found.add(organization) && steps < PeopleReader.STEPS_MAX) {
        downward(organization, steps + 1, found);
      }
    }
  }

  private void sharing(Reach reach, Set<Integer> found) {
    Set<Integer> sharers = new HashSet<>();
    for (cursor.of(reach.point()); cursor.next() && sharers.size() <= POINT_MAX; ) {
      sharers.add(cursor.neighbour());
    }
    if (sharers.size() > POINT_MAX) {
      return;
    }
    LinkCursor operators = view.links(LinkKind.STORE_OPERATOR.bit(), true);
    for (int sharer : sharers) {
      found.add(sharer);
      if (reader.isPerson(sharer)) {
        found.addAll(reader.people().organizations(sharer));
      }
      for (operators.from(sharer); operators.next(); ) {
        found.add(operators.neighbour());
      }
    }
  }

  /** Those who deal with two of a party's partners or more. */
  private void partners(Trace trace, IntPredicate wanted, Set<Integer> found) {
    Map<Integer, Integer> shared = new HashMap<>();
    Set<Integer> partners = new HashSet<>();
    for (Deal deal : trace.deals()) {
      partners.add(deal.partner());
    }
    long trade = LinkKind.CONTRACT_PARTY.bit() | LinkKind.SHIPMENT_PARTY.bit();
    LinkCursor contracts = view.links(trade, true);
    LinkCursor parties = view.links(trade, true);
    for (int partner : partners) {
      Map<Integer, Integer> first = new HashMap<>();
      int degree = 0;
      for (contracts.into(partner); contracts.next() && degree <= PARTNER_MAX; degree++) {
        for (parties.from(contracts.neighbour()); parties.next(); ) {
          if (wanted.test(parties.neighbour())) {
            first.merge(parties.neighbour(), contracts.validFrom(), Math::min);
          }
        }
      }
      if (degree <= PARTNER_MAX) {
        first.forEach(
            (other, day) -> {
              if (day >= since) {
                shared.merge(other, 1, Integer::sum);
              }
            });
      }
    }
    shared.forEach(
        (other, count) -> {
          takers.add(other);
          if (count >= 2) {
            found.add(other);
          }
        });
  }
}
