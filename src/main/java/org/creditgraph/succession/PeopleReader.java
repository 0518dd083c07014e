package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** Reads who stands behind organisations, also through other organisations that hold them. */
final class PeopleReader {
  /** Holding companies one behind the other that are looked through. */
  static final int STEPS_MAX = 4;

  static final int PEOPLE_MAX = 60;

  /** Of more employees than this the rest is not looked at. */
  static final int STAFF_MAX = 2_000;

  /** A contact point that more than so many have is no household's. */
  private static final int HOUSEHOLD_MAX = 4;

  private static final int KEPT_MAX = 50_000;
  private static final long QUARTER = Share.WHOLE / 4;
  private static final long HALF = Share.WHOLE / 2;

  static final long ROLES =
      LinkKind.LEGAL_REPRESENTATIVE.bit()
          | LinkKind.PRINCIPAL.bit()
          | LinkKind.DIRECTOR.bit()
          | LinkKind.SUPERVISOR.bit()
          | LinkKind.MANAGER.bit()
          | LinkKind.FINANCE_OFFICER.bit()
          | LinkKind.LIAISON.bit()
          | LinkKind.SECRETARY.bit()
          | LinkKind.EXECUTIVE_PARTNER.bit();

  /** What makes somebody stand behind an organisation; who is employed there is many more. */
  static final long TIES = ROLES | LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit();

  static final long TIES_AND_STAFF = TIES | LinkKind.EMPLOYEE.bit();
  private static final long KIN =
      LinkKind.SPOUSE.bit() | LinkKind.RELATIVE.bit() | LinkKind.ACTS_IN_CONCERT.bit();
  private static final long NOMINEES = LinkKind.NOMINEE_FOR.bit();

  /** What people of one household share. */
  static final long HOUSEHOLD =
      LinkKind.ADDRESS.bit() | LinkKind.PHONE.bit() | LinkKind.EMAIL.bit() | LinkKind.DEVICE.bit();

  private final View view;
  private final LinkCursor into;
  private final LinkCursor staff;
  private final LinkCursor kin;
  private final LinkCursor reached;
  private final LinkCursor sharers;
  private final Agents agents;
  private final Map<Integer, List<Kin>> kinOf = new HashMap<>();

  PeopleReader(View view) {
    this.view = view;
    into = view.links(TIES, true);
    staff = view.links(LinkKind.EMPLOYEE.bit(), true);
    kin = view.links(KIN | NOMINEES, true);
    reached = view.links(HOUSEHOLD, true);
    sharers = view.links(SharedReach.SUBJECTS, true);
    agents = new Agents(view);
  }

  /**
   * Everyone behind a party, the closest first; of agents only those who lead it. A person is
   * behind what he does himself.
   */
  List<Trace.Behind> behind(int party) {
    List<Trace.Behind> found = new ArrayList<>();
    if (view.kind(party) == NodeKind.PERSON) {
      found.add(
          new Trace.Behind(
              party,
              Trace.Closeness.LEADS,
              0,
              Integer.MIN_VALUE,
              Integer.MAX_VALUE,
              false,
              List.of()));
      return found;
    }
    List<Integer> seen = new ArrayList<>();
    seen.add(party);
    leaders(party, 0, false, Integer.MIN_VALUE, Integer.MAX_VALUE, List.of(), seen, found);
    servants(party, found);
    employees(party, found);
    found.sort(
        Comparator.comparing(Trace.Behind::closeness)
            .thenComparingInt(Trace.Behind::steps)
            .thenComparing(behind -> view.id(behind.party()))
            .thenComparingInt(Trace.Behind::from)
            .thenComparingInt(Trace.Behind::until)
            .thenComparing(Trace.Behind::part)
            .thenComparing(Trace.Behind::links, view::comparePaths));
    return found;
  }

  /**
   * Whether anybody takes up a role or a holding in an organisation, or in one that holds it, from
   * one day to another.
   */
  boolean anyArrives(int organization, int day, int lastDay) {
    List<Integer> asked = new ArrayList<>();
    asked.add(organization);
    for (int i = 0; i < asked.size() && i < PEOPLE_MAX; i++) {
      for (into.into(asked.get(i)); into.next(); ) {
        if (into.validFrom() >= day && into.validFrom() <= lastDay) {
          return true;
        }
        int holder = into.neighbour();
        if (leads(into) && view.kind(holder).isOrganization() && !asked.contains(holder)) {
          asked.add(holder);
        }
      }
    }
    return false;
  }

  /** Whether no tie of an organisation tells since when it holds. */
  boolean isUndated(int organization) {
    for (into.into(organization); into.next(); ) {
      if (into.validFrom() != Trace.UNKNOWN) {
        return false;
      }
    }
    return true;
  }

  /** What someone led or held a quarter of on a day or before; one without a day counts. */
  Set<Integer> led(int party, int day) {
    return agents.led(party, day);
  }

  /** Whether a tie gives somebody half of an organisation. */
  static boolean isHalf(LinkCursor tie) {
    return tie.kind() == LinkKind.CONTROLS || tie.votes() >= HALF;
  }

