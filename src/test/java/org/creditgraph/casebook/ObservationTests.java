package org.creditgraph.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.junit.jupiter.api.Test;

/** What is on file is drawn apart from what happened, and shows in the files. */
class ObservationTests {
  private static Map<FactType, List<Fact>> files(CasebookPlan plan) {
    Map<FactType, List<Fact>> files = new EnumMap<>(FactType.class);
    Casebook.of(plan)
        .tell(
            fact -> files.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(fact),
            truth -> {});
    return files;
  }

  private static long count(
      Map<FactType, List<Fact>> files, FactType type, String column, String word) {
    return files.getOrDefault(type, List.of()).stream()
        .filter(f -> word.equals(f.text(column)) && !isOfStore(f))
        .count();
  }

  private static boolean isOfStore(Fact fact) {
    return fact.type() == FactType.CONTACT && fact.needed("subject_id").length() == 9;
  }

  private static double known(List<Fact> facts, String column) {
    return facts.stream().filter(fact -> fact.value(column) != null).count()
        / (double) facts.size();
  }

  @Test
  void shouldShowInTheFilesWhatPartIsOnFile() {
    CasebookPlan plan = CasebookPlan.drawn(41, 3_000);
    Observation seen = plan.observation();
    Map<FactType, List<Fact>> some = files(plan);
    Map<FactType, List<Fact>> all = files(plan.seen(Observation.WHOLE));
    double contracts =
        some.get(FactType.CONTRACT).size() / (double) all.get(FactType.CONTRACT).size();
    assertThat(contracts).isCloseTo(seen.contracts(), within(0.25 * seen.contracts() + 0.01));
    double phones =
        count(some, FactType.CONTACT, "kind", "PHONE")
            / (double) count(all, FactType.CONTACT, "kind", "PHONE");
    assertThat(phones).isCloseTo(seen.phones(), within(0.05));
    double leaders =
        count(some, FactType.ROLE, "role", "LEGAL_REPRESENTATIVE")
            / (double) count(all, FactType.ROLE, "role", "LEGAL_REPRESENTATIVE");
    assertThat(leaders).isGreaterThan(0.95);
    double posts =
        count(some, FactType.ROLE, "role", "SUPERVISOR")
            / (double) count(all, FactType.ROLE, "role", "SUPERVISOR");
    assertThat(posts).isCloseTo(seen.posts(), within(0.06));
    assertThat(known(some.get(FactType.PERSON), "id_number"))
        .isCloseTo(seen.numbers(), within(0.08));
    assertThat(known(some.get(FactType.CREDIT_RECORD), "conduct_from"))
        .isCloseTo(seen.conduct(), within(0.12));
    assertThat(known(some.get(FactType.CONTACT), "valid_from")).isLessThan(1);
  }

  @Test
  void shouldTellTheSamePairsWhateverIsOnFile() {
    CasebookPlan plan = CasebookPlan.drawn(42, 2_000);
    Set<List<String>> some = pairs(plan);
    assertThat(pairs(plan.seen(Observation.WHOLE))).isEqualTo(some);
  }

  /** Ids are given by the draws for the files, so names stand for the pairs. */
  private static Set<List<String>> pairs(CasebookPlan plan) {
    Set<List<String>> pairs = new HashSet<>();
    for (Town.Verdict verdict : Town.of(plan).verdicts) {
      if (verdict.parts() instanceof Town.CaseParts.Businesses pair) {
        pairs.add(
            List.of(pair.from().name.text(), pair.to().name.text(), verdict.narrative().name()));
      }
    }
    return pairs;
  }

  @Test
  void shouldDetectMoreWhereMoreIsOnFile() {
    CasebookPlan plan = CasebookPlan.drawn(43, 3_000);
    assertThat(detectable(plan.seen(Observation.WHOLE)))
        .isGreaterThan(detectable(plan))
        .isGreaterThan(0.85);
  }

  private static double detectable(CasebookPlan plan) {
    List<CaseTruth> real =
        Casebook.of(plan).truth().stream()
            .filter(each -> each.kind() == CaseTruthKind.SUCCESSION)
            .toList();
    return real.stream().filter(CaseTruth::detectable).count() / (double) real.size();
  }

  @Test
  void shouldDrawTheWorldsWidely() {
    List<CasebookPlan> plans =
        IntStream.range(100, 160).mapToObj(seed -> CasebookPlan.drawn(seed, 1_000)).toList();
    double[] contracts =
        plans.stream().mapToDouble(plan -> plan.observation().contracts()).sorted().toArray();
    assertThat(contracts[3]).isLessThan(0.1);
    assertThat(contracts[56]).isGreaterThan(0.4);
    double[] kin = plans.stream().mapToDouble(plan -> plan.observation().kin()).sorted().toArray();
    assertThat(kin[56] - kin[3]).isGreaterThan(0.5);
    double[] care =
        plans.stream().mapToDouble(plan -> plan.habits().carelessness()).sorted().toArray();
    assertThat(care[56] / care[3]).isGreaterThan(2);
  }
}
