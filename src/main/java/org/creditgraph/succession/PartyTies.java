package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Starts.Start;

/** How the people behind parties hang together in one view. Not thread-safe. */
public final class PartyTies {
  private final View view;
  private final TraceReader reader;
  private final LinkCursor subjects;
  private final Groups groups;

  public PartyTies(View view) {
    this.view = view;
    reader = new TraceReader(view);
    subjects = view.links(SharedReach.SUBJECTS, true);
    groups = new Groups(reader);
  }

  /** From nothing known to one and the same party. */
  public enum Level {
    NONE,
    /** They share staff, an agent, or kin of staff. */
    LOOSE,
    FAR_KIN_LEADS,
    STAFF_LEADS,
    KIN_LEADS,
    THROUGH_HOLDINGS,
    /** The same people lead or control both, by majorities all the way (domain.md 3). */
    SAME_LEADER
  }

  /**
   * The closest tie found.
   *
   * @param known whether anybody is known behind both
   * @param links the path from the one to the other
   */
  public record Tie(Level level, boolean known, BilingualText summary, List<Integer> links) {}

  /**
   * A contact point of a party, or of a person who leads it.
   *
   * @param kind the number of a {@link org.creditgraph.graph.LinkKind}
   * @param owner whose it is
   * @param from an epoch day, Integer.MIN_VALUE when open
   * @param until an epoch day, Integer.MAX_VALUE when open
   * @param links from the party to the point
   */
  public record Contact(int point, int kind, int owner, int from, int until, List<Integer> links) {}

  /**
   * The closest tie between those behind a party since a year before a record's conduct and those
   * behind another since a day.
   */
  public Tie between(int party, int other, CreditRecord record, int day) {
    Trace old = reader.trace(party);
    Trace next = reader.trace(other);
    Trouble trouble =
        new Trouble(
            record,
            Math.toIntExact(record.conductFrom().toEpochDay()),
            Math.toIntExact(record.decidedOn().toEpochDay()),
            Integer.MAX_VALUE);
    Pair pair = new Pair(old, next, trouble, new Start(day, Starts.Beginning.FOUNDED));
    List<Clue> clues = PeopleTie.clues(reader, pair);
    if (clues.isEmpty()) {
      return new Tie(Level.NONE, false, new Sentences(view, pair).unknownPeople(), List.of());
    }
    Clue clue = clues.getFirst();
    return new Tie(level(clue.level()), true, new Sentences(view, pair).of(clue), clue.links());
  }

  private static Level level(int people) {
    return switch (people) {
      case PeopleTie.NONE, PeopleTie.NONE_OF_KIN -> Level.NONE;
      case PeopleTie.FAR_KIN_LEADS -> Level.FAR_KIN_LEADS;
      case PeopleTie.STAFF_LEADS, PeopleTie.PARTNER_LEADS -> Level.STAFF_LEADS;
      case PeopleTie.KIN_LEADS -> Level.KIN_LEADS;
      case PeopleTie.THROUGH_HOLDINGS -> Level.THROUGH_HOLDINGS;
      case PeopleTie.THROUGH_MAJORITIES, PeopleTie.SAME_LEADER -> Level.SAME_LEADER;
      default -> Level.LOOSE;
    };
  }

  /**
   * The people behind a party and their kin, and the organisations that these have to do with; by
   * number.
   */
  public Set<Integer> linked(int party) {
    Trace trace = reader.trace(party);
    Candidates candidates = new Candidates(reader, BrandIndex.ofOrganizations());
    Set<Integer> found = new TreeSet<>(candidates.people(trace));
    candidates.throughPeople(trace, found);
    found.remove(party);
    return found;
  }

  /** Its own contact points and accounts, and those of the people who lead it; not its stores'. */
  public List<Contact> contacts(int party) {
    List<Contact> found = new ArrayList<>();
    for (Trace.Reach reach : reader.trace(party).reaches()) {
      boolean ofStore = reach.isOwn() && reach.links().size() > 1;
      if (!ofStore) {
        int owner = reach.isOwn() ? party : reach.person();
        found.add(
            new Contact(
                reach.point(), reach.kind(), owner, reach.from(), reach.until(), reach.links()));
      }
    }
    return found;
  }

  /** The organisations that a person has to do with. */
  public List<Integer> organizations(int person) {
    return reader.people().organizations(person);
  }

  /** Whether somebody stands behind a party. */
  public boolean isBehind(int person, int party) {
    return reader.trace(party).isBehind(person);
  }

  /** The day a party was founded, Integer.MIN_VALUE where it is not known. */
  public int founded(int party) {
    return reader.founded(party);
  }

  /** How many unrelated groups there are among parties, without those of two operators. */
  public int unrelated(Set<Integer> parties, int one, int other) {
    List<Trace> given = new ArrayList<>();
    for (int party : List.of(one, other)) {
      if (party >= 0) {
        given.add(reader.trace(party));
      }
    }
    return groups.unrelated(parties, given);
  }

  /** Who shares a contact point, as it stands there; nobody where there are more. */
  public Set<Integer> sharing(int point, int sharersMax) {
    Set<Integer> found = new HashSet<>();
    for (subjects.of(point); subjects.next(); ) {
      found.add(subjects.neighbour());
      if (found.size() > sharersMax) {
        return Set.of();
      }
    }
    return found;
  }
}
