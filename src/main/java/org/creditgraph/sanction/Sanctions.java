package org.creditgraph.sanction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.View;

/**
 * Whom records reach by a policy, on the day and at the moment of a view (domain.md 4). Nothing
 * derived outlives a snapshot: what is repaired, revoked, shielded, corrected or expired shows in
 * the next answer.
 */
public final class Sanctions {
  private final Policy policy;
  private final RulesTaken rules;
  private final boolean asksNow;
  private final List<WarningSource> warningSources;
  private final PossibleLeads possibleLeads;

  public Sanctions(Policy policy) {
    this(policy, List.of());
  }

  /**
   * @param more finders of warnings beside what restricted persons run today
   */
  public Sanctions(Policy policy, List<WarningSource> more) {
    this.policy = policy;
    this.rules = new RulesTaken(policy);
    this.asksNow = policy.rules().stream().anyMatch(PolicyRule::asksNow);
    PossibleControllers controllers = new PossibleControllers(rules);
    PossibleRoleHolders roleHolders = new PossibleRoleHolders(rules);
    this.possibleLeads = new PossibleLeads(controllers, roleHolders);
    this.warningSources =
        Stream.concat(
                Stream.of(foreign(), new RunByRestricted(), controllers, roleHolders),
                more.stream())
            .toList();
  }

  public Policy policy() {
    return policy;
  }

  /** The same view by the terms of the policy, whatever it was read by. */
  private View byPolicy(View view) {
    return view.by(policy.terms());
  }

  /** The foreign listings in force of a party and of its head office, whose name it bears. */
  public List<CreditRecord> foreignListings(View asked, int party) {
    View view = byPolicy(asked);
    boolean branch = view.mayBeOfBranch(party) || view.mayHaveTwin(party);
    int office = branch ? Identities.of(view).headOffice(party) : Identities.NONE;
    return IntStream.of(party, office)
        .filter(one -> one != Identities.NONE && view.mayHaveRecord(one))
        .mapToObj(view::recordsOf)
        .flatMap(List::stream)
        .filter(record -> isForeignListing(record) && Standing.isInForce(record, view))
        .toList();
  }

  /** Whether a record is a listing made abroad: it bars nothing here, and a person should look. */
  public boolean isForeignListing(CreditRecord record) {
    return record.kind() == RecordKind.LIST_ENTRY && policy.terms().isForeign(record);
  }

  /**
   * Everybody whom a record restricts on the day of the view, and who deserves a look because of
   * it.
   */
  public Propagation propagation(View asked, CreditRecord record) {
    View view = byPolicy(asked);
    List<Restriction> restrictions = restrictions(view, record);
    return new Propagation(record, restrictions, warnings(view, record, restrictions));
  }

  /**
   * Who deserves a look because of a record, if it is in force on the day of the view. Looks for
   * what is likely too, so it takes longer than the restrictions do.
   *
   * @param restrictions all that follow from the record on that day
   */
  public Warnings warnings(View asked, CreditRecord record, List<Restriction> restrictions) {
    View view = byPolicy(asked);
    if (!Standing.isInForce(record, view)) {
      return Warnings.NONE;
    }
    List<RiskWarning> all = new ArrayList<>();
    boolean truncated = false;
    for (WarningSource source : warningSources) {
      Warnings found = source.warnings(view, record, restrictions);
      all.addAll(found.all());
      truncated |= found.truncated();
    }
    return new Warnings(all, truncated);
  }

  /**
   * Warnings of a person who may have controlled or led what a record in force is about: it
   * restricts only whom this is certain of. By decision, then id.
   */
  public List<RecordWarning> possibleLeads(View asked, int person) {
    View view = byPolicy(asked);
    return possibleLeads.of(view, person, record -> restrictions(view, record));
  }

  /**
   * Every restriction of a party on the day of the view: by decision, record, rule, capacity. Looks
   * at the party's own surroundings only.
   */
  public List<Restriction> restrictionsOf(View view, int party) {
    return told(restraintsOf(view, party));
  }

  /** The same, to be told later: most who ask need the proof of a few only. */
  public List<Restraint> restraintsOf(View asked, int party) {
    View view = byPolicy(asked);
    List<Restraint> own = ownRestraints(view, party);
    boolean branch = view.mayBeOfBranch(party) || view.mayHaveTwin(party);
    return branch ? withHeadOffices(view, party, own) : own;
  }

