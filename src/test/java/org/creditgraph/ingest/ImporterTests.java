package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.Refusal;
import org.creditgraph.ingest.ImportOutcome.State;
import org.creditgraph.ingest.ImportProgress.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTests {
  private static final String ORGANIZATIONS =
      "id,kind,name\nO1,ENTERPRISE,甲公司\nO2,ENTERPRISE,乙公司\n";
  private static final String PERSONS = "id,name\nP1,张三\nP2,李四\n";

  @TempDir Path root;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = Workbench.inMemory(root);
  }

  @Test
  void shouldCommitAllFilesAsOneBatch() {
    ImportOutcome outcome =
        bench.send(
            "roles.csv",
            "holder_id,organization_id,role,valid_from\nP1,O1,LEGAL_REPRESENTATIVE,2020-01-01\n",
            "organizations.csv",
            ORGANIZATIONS,
            "persons.csv",
            PERSONS);
    assertThat(outcome.state()).isEqualTo(State.COMMITTED);
    assertThat(outcome.committed().orElseThrow().sequence()).isEqualTo(1);
    assertThat(outcome.files()).extracting(FileCount::file).hasSize(3).contains("roles.csv");
    assertThat(outcome.total()).isEqualTo(new FileCount("total", 5, 0, 0, 0, 0, 0));
    assertThat(outcome.rejects()).isEmpty();
    assertThat(bench.known()).hasSize(5);
  }

  @Test
  void shouldChangeNothingWhenTheSameIsSentAgain() {
    Path folder = bench.folder("organizations.csv", ORGANIZATIONS, "persons.csv", PERSONS);
    bench.run(bench.request(folder));
    ImportOutcome again = bench.run(bench.request(folder));
    assertThat(again.state()).isEqualTo(State.NOTHING_NEW);
    assertThat(again.total()).isEqualTo(new FileCount("total", 0, 4, 0, 0, 0, 0));
    assertThat(bench.store.batchesAfter(0)).hasSize(1);
  }

  @Test
  void shouldTellThatTheBatchIsInWhenItCannotBeFollowed() {
    Importer importer =
        new Importer(
            bench.store,
            () -> {
              throw new IllegalStateException("the snapshot cannot follow");
            },
            Clock.systemUTC(),
            System::nanoTime, PublicationTerms.BY_SEVERITY);
    ImportOutcome outcome =
        importer.run(bench.request(bench.folder("persons.csv", PERSONS)), progress -> {});
    assertThat(outcome.state()).isEqualTo(State.COMMITTED);
    assertThat(outcome.notices()).singleElement().asString().startsWith("The batch is committed");
    assertThat(bench.known()).hasSize(2);
  }

  @Test
  void shouldSupersedeRetractAndKeepThePast() {
    bench.send("organizations.csv", ORGANIZATIONS);
    ImportOutcome outcome =
        bench.send(
            "organizations.csv",
            "id,kind,name,retracted\nO1,ENTERPRISE,丙公司,\nO2,,,true\nO9,,,true\n");
    assertThat(outcome.total()).isEqualTo(new FileCount("total", 0, 0, 1, 1, 1, 0));
    assertThat(bench.known()).extracting(fact -> fact.text("name")).containsExactly("丙公司");
    assertThat(bench.knownAt(1))
        .extracting(fact -> fact.text("name"))
        .containsExactlyInAnyOrder("甲公司", "乙公司");
  }

  @Test
  void shouldRejectRowsWithPlaceAndReasonAndTakeTheRest() throws IOException {
    ImportRequest request =
        bench.request(
            bench.folder(
                "organizations.csv",
                "id,kind,name\nO1,ENTERPRISE,甲\nO2,COMPANY,乙\n",
                "roles.csv",
                "holder_id,organization_id,role,valid_from\n"
                    + "P7,O1,LEGAL_REPRESENTATIVE,2020-01-01\n"
                    + "O1,O1,BOSS,2020-01-01\n"
                    + "O1,O1,PRINCIPAL,2020-01-01\n"
                    + "P8,O1,DIRECTOR,2020-01-01\n"));
    ImportOutcome outcome = bench.run(request);
    assertThat(outcome.state()).isEqualTo(State.COMMITTED);
    assertThat(outcome.total().rejected()).isEqualTo(4);
    assertThat(outcome.rejectCount()).isEqualTo(4);
    assertThat(outcome.rejects())
        .extracting(r -> r.file() + ":" + r.line() + ":" + r.column() + ":" + r.value())
        .containsExactly(
            "organizations.csv:3:kind:COMPANY",
            "roles.csv:2:holder_id:P7",
            "roles.csv:3:role:BOSS",
            "roles.csv:5:holder_id:P8");
    assertThat(outcome.rejects()).allSatisfy(r -> assertThat(r.reason()).isNotBlank());
    List<String> lines = Files.readAllLines(request.rejectedFolder().resolve("roles.csv"));
    assertThat(lines.getFirst())
        .isEqualTo("\uFEFFholder_id,organization_id,role,valid_from,reason");
    assertThat(lines).hasSize(4);
  }

  @Test
  void shouldLeaveCountsBySourceFileAndReasonWithTheBatch() {
    bench.send(
        "organizations.csv",
        "id,kind,name,source\nO1,ENTERPRISE,甲,S1\nO2,COMPANY,乙,S2\nO3,FIRM,丙,S2\n",
        "roles.csv",
        "holder_id,organization_id,role,valid_from\nP7,O1,DIRECTOR,\nP8,O1,DIRECTOR,\n");
    String counts = ((InMemoryFactStore) bench.store).countsOf.get(1);
    assertThat(counts)
        .contains(
            "{\"source\":\"S1\",\"file\":\"organizations.csv\",\"effect\":\"ADDED\",\"reason\":\"\",\"count\":1}")
        .contains("\"source\":\"S2\",\"file\":\"organizations.csv\",\"effect\":\"REFUSED\"")
        .contains("\"reason\":\"holder_id: nothing has the id …\",\"count\":2}")
        .doesNotContain("COMPANY\\\"")
        .doesNotContain("P7");
  }

  @Test
  void shouldTakeTheRejectedRowsBackWhenMended() {
    ImportRequest first =
        bench.request(
            bench.folder(
                "organizations.csv",
                ORGANIZATIONS,
                "roles.csv",
                "holder_id,organization_id,role,valid_from\nP1,O1,PRINCIPAL,\n"));
    assertThat(bench.run(first).rejectCount()).isEqualTo(1);
    bench.send("persons.csv", PERSONS);
    ImportOutcome mended = bench.run(bench.request(first.rejectedFolder()));
    assertThat(mended.rejects()).isEmpty();
    assertThat(mended.total().added()).isEqualTo(1);
  }

  @Test
  void shouldCommitNothingWhenEveryRowIsRejected() {
    ImportOutcome outcome =
        bench.send("roles.csv", "holder_id,organization_id,role,valid_from\nP1,O1,PRINCIPAL,\n");
    assertThat(outcome.state()).isEqualTo(State.ALL_REJECTED);
    assertThat(bench.store.batchesAfter(0)).isEmpty();
  }

  @Test
  void shouldListAThousandRejectsAndKeepThemAll() throws IOException {
    StringBuilder rows = new StringBuilder("id,kind,name\nO1,ENTERPRISE,甲\n");
    for (int i = 0; i < 25_000; i++) {
      rows.append("X").append(i).append(",NONE,x\n");
    }
    ImportRequest request = bench.request(bench.folder("organizations.csv", rows.toString()));
    ImportOutcome outcome = bench.run(request);
    assertThat(outcome.rejectCount()).isEqualTo(25_000);
    assertThat(outcome.rejects()).hasSize(ImportOutcome.LISTED_MAX);
    try (var lines = Files.lines(request.rejectedFolder().resolve("organizations.csv"))) {
      assertThat(lines.count()).isEqualTo(25_001);
    }
  }

  @Test
  void shouldLeaveNothingOfABatchThatIsRefused() {
    bench.send("organizations.csv", ORGANIZATIONS);
    Path unreadable = bench.folder("persons.csv", PERSONS, "rolls.csv", "a,b\n1,2\n");
    assertThatThrownBy(() -> bench.run(bench.request(unreadable))).isInstanceOf(Refusal.class);
    ImportRequest early =
        bench.request(bench.folder("persons.csv", PERSONS), Instant.parse("2020-01-01T00:00:00Z"));
    assertThatThrownBy(() -> bench.run(early))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("RECORDED_AT_BEFORE_LAST"));
    assertThat(bench.known()).extracting(Fact::type).hasSize(2);
    assertThat(bench.send("persons.csv", PERSONS).total().added()).isEqualTo(2);
  }

  @Test
  void shouldRefuseASecondImportWhileOneRuns() {
    try (var writer = bench.store.begin("elsewhere")) {
      assertThatThrownBy(() -> bench.send("persons.csv", PERSONS))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.code()).isEqualTo("IMPORT_UNDER_WAY"));
      assertThat(writer).isNotNull();
    }
  }

  @Test
  void shouldTellProgressThatNeverGoesBack() {
    StringBuilder rows = new StringBuilder("id,name\n");
    for (int i = 0; i < 60_000; i++) {
      rows.append("P").append(i).append(",n\n");
    }
    bench.send("persons.csv", rows.toString());
    List<ImportProgress> told = bench.progress;
    assertThat(told.getFirst().phase()).isEqualTo(Phase.OPENING);
    assertThat(told.getLast().phase()).isEqualTo(Phase.DONE);
    assertThat(told.getLast().rows()).isEqualTo(60_000);
    assertThat(told.getLast().bytesRead()).isEqualTo(told.getLast().bytesTotal());
    for (int i = 1; i < told.size(); i++) {
      assertThat(told.get(i).phase()).isGreaterThanOrEqualTo(told.get(i - 1).phase());
      assertThat(told.get(i).rows()).isGreaterThanOrEqualTo(told.get(i - 1).rows());
      assertThat(told.get(i).fraction()).isGreaterThanOrEqualTo(told.get(i - 1).fraction());
    }
  }
}
