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
