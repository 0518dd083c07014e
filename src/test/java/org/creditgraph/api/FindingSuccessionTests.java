package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditgraph.api.CheckShown.FindingShown;
import org.creditgraph.decision.KeptFinding;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.scenario.Scenario;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.screening.Answer;
import org.creditgraph.screening.Finding;
import org.creditgraph.screening.FindingKind;
import org.creditgraph.screening.Matters;
import org.creditgraph.screening.Screening;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.SuccessionQuery;
import org.creditgraph.succession.Successions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The change of entity behind a check's finding is the one by which the check found it. */
class FindingSuccessionTests {
  private static final Policy POLICY = Policy.standard();

  private final Successions successions = new Successions(SuccessionModel.standard());
  private final Screening screening =
      new Screening(new Sanctions(POLICY), new FindingsConfiguration().predecessors(successions));

  private static View population() {
    List<FactVersion> facts = new ArrayList<>();
    Scenario.of(ScenarioPlan.of(31, 1_000, Shape.USUAL))
        .tell(fact -> facts.add(new FactVersion(fact, 1, FactVersion.STILL_KNOWN)), planted -> {});
    Instant known = Instant.parse("2026-07-01T00:00:00Z");
    return Snapshot.of(List.of(new Batch(1, known, "population")), facts)
        .at(new AsOf(LocalDate.parse("2026-06-30"), known));
  }

  @Test
  void shouldBeThatOfTheCheckAndTheSameThatASearchForAllFinds() {
    View view = population();
    List<FindingShown> findings = new ArrayList<>();
    List<FindingShown> unseen = new ArrayList<>();
    List<Succession> ofChecks = new ArrayList<>();
    successions.scan(
        view,
        0.5,
        one -> findings(view, one.successor(), findings, unseen, ofChecks),
        (done, listed) -> {});
    SuccessionController controller = new SuccessionController(successions, null, null);
    Map<FindingShown, SuccessionShown> shown = controller.succession(findings);
    Map<FindingShown, SuccessionShown> searched = controller.succession(unseen);
    assertThat(findings).hasSizeGreaterThan(10);
    for (int i = 0; i < findings.size(); i++) {
      assertThat(shown.get(findings.get(i)).succession()).isSameAs(ofChecks.get(i));
      assertThat(searched.get(unseen.get(i)).succession()).isEqualTo(ofChecks.get(i));
      SuccessionQuery all = new SuccessionQuery(0, Integer.MAX_VALUE);
      assertThat(successions.predecessorsOf(view, ofChecks.get(i).successor(), all))
          .contains(ofChecks.get(i));
    }
  }

  private void findings(
      View view,
      int applicant,
      List<FindingShown> findings,
      List<FindingShown> unseen,
      List<Succession> ofChecks) {
    Matters matters = Matters.standard(POLICY);
    for (Finding found :
        screening.check(view, applicant, matters.of("GOVERNMENT_FUNDS")).findings()) {
      if (found.kind() == FindingKind.PREDECESSOR) {
        var json = JsonMapper.shared().readTree(Answer.json(view, found));
        String id = view.id(applicant);
        findings.add(new DecisionShown.Kept(view, id, new KeptFinding(json, Optional.of(found))));
        unseen.add(new DecisionShown.Kept(view, id, new KeptFinding(json, Optional.empty())));
        ofChecks.add(((PredecessorFound) found.predecessor().orElseThrow()).succession());
      }
    }
  }
}
