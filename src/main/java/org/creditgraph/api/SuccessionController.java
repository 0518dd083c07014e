package org.creditgraph.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import org.creditgraph.graph.Refusal;
import org.creditgraph.screening.FindingKind;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.ScanProgress;
import org.creditgraph.succession.ScanQuery;
import org.creditgraph.succession.ScanSummary;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.SuccessionQuery;
import org.creditgraph.succession.Successions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who carries on whose business. */
@Controller
class SuccessionController {
  private static final double PROBABILITY = 0.5;
  private static final int ENTRIES = 20;
  private static final int PAGE = 50;

  private final Successions successions;
  private final ExecutorService scans;
  private final Kept<Scanned> kept = new Kept<>();

  private record Scanned(List<Succession> found, ScanSummary summary) {}

  SuccessionController(Successions successions, ExecutorService scans) {
    this.successions = successions;
    this.scans = scans;
  }

  @QueryMapping
  List<SuccessionShown> successors(
      @Argument String partyId,
      @Argument @Nullable Double minimumProbability,
      @Argument @Nullable Integer first,
      View view) {
    int party = Given.party(view, partyId);
    return shown(view, successions.successorsOf(view, party, query(minimumProbability, first)));
  }

  @QueryMapping
  List<SuccessionShown> predecessors(
      @Argument String partyId,
      @Argument @Nullable Double minimumProbability,
      @Argument @Nullable Integer first,
      View view) {
    int party = Given.party(view, partyId);
    return shown(view, successions.predecessorsOf(view, party, query(minimumProbability, first)));
  }

  @QueryMapping
  PageConnection<SuccessionShown> successions(
      @Argument @Nullable LocalDate since,
      @Argument @Nullable Double minimumProbability,
      @Argument @Nullable String region,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      View view) {
    double minimum = query(minimumProbability, 1).minimumProbability();
    Scanned all = kept.of(view, minimum, () -> scan(view, minimum));
    Predicate<Succession> inRegion = inRegion(view, region);
    List<Succession> wanted =
        all.found().stream()
            .filter(one -> since == null || !latest(one).isBefore(since))
            .filter(inRegion)
            .toList();
    return Listed.page(
        wanted,
        PageConnection.size(first, PAGE),
        after,
        one -> view.id(one.predecessor()) + "|" + view.id(one.successor()),
        one ->
            new SuccessionShown(
                view, one, all.summary().qValue(one.probability()), successions.model()));
  }

  /** The change of entity behind a check's finding, as it is worked out again. */
  @SchemaMapping(typeName = "CheckFinding")
  Optional<SuccessionShown> succession(CheckShown.FindingShown finding) {
    View view = finding.view();
    int applicant = view.find(finding.applicant());
    if (finding.kind() != FindingKind.PREDECESSOR || applicant < 0) {
      return Optional.empty();
    }
    List<Succession> found =
        successions.predecessorsOf(view, applicant, new SuccessionQuery(0, Integer.MAX_VALUE));
    return shown(view, found).stream()
        .filter(
            one -> finding.party().filter(p -> p.number() == one.predecessorNumber()).isPresent())
        .findFirst();
  }

  /** Whether a party is in a division: its code without the zeros at its end begins theirs. */
  private static Predicate<Succession> inRegion(View view, @Nullable String region) {
    if (region == null) {
      return one -> true;
    }
    if (!region.matches("\\d{6}")) {
      throw new Refusal(
          "INVALID_REGION",
          "region is '" + region + "'; give the six digits of GB/T 2260, such as 460106.");
    }
    String prefix = region.replaceAll("(00){1,2}$", "");
    return one -> isIn(view, one.predecessor(), prefix) || isIn(view, one.successor(), prefix);
  }

  private static boolean isIn(View view, int party, String prefix) {
    return view.fact(party)
        .filter(fact -> fact.type().find("region") >= 0)
        .map(fact -> fact.text("region"))
        .filter(region -> region.startsWith(prefix))
        .isPresent();
  }

  /** The day from which on both are there: the record and who goes on. */
  private static LocalDate latest(Succession one) {
    LocalDate decided =
        one.triggeringRecords().isEmpty()
            ? one.startedOn()
            : one.triggeringRecords().getLast().decidedOn();
    return decided.isAfter(one.startedOn()) ? decided : one.startedOn();
  }

  private Scanned scan(View view, double minimum) {
    List<Succession> found = new ArrayList<>();
    ScanSummary summary =
        successions.scan(view, new ScanQuery(minimum, true), scans, found::add, ScanProgress.NONE);
    found.sort(
        Comparator.comparingDouble(Succession::probability)
            .reversed()
            .thenComparing(one -> view.id(one.predecessor()))
            .thenComparing(one -> view.id(one.successor())));
    return new Scanned(List.copyOf(found), summary);
  }

  private static SuccessionQuery query(@Nullable Double minimum, @Nullable Integer first) {
    return new SuccessionQuery(
        minimum == null ? PROBABILITY : minimum, PageConnection.size(first, ENTRIES));
  }

  private List<SuccessionShown> shown(View view, List<Succession> found) {
    return found.stream()
        .map(one -> new SuccessionShown(view, one, OptionalDouble.empty(), successions.model()))
        .toList();
  }
}