  /** What restricts the head office restricts the branch (domain.md 1). */
  private List<Restraint> withHeadOffices(View view, int party, List<Restraint> own) {
    int office = Identities.of(view).headOffice(party);
    if (office == Identities.NONE) {
      return own;
    }
    List<Restraint> all = new ArrayList<>(own);
    for (Restraint restraint : ownRestraints(view, office)) {
      all.add(restraint.ofBranch(view, party));
    }
    all.sort(
        Comparator.comparing((Restraint one) -> one.record().decidedOn())
            .thenComparing(one -> one.record().id()));
    return all;
  }

  private List<Restraint> ownRestraints(View view, int party) {
    if (!NearRecords.mayReach(view, party)) {
      return List.of();
    }
    List<Restraint> found = List.of();
    for (Restraint restraint : onAnyDay(view, party)) {
      if (restraint.holdsOn(view.asOf().validOn())) {
        found = found.isEmpty() ? new ArrayList<>(4) : found;
        found.add(restraint);
      }
    }
    return found;
  }

  /** What restricts a party on some day, if no rule asks about the day asked. */
  private List<Restraint> onAnyDay(View view, int party) {
    return asksNow
        ? find(view, party)
        : view.kept(this, KeptRestraints.class, KeptRestraints::new)
            .map(kept -> kept.of(party, absent -> find(view, party)))
            .orElseGet(() -> find(view, party));
  }

  private List<Restraint> find(View view, int party) {
    List<Restraint> found = new ArrayList<>(0);
    for (NearRecord near : new NearRecords(view).thatMayReach(party)) {
      int subject = view.find(near.record.subjectId());
      if (subject >= 0) {
        restrain(view, new Responsible(view, near, subject, party), found);
      }
    }
    return List.copyOf(found);
  }

  private static List<Restriction> told(List<Restraint> restraints) {
    return restraints.stream().map(Restraint::restriction).toList();
  }

  /**
   * The parties that stand on a list of a domain on the day of the view, such as OFAC, each by its
   * first id; by id.
   */
  public static int[] listed(View view, String domain) {
    Identities identities = Identities.of(view);
    return IntStream.range(0, view.snapshot().recordCount())
        .mapToObj(view::record)
        .flatMap(Optional::stream)
        .filter(record -> isListing(view, record, domain))
        .mapToInt(record -> view.find(record.subjectId()))
        .filter(subject -> subject >= 0 && view.kind(subject).isParty())
        .map(identities::first)
        .distinct()
        .boxed()
        .sorted(Comparator.comparing(view::id))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The listings of a party in a domain that are in force on the day of the view. */
  public static List<CreditRecord> listings(View view, int party, String domain) {
    return view.recordsOf(party).stream()
        .filter(record -> isListing(view, record, domain))
        .toList();
  }

  private static boolean isListing(View view, CreditRecord record, String domain) {
    return record.kind() == RecordKind.LIST_ENTRY
        && domain.equals(record.domain())
        && Standing.isInForce(record, view);
  }

  /** Everybody whom a record restricts on the day of the view. */
  public List<Restriction> restrictions(View asked, CreditRecord record) {
    View view = byPolicy(asked);
    int subject = view.find(record.subjectId());
    if (subject < 0 || !Standing.isInForce(record, view)) {
      return List.of();
    }
    List<Restraint> found = new ArrayList<>();
    restrain(view, new Responsible(view, record, subject), found);
    found.removeIf(restraint -> !restraint.holdsOn(view.asOf().validOn()));
    return told(found);
  }

  /** Warns of the subject of a foreign listing; the sentence names it where it is no party. */
  private WarningSource foreign() {
    return (view, record, restrictions) -> {
      int subject = view.find(record.subjectId());
      if (subject < 0 || !isForeignListing(record)) {
        return Warnings.NONE;
      }
      int party = view.kind(subject).isParty() ? subject : RiskWarning.NOBODY;
      BilingualText text = Sentences.foreignListing(view, record, subject);
      return new Warnings(
          List.of(new RiskWarning(party, party, RiskWarning.Kind.FOREIGN_LISTING, text, List.of())),
          false);
    };
  }

  private void restrain(View view, Responsible responsible, List<Restraint> found) {
    CreditRecord record = responsible.record();
    for (PolicyRule rule : rules.by(record)) {
      for (PolicyRule.Reach reach : rule.reaches()) {
        for (Reached reached : responsible.by(reach)) {
          found.add(new Restraint(view, record, rule, reach, reached));
        }
      }
    }
  }
}
