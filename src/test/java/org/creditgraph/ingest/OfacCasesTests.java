package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditgraph.control.Control;
import org.creditgraph.control.Ofac50Verdict;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.RecordState;
import org.creditgraph.graph.Refusal;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.sanction.Standing;
import org.creditgraph.screening.Check;
import org.creditgraph.screening.CheckOutcome;
import org.creditgraph.screening.Matters;
import org.creditgraph.screening.Predecessors;
import org.creditgraph.screening.Screening;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that came out wrong in other tools, from the file to the answer. */
class OfacCasesTests {
  private static final Policy POLICY = Policy.standard();

  @TempDir Path root;
  private @Nullable Workbench made;

  private Workbench bench() {
    Workbench bench = made == null ? Workbench.inMemory(root) : made;
    made = bench;
    return bench;
  }

  private static Path sample(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(OfacCasesTests.class.getResource("/cases/" + name)).toURI());
  }

  private ImportOutcome read(String name, String on, @Nullable Integer accepted)
      throws URISyntaxException {
    return bench()
        .run(
            new ImportRequest(
                name,
                sample(name),
                ImportRequest.Format.OFAC,
                null,
                Instant.parse(on + "T00:00:00Z"),
                root.resolve("work-" + name + on),
                false,
                accepted));
  }

  private View view(String day) {
    var snapshot = bench().live.follow();
    Instant last = snapshot.batches().getLast().recordedAt();
    return snapshot.at(new AsOf(LocalDate.parse(day), last)).by(POLICY.terms());
  }

  private RecordState state(View view, String party) {
    CreditRecord record = view.recordsOf(view.find(party)).getFirst();
    return Standing.of(record, view).state();
  }

  @Test
  void shouldTellAPartyListedForAsLongAsTheListNamesIt() throws URISyntaxException {
    read("ofac-still-listed-after-three-years/2021", "2021-05-01", null);
    read("ofac-still-listed-after-three-years/2026", "2023-11-01", null);
    bench().run(bench().request(sample("ofac-still-listed-after-three-years/ownership")));
    View view = view("2026-11-20");
    assertThat(state(view, "OFAC-90101")).isEqualTo(RecordState.IN_FORCE);
    assertThat(state(view, "OFAC-90102")).isEqualTo(RecordState.ENDED);
    assertThat(state(view("2023-10-31"), "OFAC-90102")).isEqualTo(RecordState.IN_FORCE);
    int holder = view.find("OFAC-90101");
    int held = view.find("H40A");
    assertThat(Sanctions.listings(view, holder, "OFAC")).hasSize(1);
    assertThat(
            new Control(view)
                .blockedUnderOfac50(held, node -> !Sanctions.listings(view, node, "OFAC").isEmpty())
                .verdict())
        .isEqualTo(Ofac50Verdict.OWNED);
    Sanctions sanctions = new Sanctions(POLICY);
    assertThat(sanctions.restrictionsOf(view, holder)).isEmpty();
    Screening screening = new Screening(sanctions, Predecessors.NONE);
    for (int party : new int[] {holder, held}) {
      Check check = screening.check(view, party, Matters.standard(POLICY).of("招投标"));
      assertThat(check.outcome()).isEqualTo(CheckOutcome.REVIEW);
    }
    int ended = view.find("OFAC-90102");
    assertThat(screening.check(view, ended, Matters.standard(POLICY).of("招投标")).outcome())
        .isEqualTo(CheckOutcome.PASS);
  }

  @Test
  void shouldRefuseAListThatWasCutAndTellWhatCameWentAndStayed() throws URISyntaxException {
    String name = "ofac-malformed-row-in-second-snapshot/";
    assertThat(read(name + "1", "2021-05-01", null).notices())
        .anyMatch(notice -> notice.startsWith("Of the listings 3 came, 0 went and 0 stayed."));
    ImportOutcome second = read(name + "2", "2022-05-01", null);
    assertThat(second.rejectCount()).isZero();
    assertThat(second.notices())
        .anyMatch(notice -> notice.startsWith("Of the listings 0 came, 1 went and 2 stayed."))
        .anyMatch(notice -> notice.startsWith("alt.csv is not there and says nothing"));
    assertThatThrownBy(() -> read(name + "3-cut", "2023-05-01", null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lacks the mark (0x1A)");
    View view = view("2026-11-20");
    assertThat(state(view, "OFAC-90201")).isEqualTo(RecordState.IN_FORCE);
    assertThat(state(view, "OFAC-90202")).isEqualTo(RecordState.IN_FORCE);
    assertThat(state(view, "OFAC-90203")).isEqualTo(RecordState.ENDED);
    assertThat(links()).contains("OFAC-90201>OFAC-90202");
  }

  @Test
  void shouldReadEveryNameOfTheListAndItsQuotesAsThePublisherMeansThem() throws URISyntaxException {
    ImportOutcome outcome = read("ofac-names", "2021-05-01", null);
    assertThat(outcome.rejects())
        .extracting(ImportOutcome.RejectedRow::value)
        .as("a type that is none")
        .containsExactly("person");
    assertThat(values(FactType.NAME))
        .contains(
            "OFAC-90001 KORVAKS DENIZCILIK",
            "OFAC-90001 BLUE PEARL MARITIME",
            "OFAC-90001 KORVAX OCEAN GROUP",
            "OFAC-90002 BRASKOW, Ilja Sergeyevich",
            "OFAC-90002 ORLOV, Ilya",
            "OFAC-90002 IRON ILYA",
            "OFAC-90004 MOON RIVER",
            "OFAC-90004 ZEFIR",
            "OFAC-90005 blackfox1987",
            "OFAC-90005 khan",
            "OFAC-90007 刘卫东",
            "OFAC-90007 劉衛東");
    assertThat(values(FactType.IDENTIFIER))
        .contains(
            "OFAC-90004 9123457",
            "OFAC-90004 356000001",
            "OFAC-90004 9HXY7",
            "OFAC-90007 210302197501012136");
    assertThat(links()).contains("OFAC-90005>OFAC-90001", "OFAC-90003>OFAC-90006");
  }

  @Test
  void shouldGoOnWithTheRemarksInTheFileOfComments() throws URISyntaxException {
    ImportOutcome outcome = read("ofac-comments-file", "2021-05-01", null);
    assertThat(links()).contains("OFAC-90001>OFAC-90006", "OFAC-90001>OFAC-90002");
    assertThat(outcome.notices()).anyMatch(notice -> notice.contains("1 other descriptions"));
  }

  private Set<String> links() {
    return facts(FactType.RELATION).stream()
        .map(fact -> fact.text("from_id") + ">" + fact.text("to_id"))
        .collect(Collectors.toSet());
  }

  private Set<String> values(FactType type) {
    return facts(type).stream()
        .map(fact -> fact.text("subject_id") + " " + fact.text("value"))
        .collect(Collectors.toSet());
  }

  private Set<Fact> facts(FactType type) {
    return bench().known().stream().filter(fact -> fact.type() == type).collect(Collectors.toSet());
  }
}
