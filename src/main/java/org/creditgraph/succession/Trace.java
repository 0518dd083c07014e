package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.naming.CompanyName;
import org.jspecify.annotations.Nullable;

/**
 * What a party has left in the graph up to the day of a view: who stood behind it when, where it
 * could be reached, with whom it traded, what it ran. Read piece by piece as it is asked for.
 */
final class Trace {
  /** A day that is not known. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  /** How close someone stands to an organisation. */
  enum Closeness {
    /** Leads it, holds a quarter or more, or is declared to control it. */
    LEADS,
    /** Serves it, or holds less. */
    SERVES,
    /** Is employed there, as its social insurance tells. */
    EMPLOYED,
    /** Leads or holds it as he does dozens of others: an agent or nominee by trade. */
    AGENT
  }

  /**
   * Someone behind the organisation.
   *
   * @param steps how many organisations lie between: 0 for who holds or leads it himself
   * @param from an epoch day, Integer.MIN_VALUE when open
   * @param until an epoch day, Integer.MAX_VALUE when open
   * @param part whether nothing but less than half of the shares makes him lead it, or joins two of
   *     the organisations between
   * @param links the links from the organisation up to the party
   */
  record Behind(
      int party,
      Closeness closeness,
      int steps,
      int from,
      int until,
      boolean part,
      List<Integer> links) {
    boolean leads() {
      return closeness == Closeness.LEADS;
    }

    /** Whether he stands so near that his kin matter. */
    boolean isOfTheCircle() {
      return closeness.compareTo(Closeness.SERVES) <= 0;
    }

    boolean meets(int day, int lastDay) {
      return from <= lastDay && until >= day;
    }
  }

  /**
   * A contact point that it, a store of its, or one who leads it could be reached at.
   *
   * @param person whose it is, -1 where it is its own or its store's
   */
  record Reach(int point, int kind, int from, int until, int person, List<Integer> links) {
    boolean isOwn() {
      return person < 0;
    }

    /**
     * Whether it is the same point as one of another party's, and tells more than that the same
     * people, or people of one household, are behind the two.
     */
    boolean isSharedWith(Reach other, Trace mine, Trace others) {
      return point == other.point()
          && (isOwn() || other.isOwn())
          && (isOwn() || !others.isBehind(person))
          && (other.isOwn() || !mine.isBehind(other.person()));
    }
  }

  /**
   * A contract or shipment with another party.
   *
   * @param sells whether it is the supplier or sender
   */
  record Deal(int partner, int thing, int day, boolean sells, int link, int partnerLink) {
    /** Whether it hands over assets to a party. */
    boolean isTransferTo(int party, TraceReader reader) {
      return sells && partner == party && reader.isTransfer(thing);
    }
  }

  /**
   * Its deals.
   *
   * @param near the latest first; of very many those nearest to what happened to it
   * @param days of all, the earliest first
   */
  record Deals(List<Deal> near, int[] days) {}

  /** A vessel or vehicle that it owned or ran. */
  record Run(int asset, int from, int until, int link) {}

  /**
   * What its newest row says.
   *
   * @param founded an epoch day, {@link #UNKNOWN} where it is not known
   * @param renamed whether it is known to have had another name
   */
  record Face(String name, int founded, String industry, List<String> scope, boolean renamed) {}

  private final TraceReader reader;
  private final int node;
  private final Face face;
  private @Nullable CompanyName parts;
  private @Nullable List<CompanyName> names;
  private @Nullable List<Behind> people;
  private @Nullable List<Reach> reaches;
  private @Nullable Deals deals;
  private @Nullable List<Run> assets;

  Trace(TraceReader reader, int node, Face face) {
    this.reader = reader;
    this.node = node;
    this.face = face;
  }

  int node() {
    return node;
  }

  Face face() {
    return face;
  }

  CompanyName parts() {
    CompanyName known = parts;
    if (known == null) {
      known = CompanyName.of(face.name());
      parts = known;
    }
    return known;
  }

  /** Its name's parts, then those of names it had before. */
  List<CompanyName> names() {
    List<CompanyName> known = names;
    if (known == null) {
      known = new ArrayList<>();
      known.add(parts());
      for (String former : reader.formerNames(node)) {
        known.add(CompanyName.of(former));
      }
      names = known;
    }
    return known;
  }

  /** The closest first. */
  List<Behind> people() {
    List<Behind> known = people;
    if (known == null) {
      known = reader.people().behind(node);
      people = known;
    }
    return known;
  }

  /** Those behind it who were taken for agents for the number of their organisations alone. */
  List<Integer> unaskedAgents() {
    return people().stream()
        .map(Behind::party)
        .filter(reader.people()::isUnasked)
        .distinct()
        .toList();
  }

  boolean isBehind(int party) {
    return people().stream().anyMatch(behind -> behind.party() == party);
  }

  /** Its own and its stores', then those of the people who lead it. */
  List<Reach> reaches() {
    List<Reach> known = reaches;
    if (known == null) {
      known = reader.reaches(this);
      reaches = known;
    }
    return known;
  }

  /** The latest first; of very many those nearest to what happened to it. */
  List<Deal> deals() {
    return traded().near();
  }

  private Deals traded() {
    Deals known = deals;
    if (known == null) {
      known = new DealChoice(this, reader).of(reader.deals(node));
      deals = known;
    }
    return known;
  }

  List<Run> assets() {
    List<Run> known = assets;
    if (known == null) {
      known = reader.assets(node);
      assets = known;
    }
    return known;
  }

  /** How many deals it had from one day to another, both inclusive. */
  int dealCount(int day, int lastDay) {
    int count = 0;
    for (int one : traded().days()) {
      count += one >= day && one <= lastDay ? 1 : 0;
    }
    return count;
  }

  /** The day of its last deal, {@link #UNKNOWN} where it has none. */
  int lastDealt() {
    int[] days = traded().days();
    return days.length == 0 ? UNKNOWN : days[days.length - 1];
  }
}
