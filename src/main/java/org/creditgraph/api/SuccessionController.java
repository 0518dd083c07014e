package org.creditgraph.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.creditgraph.api.CheckShown.FindingShown;
import org.creditgraph.api.PopulationScan.End;
import org.creditgraph.api.PopulationScan.State;
import org.creditgraph.graph.Refusal;
import org.creditgraph.screening.FindingKind;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.ScanSummary;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.SuccessionQuery;
import org.creditgraph.succession.Successions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers who carries on whose business. */
@Controller
class SuccessionController {
  private static final double PROBABILITY = 0.5;
  private static final int ENTRIES = 20;
  private static final int PAGE = 50;

  private final Successions successions;
  private final PopulationScans<Succession, ScanSummary> scans;
  private final Duration scanWait;

  /**
   * @param scanWait how long a request waits for a scan of the population to be done
   */
  SuccessionController(
      Successions successions,
      PopulationScans<Succession, ScanSummary> scans,
      @Value("${creditgraph.scan-wait}") Duration scanWait) {
    this.successions = successions;
    this.scans = scans;
    this.scanWait = scanWait;
  }

  @QueryMapping
  List<SuccessionShown> successors(
      @Argument String partyId,
      @Argument @Nullable Double minimumProbability,
      @Argument @Nullable Integer first,
      View view) {
    int party = Given.party(view, "partyId", partyId);
    return shown(view, successions.successorsOf(view, party, query(minimumProbability, first)));
  }

  @QueryMapping
  List<SuccessionShown> predecessors(
      @Argument String partyId,
      @Argument @Nullable Double minimumProbability,
      @Argument @Nullable Integer first,
      View view) {
    int party = Given.party(view, "partyId", partyId);
    return shown(view, successions.predecessorsOf(view, party, query(minimumProbability, first)));
  }

  @QueryMapping
  ScanConnection<SuccessionShown> successions(
      @Argument @Nullable LocalDate since,
      @Argument @Nullable Double minimumProbability,
      @Argument @Nullable String region,
      @Argument @Nullable Boolean undecidable,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      View view) {
    double minimum = query(minimumProbability, 1).minimumProbability();
    Predicate<Succession> wanted =
        inRegion(view, region)
            .and(one -> since == null || !latest(one).isBefore(since))
            .and(one -> undecidable == null || one.undecidable() == undecidable);
    int size = PageConnection.listSize(first, PAGE);
    ScanPages<Succession> pages =
        new ScanPages<>(
            view,
            minimum,
            order(view),
            one -> view.id(one.predecessor()) + "|" + view.id(one.successor()));
    State<Succession, ScanSummary> state =
        scans.of(view, minimum).await(scanWait, pages.full(wanted, size, after));
    End<Succession, ScanSummary> end = state.end();
    return ScanConnection.of(
        pages.page(state, wanted, size, after),
        after,
        state,
        one ->
            new SuccessionShown(
                view,
                one,
                end == null ? OptionalDouble.empty() : end.summary().qValue(one.probability()),
                successions.model()));
  }

  /** Most likely first, then by id. */
  static Comparator<Succession> order(View view) {
    return Comparator.comparingDouble(Succession::probability)
        .reversed()
        .thenComparing(one -> view.id(one.predecessor()))
        .thenComparing(one -> view.id(one.successor()));
  }

  /**
   * The change of entity behind each of some checks' findings: the one by which it was found again.
   * Those of a check that is not found again, by other rules or another model, are looked for, once
   * for each applicant.
   */
  @BatchMapping(typeName = "CheckFinding")
  Map<FindingShown, SuccessionShown> succession(List<FindingShown> findings) {
    Map<FindingShown, SuccessionShown> found = new HashMap<>();
    Map<Applicant, List<Succession>> searched = new HashMap<>();
    for (FindingShown finding : findings) {
      View view = finding.view();
      int applicant = view.find(finding.applicant());
      if (finding.kind() == FindingKind.PREDECESSOR && applicant >= 0) {
        finding
            .predecessor()
            .or(
                () ->
                    searched
                        .computeIfAbsent(new Applicant(view, applicant), this::predecessorsOf)
                        .stream()
                        .filter(one -> finding.isAbout(one.predecessor()))
                        .findFirst())
            .ifPresent(one -> found.put(finding, shown(view, List.of(one)).getFirst()));
      }
    }
    return found;
  }

  private record Applicant(View view, int party) {}

  private List<Succession> predecessorsOf(Applicant applicant) {
    SuccessionQuery all = new SuccessionQuery(0, Integer.MAX_VALUE);
    return successions.predecessorsOf(applicant.view(), applicant.party(), all);
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
    String region = view.text(party, "region");
    return region != null && region.startsWith(prefix);
  }

  /** The day from which on both are there: the record and who goes on. */
  private static LocalDate latest(Succession one) {
    LocalDate decided =
        one.triggeringRecords().isEmpty()
            ? one.startedOn()
            : one.triggeringRecords().getLast().decidedOn();
    return decided.isAfter(one.startedOn()) ? decided : one.startedOn();
  }

  private static SuccessionQuery query(@Nullable Double minimum, @Nullable Integer first) {
    return new SuccessionQuery(
        minimum == null ? PROBABILITY : minimum, PageConnection.listSize(first, ENTRIES));
  }

  private List<SuccessionShown> shown(View view, List<Succession> found) {
    return found.stream()
        .map(one -> new SuccessionShown(view, one, OptionalDouble.empty(), successions.model()))
        .toList();
  }
}