  private static boolean heads(LinkCursor tie) {
    LinkKind kind = tie.kind();
    return isHalf(tie)
        || kind == LinkKind.LEGAL_REPRESENTATIVE
        || kind == LinkKind.PRINCIPAL
        || kind == LinkKind.EXECUTIVE_PARTNER;
  }

  /** Whether a tie makes somebody lead an organisation, or hold a quarter of it. */
  static boolean leads(LinkCursor tie) {
    return heads(tie) || tie.votes() >= QUARTER;
  }

  private void leaders(
      int organization,
      int steps,
      boolean part,
      int from,
      int until,
      List<Integer> path,
      List<Integer> seen,
      List<Trace.Behind> found) {
    List<int[]> holders = new ArrayList<>();
    for (into.into(organization); into.next() && found.size() < PEOPLE_MAX; ) {
      int party = into.neighbour();
      int start = Math.max(from, into.validFrom());
      int end = Math.min(until, into.validUntil());
      if (start > end || !leads(into)) {
        continue;
      }
      if (view.kind(party).isOrganization() && !seen.contains(party) && steps < STEPS_MAX) {
        holders.add(new int[] {party, start, end, into.link(), part || !isHalf(into) ? 1 : 0});
      }
      Trace.Closeness closeness = isAgent(party) ? Trace.Closeness.AGENT : Trace.Closeness.LEADS;
      List<Integer> links = with(path, into.link());
      found.add(new Trace.Behind(party, closeness, steps, start, end, part || !heads(into), links));
    }
    for (int[] holder : holders) {
      seen.add(holder[0]);
      List<Integer> links = with(path, holder[3]);
      leaders(holder[0], steps + 1, holder[4] > 0, holder[1], holder[2], links, seen, found);
    }
  }

  /** Staff and small holders, after all who lead: they are many, and tell less. */
  private void servants(int organization, List<Trace.Behind> found) {
    for (into.into(organization); into.next() && found.size() < PEOPLE_MAX; ) {
      int party = into.neighbour();
      int from = into.validFrom();
      int until = into.validUntil();
      if (!leads(into) && from <= until && !isAgent(party)) {
        List<Integer> links = List.of(into.link());
        found.add(new Trace.Behind(party, Trace.Closeness.SERVES, 0, from, until, true, links));
      }
    }
  }

  private void employees(int organization, List<Trace.Behind> found) {
    int most = found.size() + STAFF_MAX;
    for (staff.into(organization); staff.next() && found.size() < most; ) {
      int from = staff.validFrom();
      int until = staff.validUntil();
      if (from <= until) {
        List<Integer> links = List.of(staff.link());
        found.add(
            new Trace.Behind(
                staff.neighbour(), Trace.Closeness.EMPLOYED, 0, from, until, true, links));
      }
    }
  }

  private static List<Integer> with(List<Integer> path, int link) {
    List<Integer> longer = new ArrayList<>(path);
    longer.add(link);
    return longer;
  }

  boolean isAgent(int party) {
    return agents.isAgent(party);
  }

  /** Whether someone was taken for an agent for the number of his organisations alone. */
  boolean isUnasked(int party) {
    return agents.isUnasked(party);
  }

  /** What ties one person to another. */
  enum Bond {
    /** Kin, or acting in concert. */
    KIN,
    /** One is the other's nominee. */
    NOMINEE,
    /** A phone, an address, an e-mail address or a device that hardly anybody else has. */
    HOUSEHOLD
  }

  /**
   * One person's kin, nominee, principal, or who shares a private contact point with him.
   *
   * @param links from the other person to him
   */
  record Kin(int person, Bond bond, List<Integer> links) {}

  List<Kin> kin(int person) {
    List<Kin> known = kinOf.get(person);
    if (known == null) {
      known = readKin(person);
      if (kinOf.size() > KEPT_MAX) {
        kinOf.clear();
      }
      kinOf.put(person, known);
    }
    return known;
  }

  private List<Kin> readKin(int person) {
    List<Kin> found = new ArrayList<>();
    for (kin.of(person); kin.next() && found.size() < PEOPLE_MAX; ) {
      Bond bond = kin.kind() == LinkKind.NOMINEE_FOR ? Bond.NOMINEE : Bond.KIN;
      found.add(new Kin(kin.neighbour(), bond, List.of(kin.link())));
    }
    household(person, found);
    found.sort(
        Comparator.<Kin, String>comparing(k -> view.id(k.person()))
            .thenComparing(Kin::bond)
            .thenComparing(Kin::links, view::comparePaths));
    return found;
  }

  private void household(int person, List<Kin> found) {
    for (reached.from(person); reached.next() && found.size() < PEOPLE_MAX; ) {
      int point = reached.neighbour();
      List<Kin> here = new ArrayList<>();
      int count = 0;
      for (sharers.of(point); sharers.next() && count <= HOUSEHOLD_MAX; count++) {
        int other = sharers.neighbour();
        if (other != person && view.kind(other) == NodeKind.PERSON) {
          here.add(new Kin(other, Bond.HOUSEHOLD, List.of(sharers.link(), reached.link())));
        }
      }
      if (count <= HOUSEHOLD_MAX) {
        found.addAll(here);
      }
    }
  }

  /** The organisations someone leads, serves or holds, by number; of agents none. */
  List<Integer> organizations(int party) {
    return agents.organizations(party);
  }
}
