package org.creditgraph.sanction;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.control.Control;
import org.creditgraph.control.ControlledOrganization;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * Whom records reach by a policy, on the day and at the moment of a view (domain.md 4). Nothing
 * derived is kept: what is repaired, revoked, shielded, corrected or expired shows in the next
 * answer.
 */
public final class Sanctions {
  private static final long LEADING =
      LinkKind.LEGAL_REPRESENTATIVE.bit() | LinkKind.PRINCIPAL.bit();
  private static final long OWNING =
      LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit() | LinkKind.ACTS_IN_CONCERT.bit();

  /** A day on which every link has begun. */
  private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

  private final Policy policy;

  public Sanctions(Policy policy) {
    this.policy = policy;
  }

  public Policy policy() {
    return policy;
  }

  /**
   * Everybody whom a record restricts on the day of the view, and who deserves a look because of
   * it.
   */
  public Propagation propagation(View view, CreditRecord record) {
    List<Restriction> restrictions = restrictions(view, record);
    return new Propagation(record, restrictions, warnings(view, record, restrictions));
  }

  /** Every restriction of a party on the day of the view: by decision, record, rule, capacity. */
  public List<Restriction> restrictionsOf(View view, int party) {
    List<Restriction> found = new ArrayList<>();
    for (CreditRecord record : recordsThatMayReach(view, party)) {
      restrictions(view, record).stream()
          .filter(restriction -> restriction.party() == party)
          .forEach(found::add);
    }
    return found;
  }

  private List<Restriction> restrictions(View view, CreditRecord record) {
    Standing standing = Standing.of(record, view.asOf().validOn());
    int subject = view.find(record.subjectId());
    if (!standing.inForce() || subject < 0) {
      return List.of();
    }
    Responsible responsible = new Responsible(view, record, subject);
    List<Restriction> found = new ArrayList<>();
    for (PolicyRule rule : policy.rules()) {
      if (rule.valid().contains(view.asOf().validOn()) && rule.takes(record)) {
        for (PolicyRule.Reach reach : rule.reaches()) {
          for (Reached reached : responsible.by(reach)) {
            found.add(restriction(view, record, standing, rule, reach, reached));
          }
        }
      }
    }
    return found;
  }

  private static Restriction restriction(
      View view,
      CreditRecord record,
      Standing standing,
      PolicyRule rule,
      PolicyRule.Reach reach,
      Reached reached) {
    List<ProofStep> proof = new ArrayList<>();
    proof.add(Sentences.record(view, record, view.find(record.subjectId())));
    proof.addAll(reached.proof());
    proof.add(Sentences.rule(rule));
    var validFrom = rule.valid().from();
    var validTo = rule.valid().to();
    boolean later = validFrom != null && validFrom.isAfter(record.decidedOn());
    return new Restriction(
        reached.party(),
        record,
        reach.capacity(),
        rule.measures(),
        later && validFrom != null ? validFrom : record.decidedOn(),
        standing
            .inForceUntil()
            .map(day -> validTo == null || day.isBefore(validTo) ? day : validTo),
        rule,
        List.copyOf(proof));
  }

  /** In-force records about the party, naming it, or about what it leads, led, owns or owned. */
  private List<CreditRecord> recordsThatMayReach(View view, int party) {
    Map<String, CreditRecord> records = new LinkedHashMap<>();
    Set<Integer> subjects = new TreeSet<>(Set.of(party));
    if (view.kind(party) == NodeKind.PERSON) {
      view.recordsNaming(party).forEach(record -> records.put(record.id(), record));
      View ever = view.snapshot().at(new AsOf(END_OF_TIME, view.asOf().knownAt()));
      LinkCursor leading = ever.links(LEADING, true);
      leading.from(party);
      while (leading.next()) {
        subjects.add(leading.neighbour());
      }
      subjects.addAll(everOwned(ever, party));
    }
    for (int subject : subjects) {
      view.recordsOf(subject).forEach(record -> records.put(record.id(), record));
    }
    return records.values().stream()
        .filter(record -> Standing.of(record, view.asOf().validOn()).inForce())
        .sorted(Comparator.comparing(CreditRecord::decidedOn).thenComparing(CreditRecord::id))
        .toList();
  }

  /**
   * What a party, with anyone it ever acted in concert with, ever held some of, however indirectly.
   */
  private static Set<Integer> everOwned(View view, int party) {
    Set<Integer> owned = new HashSet<>(Set.of(party));
    ArrayDeque<Integer> queue = new ArrayDeque<>(owned);
    LinkCursor links = view.links(OWNING, true);
    while (!queue.isEmpty()) {
      links.of(queue.remove());
      while (links.next()) {
        boolean down = links.outgoing() || links.kind() == LinkKind.ACTS_IN_CONCERT;
        if (down && owned.add(links.neighbour())) {
          queue.add(links.neighbour());
        }
      }
    }
    return owned;
  }

  private static List<RiskWarning> warnings(
      View view, CreditRecord record, List<Restriction> restrictions) {
    Map<String, RiskWarning> warnings = new LinkedHashMap<>();
    Set<Integer> persons = new TreeSet<>(Comparator.comparing(view::id));
    for (Restriction restriction : restrictions) {
      if (view.kind(restriction.party()) == NodeKind.PERSON) {
        persons.add(restriction.party());
      }
    }
    for (int person : persons) {
      for (ControlledOrganization controlled : new Control(view).controlledBy(person)) {
        warn(view, record, warnings, controlled.organization(), person, Optional.empty());
      }
      LinkCursor represents = view.links(LinkKind.LEGAL_REPRESENTATIVE.bit(), false);
      represents.from(person);
      while (represents.next()) {
        Optional<Integer> link = Optional.of(represents.link());
        warn(view, record, warnings, represents.neighbour(), person, link);
      }
    }
    return List.copyOf(warnings.values());
  }

  private static void warn(
      View view,
      CreditRecord record,
      Map<String, RiskWarning> warnings,
      int organization,
      int person,
      Optional<Integer> representedBy) {
    if (view.id(organization).equals(record.subjectId())) {
      return;
    }
    RiskWarning.Kind kind =
        representedBy.isPresent()
            ? RiskWarning.Kind.REPRESENTED_BY_RESTRICTED
            : RiskWarning.Kind.CONTROLLED_BY_RESTRICTED;
    String who = view.name(person);
    String what = view.name(organization);
    BilingualText text =
        representedBy.isPresent()
            ? new BilingualText(
                "%s的法定代表人%s因记录%s受到限制，请人工核实。".formatted(what, who, record.id()),
                "%s is represented by %s, whom record %s restricts; a person should look."
                    .formatted(what, who, record.id()))
            : new BilingualText(
                "%s由受记录%s限制的%s控制，请人工核实。".formatted(what, record.id(), who),
                "%s is controlled by %s, whom record %s restricts; a person should look."
                    .formatted(what, who, record.id()));
    String key = kind + " " + organization + " " + person;
    warnings.put(
        key, new RiskWarning(organization, person, kind, text, representedBy.stream().toList()));
  }
}
