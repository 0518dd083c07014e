package org.creditgraph.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/**
 * Looks for suspicious but possible facts in what a batch touched, with all that is known after it.
 */
final class Examination {
  /** A day by which everything that ever held has begun. */
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** How many earlier states of persons are looked up at most, to find an identity number. */
  private static final int LOOKUP_MAX = 1_000_000;

  private final Snapshot snapshot;
  private final Batch batch;
  private final View view;
  private final FindingList findings;
  private final RegisterReferrers registers;

  /**
   * @param snapshot has taken in the batch
   */
  Examination(
      Snapshot snapshot,
      Batch batch,
      FindingList findings,
      PublicationTerms terms,
      RegisterReferrers registers) {
    this.findings = findings;
    this.registers = registers;
    this.snapshot = snapshot;
    this.batch = batch;
    this.view = snapshot.at(new AsOf(LAST_DAY, batch.recordedAt())).by(terms);
  }

  /**
   * @param sentNumbers the identity numbers that the batch itself gives, by person id; asked for
   *     only when it gives a person more than once
   */
  void examine(Touched touched, Supplier<Map<String, Set<String>>> sentNumbers) {
    LinkCursor holdings = view.links(LinkKind.SHAREHOLDING.bit(), true);
    touched
        .held()
        .forEachNode(
            view,
            node -> {
              List<Fact> held = facts(holdings, node);
              Suspicion.holdingsAboveWhole(view.id(node), held).forEach(this::report);
              Lifetimes.neverEnded(view.id(node), held).forEach(this::report);
            });
    LinkCursor roles = view.links(LinkKind.LEGAL_REPRESENTATIVE.bit(), true);
    touched
        .represented()
        .forEachNode(
            view,
            node ->
                Suspicion.twoLegalRepresentatives(view.id(node), facts(roles, node))
                    .forEach(this::report));
    for (String record : touched.published()) {
      view.record(record)
          .flatMap(known -> Suspicion.publicationTooLong(known, view.terms()))
          .ifPresent(this::report);
    }
    findings.more(touched.publishedUnlisted());
    examinePersons(touched, sentNumbers);
    new PartyExamination(view, findings, registers).examine(touched);
    new SharedNumbers(view, batch.sequence()).each(this::report);
    BranchTroubles troubles = new BranchTroubles(view);
    touched.branches().forEachNode(view, node -> troubles.of(node).forEach(this::report));
  }

  private List<Fact> facts(LinkCursor links, int node) {
    List<Fact> facts = new ArrayList<>();
    for (links.into(node); links.next(); ) {
      facts.add(view.link(links.link()).fact());
    }
    return facts;
  }

  private void examinePersons(Touched touched, Supplier<Map<String, Set<String>>> sentNumbers) {
    int[] lookups = {LOOKUP_MAX};
    Map<String, Set<String>> sent = sentTwice(touched) ? sentNumbers.get() : Map.of();
    touched
        .persons()
        .forEachNode(
            view,
            node -> {
              String person = view.id(node);
              Set<String> numbers = new LinkedHashSet<>();
              number(view, node).ifPresent(numbers::add);
              if (!numbers.isEmpty()) {
                earlierNumber(person, lookups).ifPresent(numbers::add);
              }
              numbers.addAll(sent.getOrDefault(person, Set.of()));
              report(Suspicion.twoIdNumbers(person, numbers));
            });
  }

  /** Whether the batch changed a person twice, or one that it had brought itself. */
  private boolean sentTwice(Touched touched) {
    boolean[] twice = {touched.personTwice()};
    if (!twice[0] && batch.sequence() > 1) {
      View before = before(batch.sequence());
      touched.persons().forEachNode(view, node -> twice[0] |= before.find(view.id(node)) < 0);
      return twice[0];
    }
    return twice[0] || !touched.persons().isEmpty();
  }

  private View before(int sequence) {
    Batch earlier = snapshot.batches().get(sequence - 2);
    return snapshot.at(new AsOf(LAST_DAY, earlier.recordedAt()));
  }

  /** The identity number that was known last before the batch. */
  private Optional<String> earlierNumber(String person, int[] lookups) {
    for (int sequence = batch.sequence(); sequence > 1 && lookups[0]-- > 0; sequence--) {
      View before = before(sequence);
      int node = before.find(person);
      if (node >= 0) {
        Optional<String> number = number(before, node);
        if (number.isPresent()) {
          return number;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> number(View view, int person) {
    return view.fact(person).map(fact -> fact.text("id_number"));
  }

  private void report(Optional<Finding> finding) {
    finding.ifPresent(this::report);
  }

  private void report(Finding finding) {
    findings.add(finding);
  }
}
