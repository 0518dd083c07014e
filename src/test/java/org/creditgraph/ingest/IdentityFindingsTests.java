package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.ingest.Finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One number of two parties, and branches without one head office, as an import tells them. */
class IdentityFindingsTests {
  private static final String CODE = "91460100MA5T9Q2C2J";
  private static final String NUMBER = "460100198001011236";

  @TempDir Path root;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = Workbench.inMemory(root);
  }

  @Test
  void shouldFindOneNumberOfTwoParties() {
    ImportOutcome outcome =
        bench.send(
            "organizations.csv",
            "id,kind,uscc\nA,ENTERPRISE,\nB,ENTERPRISE,%1$s\nC,ENTERPRISE,%1$s\n".formatted(CODE),
            "persons.csv",
            "id,name,id_number\nP1,符,%1$s\nP2,符,%1$s\nP3,符,%1$s\n".formatted(NUMBER));
    assertThat(outcome.findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.ONE_NUMBER_TWO_PARTIES, Kind.ONE_NUMBER_TWO_PARTIES);
    assertThat(outcome.findings().getFirst().english()).contains(CODE).contains("B, C");
    assertThat(outcome.findings().getLast().english())
        .contains("P1, P2, P3")
        .doesNotContain(NUMBER);
  }

  @Test
  void shouldFindThatALaterBatchGaveAKnownNumberAgainAndNotTellItTwice() {
    bench.send("organizations.csv", "id,kind,uscc\nB,ENTERPRISE,%s\n".formatted(CODE));
    ImportOutcome second =
        bench.send("organizations.csv", "id,kind,uscc\nC,ENTERPRISE,%s\n".formatted(CODE));
    assertThat(second.findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.ONE_NUMBER_TWO_PARTIES);
    assertThat(bench.send("organizations.csv", "id,kind\nD,ENTERPRISE\n").findings()).isEmpty();
  }

  @Test
  void shouldFindANumberThatIdentifiesNobody() {
    String nine =
        IntStream.range(0, 9)
            .mapToObj(i -> "A%d,ENTERPRISE,%s\n".formatted(i, CODE))
            .collect(Collectors.joining());
    ImportOutcome outcome = bench.send("organizations.csv", "id,kind,uscc\n" + nine);
    assertThat(outcome.findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.NUMBER_OF_TOO_MANY);
    assertThat(outcome.findings().getFirst().english()).contains("9 ids");
  }

  @Test
  void shouldFindTwoHeadOfficesOnADayAndACircle() {
    bench.send(
        "organizations.csv",
        "id,kind\nH,ENTERPRISE\nI,ENTERPRISE\nB,ENTERPRISE\nC,ENTERPRISE\nD,ENTERPRISE\n");
    String header = "from_id,to_id,kind,valid_from,valid_to\n";
    ImportOutcome fine =
        bench.send(
            "relations.csv",
            header
                + "B,H,BRANCH_OF,2020-01-01,2020-12-31\n"
                + "B,I,BRANCH_OF,2021-01-01,\n"
                + "C,D,BRANCH_OF,2020-01-01,2020-06-30\n");
    assertThat(fine.findings()).isEmpty();
    ImportOutcome outcome =
        bench.send(
            "relations.csv",
            header + "B,H,BRANCH_OF,2022-01-01,\nD,C,BRANCH_OF,2020-06-30,2021-01-01\n");
    assertThat(outcome.findings())
        .extracting(f -> f.kind() + " " + f.subjectId() + " " + f.period().from())
        .containsExactlyInAnyOrder("TWO_HEAD_OFFICES B 2022-01-01", "BRANCH_CIRCLE D 2020-06-30");
  }
}
