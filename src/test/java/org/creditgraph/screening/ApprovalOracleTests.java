package org.creditgraph.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.ProofStep;
import org.creditgraph.sanction.Propagation;
import org.creditgraph.sanction.Restriction;
import org.creditgraph.sanction.RiskWarning;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/**
 * Checks and propagation against {@link ApprovalOracle} in random registers with identities,
 * branches, nominees, executive partners, concerts, bands and unknown shares.
 */
class ApprovalOracleTests {
  private static final int REGISTERS = Integer.getInteger("oracle.registers", 5_000);
  private static final Policy POLICY = Policy.standard();
  private static final Sanctions SANCTIONS = new Sanctions(POLICY);
  private static final Matters MATTERS = Matters.standard(POLICY);
  private static final Screening SCREENING = new Screening(SANCTIONS, Predecessors.NONE);

  private final Map<Object, Integer> met = new HashMap<>();

  @Test
  void shouldCheckAndReachAsTheOracleDoesInRandomRegisters() {
    for (int seed = 0; seed < REGISTERS; seed++) {
      RandomRegister register = new RandomRegister(seed);
      View view = register.view();
      for (int i = 0; i < register.parties.size(); i++) {
        Matter matter = MATTERS.all().get((seed + i) % MATTERS.all().size());
        check(register, view, register.parties.get(i), matter, "seed " + seed);
      }
      for (ApprovalOracle.Listing listing : register.oracle.listings) {
        reach(register, view, listing.id(), "seed " + seed);
      }
    }
    assertThat(met)
        .as("what was met")
        .allSatisfy((what, times) -> assertThat(times).as("%s", what).isPositive())
        .containsKeys(
            CheckOutcome.REJECT,
            CheckOutcome.REVIEW,
            CheckOutcome.PASS,
            FindingKind.FOREIGN_LISTING,
            ProofStep.Kind.IDENTITY,
            ProofStep.Kind.BRANCH,
            RiskWarning.Kind.POSSIBLE_CONTROLLER);
  }

  private void check(
      RandomRegister register, View view, String party, Matter matter, String seed) {
    Check check = SCREENING.check(view, view.find(party), matter);
    List<String> expected = new ArrayList<>(register.oracle.findings(party, matter.code()));
    List<String> found = new ArrayList<>(lines(view, check));
    Collections.sort(expected);
    Collections.sort(found);
    same("%s, %s, %s".formatted(seed, party, matter.code()), found, expected);
    same(seed, check.outcome(), worst(expected));
    met.merge(check.outcome(), 1, Integer::sum);
    check.findings().forEach(finding -> met.merge(finding.kind(), 1, Integer::sum));
  }

  private void reach(RandomRegister register, View view, String id, String seed) {
    Propagation propagation = SANCTIONS.propagation(view, view.record(id).orElseThrow());
    List<String> found = new ArrayList<>();
    for (Restriction restriction : propagation.restrictions()) {
      found.add(
          String.join(
              " ",
              restriction.rule().id(),
              restriction.capacity().name(),
              view.id(restriction.party())));
      for (ProofStep.Kind kind : List.of(ProofStep.Kind.IDENTITY, ProofStep.Kind.BRANCH)) {
        met.merge(kind, restriction.proves(kind) ? 1 : 0, Integer::sum);
      }
    }
    List<String> expected = new ArrayList<>(register.oracle.restrictions(id));
    Collections.sort(expected);
    Collections.sort(found);
    same(seed + ", " + id, found, expected);
    TreeSet<String> possible = new TreeSet<>();
    for (RiskWarning warning : propagation.warnings().all()) {
      if (warning.kind() == RiskWarning.Kind.POSSIBLE_CONTROLLER) {
        possible.add(warning.kind() + " " + view.id(warning.party()));
        met.merge(warning.kind(), 1, Integer::sum);
      }
    }
    same(seed + ", who may control " + id, possible, register.oracle.mayHaveControlled(id));
  }

  /** AssertJ's descriptions cost more than what is compared here. */
  private static void same(String about, Object actual, Object expected) {
    if (!actual.equals(expected)) {
      assertThat(actual).as(about).isEqualTo(expected);
    }
  }

  private static CheckOutcome worst(List<String> lines) {
    return lines.stream()
        .map(line -> CheckOutcome.valueOf(line.substring(0, line.indexOf(' '))))
        .max(CheckOutcome::compareTo)
        .orElse(CheckOutcome.PASS);
  }

  static List<String> lines(View view, Check check) {
    return check.findings().stream().map(finding -> line(view, finding)).toList();
  }

  private static String line(View view, Finding finding) {
    Stream<String> rule =
        finding.effect() == CheckOutcome.REJECT
            ? finding.restriction().stream().map(r -> r.rule().id() + " " + r.capacity())
            : Stream.of();
    return String.join(
        " ",
        Stream.of(
                Stream.of(finding.effect().name(), finding.kind().name()),
                Stream.of(view.id(finding.party())),
                finding.record().stream().map(CreditRecord::id),
                rule)
            .flatMap(part -> part)
            .toList());
  }
}
