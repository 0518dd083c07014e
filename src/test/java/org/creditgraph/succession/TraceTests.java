package org.creditgraph.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Trace.Behind;
import org.junit.jupiter.api.Test;

/** What is kept of parties that have more of everything than is looked at. */
class TraceTests {
  private static final LocalDate FIRST = LocalDate.parse("2015-01-01");

  private static Trace trace(String graph, String id) {
    View view = SuccessionsTests.view(graph, "2024-12-31");
    return new TraceReader(view).trace(view.find(id));
  }

  @Test
  void shouldKeepTheDealsNearestToWhatHappenedAndCountAll() {
    int count = 3 * DealChoice.DEALS_MAX;
    String busy =
        "A: ENTERPRISE name=甲 founded_on=2015-01-01\n"
            + IntStream.range(0, count)
                .mapToObj(i -> "C%d =contract(supplier:A, buyer:K1)= %s\n".formatted(i, day(i)))
                .collect(Collectors.joining());
    Trace trace = trace(busy, "A");
    assertThat(trace.deals()).hasSize(DealChoice.DEALS_MAX);
    assertThat(trace.deals().getLast().day()).isEqualTo((int) FIRST.toEpochDay());
    assertThat(trace.deals().getFirst().day())
        .isEqualTo((int) day(DealChoice.DEALS_MAX - 1).toEpochDay());
    assertThat(trace.lastDealt()).isEqualTo((int) day(count - 1).toEpochDay());
    assertThat(trace.dealCount(Integer.MIN_VALUE, Integer.MAX_VALUE)).isEqualTo(count);
    Trace listed = trace(busy + "R =record(subject:A)= 2022-01-01\n", "A");
    int decided = (int) LocalDate.parse("2022-01-01").toEpochDay();
    assertThat(listed.deals()).anyMatch(deal -> deal.day() == decided);
    assertThat(listed.deals()).isSortedAccordingTo((a, b) -> b.day() - a.day());
  }

  private static LocalDate day(int number) {
    return FIRST.plusDays(number);
  }

  @Test
  void shouldKeepWhoLeadsBeforeManySmallHolders() {
    String many =
        IntStream.range(10, 10 + 2 * PeopleReader.PEOPLE_MAX)
            .mapToObj("P%d -0.1%%-> A [2015-01-01..]\n"::formatted)
            .collect(Collectors.joining());
    List<Behind> people =
        trace(many + "H -90%-> A [2015-01-01..]\nP1 -100%-> H [2015-01-01..]\n", "A").people();
    assertThat(people).hasSize(PeopleReader.PEOPLE_MAX);
    assertThat(people.subList(0, 2)).allMatch(Behind::leads);
    assertThat(people.get(1).steps()).isEqualTo(1);
    assertThat(people.get(2).leads()).isFalse();
  }

  @Test
  void shouldTellSuppliersFromCustomersThatCameAlong() {
    String sold = SuccessionsTests.PHOENIX + "P1 -spouse-> P2\n";
    assertThat(kinds(sold)).contains(EvidenceKind.CUSTOMERS).doesNotContain(EvidenceKind.SUPPLIERS);
    String bought = sold.replaceAll("supplier:([AB]), buyer:(K.)", "supplier:$2, buyer:$1");
    assertThat(kinds(bought))
        .contains(EvidenceKind.SUPPLIERS)
        .doesNotContain(EvidenceKind.CUSTOMERS);
  }

  private static List<EvidenceKind> kinds(String graph) {
    View view = SuccessionsTests.view(graph, "2024-12-31");
    return new Successions(SuccessionModel.standard())
            .successorsOf(view, view.find("A"), new SuccessionQuery(0, 1))
            .getFirst()
            .evidence()
            .stream()
            .map(Evidence::kind)
            .toList();
  }
}
