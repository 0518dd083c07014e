package org.creditgraph.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.identity.WayUp.Trouble;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** Follows branches up to their head offices, and down. Takes parties by their first ids. */
final class WayUps {
  private static final Step ENDS = new Step(Identities.NONE, -1);
  private static final Step TWO = new Step(Identities.NONE, -1);

  /** One office up, and the link that says so. */
  private record Step(int office, int link) {}

  private final View view;
  private final Identities identities;
  private final LinkCursor branches;

  WayUps(View view, Identities identities) {
    this.view = view;
    this.identities = identities;
    branches = view.links(LinkKind.BRANCH_OF.bit(), false);
  }

  WayUp of(int party) {
    LinkedHashMap<Integer, Integer> linkAbove = new LinkedHashMap<>();
    int office = party;
    Step step = above(office);
    while (step.office >= 0 && linkAbove.putIfAbsent(office, step.link) == null) {
      office = step.office;
      step = above(office);
    }
    if (office == party) {
      Trouble trouble = step.office >= 0 ? Trouble.CIRCLE : Trouble.NONE;
      return new WayUp(
          Identities.NONE, List.of(), step == TWO ? Trouble.TWO_HEAD_OFFICES : trouble);
    }
    List<Integer> links = new ArrayList<>();
    for (var passed : linkAbove.entrySet()) {
      if (passed.getKey() == office) {
        break; // the first office of a circle above
      }
      links.add(passed.getValue());
    }
    return new WayUp(office, links, Trouble.NONE);
  }

  /** All ids of the branches whose head office a party is, in ascending order. */
  int[] below(int party) {
    WayUp up = of(party);
    if (up.headOffice() != Identities.NONE) {
      return new int[0];
    }
    Set<Integer> passed = up.trouble() == Trouble.CIRCLE ? circle(party) : new HashSet<>();
    Set<Integer> found = new TreeSet<>();
    Queue<Integer> offices = new ArrayDeque<>(List.of(party));
    while (!offices.isEmpty()) {
      int office = offices.remove();
      for (int branch : under(office)) {
        if (above(branch).office == office && passed.add(branch)) {
          offices.add(branch);
          for (int id : identities.sameAs(branch)) {
            found.add(id);
          }
        }
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private Set<Integer> circle(int party) {
    Set<Integer> circle = new HashSet<>();
    int office = above(party).office;
    while (circle.add(office)) {
      office = above(office).office;
    }
    return circle;
  }

  private Set<Integer> under(int office) {
    Set<Integer> found = new TreeSet<>();
    for (int id : identities.sameAs(office)) {
      for (branches.into(id); branches.next(); ) {
        found.add(identities.first(branches.neighbour()));
      }
    }
    return found;
  }

  private Step above(int party) {
    Step found = ENDS;
    for (int id : identities.sameAs(party)) {
      for (branches.from(id); branches.next(); ) {
        int to = branches.neighbour();
        if (!view.kind(id).isOrganization() || !view.kind(to).isOrganization()) {
          continue;
        }
        int office = identities.first(to);
        if (found != ENDS && found.office != office) {
          return TWO;
        }
        found = found == ENDS ? new Step(office, branches.link()) : found;
      }
    }
    return found;
  }
}
