package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * Who serves so many organisations of others that his name tells nothing: agents, bookkeepers,
 * nominees by trade. Whoever has to do with as many that are mostly his own is none.
 */
final class Agents {
  /** Who has to do with more organisations than this may be one. */
  static final int AGENT_MIN = 20;

  /** Nobody's own group is larger than this. */
  static final int GROUP_MAX = 2_000;

  private final View view;
  private final LinkCursor outOf;
  private final LinkCursor holders;
  private final Map<Integer, Boolean> known = new HashMap<>();
  private final Set<Integer> unasked = new HashSet<>();

  Agents(View view) {
    this.view = view;
    outOf = view.links(PeopleReader.TIES_AND_STAFF, true);
    holders = view.links(LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit(), true);
  }

  boolean isAgent(int party) {
    Boolean told = known.get(party);
    if (told == null) {
      told = servesOthers(party);
      known.put(party, told);
    }
    return told;
  }

  /** Whether someone has to do with so many that nobody looked whose they are. */
  boolean isUnasked(int party) {
    return isAgent(party) && unasked.contains(party);
  }

  /** The organisations someone leads, serves or holds, by number; of agents none. */
  List<Integer> organizations(int party) {
    Set<Integer> seen = new HashSet<>();
    List<Integer> found = new ArrayList<>();
    if (!isAgent(party)) {
      for (outOf.from(party); outOf.next(); ) {
        int organization = outOf.neighbour();
        if (seen.add(organization) && view.kind(organization).isOrganization()) {
          found.add(organization);
        }
      }
    }
    return found;
  }

  /** What someone led or held a quarter of on a day or before; one without a day counts. */
  Set<Integer> led(int party, int day) {
    Set<Integer> found = new HashSet<>();
    for (outOf.from(party); outOf.next(); ) {
      boolean then = outOf.validFrom() <= day;
      if (then && PeopleReader.leads(outOf) && found.size() <= AGENT_MIN) {
        found.add(outOf.neighbour());
      }
    }
    return found;
  }

  private boolean servesOthers(int party) {
    if (!hasMany(party)) {
      return false;
    }
    Set<Integer> all = new HashSet<>();
    Set<Integer> own = new HashSet<>();
    for (outOf.from(party); outOf.next() && all.size() <= GROUP_MAX; ) {
      all.add(outOf.neighbour());
      if (PeopleReader.isHalf(outOf)) {
        own.add(outOf.neighbour());
      }
    }
    if (all.size() <= AGENT_MIN) {
      return false;
    }
    if (all.size() > GROUP_MAX) {
      unasked.add(party);
      return true;
    }
    if (own.isEmpty()) {
      return true;
    }
    int ownCount = 0;
    for (int organization : all) {
      ownCount += own.contains(organization) || isHeld(organization, own) ? 1 : 0;
    }
    return 2 * ownCount <= all.size();
  }

  /** Of so many ties that they may be to more than {@link #AGENT_MIN} organisations. */
  private boolean hasMany(int party) {
    int ties = 0;
    for (outOf.from(party); outOf.next() && ties <= AGENT_MIN; ) {
      ties++;
    }
    return ties > AGENT_MIN;
  }

  /** Whether half of it or more belongs to one of these. */
  private boolean isHeld(int organization, Set<Integer> these) {
    for (holders.into(organization); holders.next(); ) {
      if (PeopleReader.isHalf(holders) && these.contains(holders.neighbour())) {
        return true;
      }
    }
    return false;
  }
}
