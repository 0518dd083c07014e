package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.ingest.ImportOutcome.RejectedRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instalments of contracts, commitments, tenders and bids, in and out. */
class RegistersOfConductTests {
  private static final String PAYMENTS =
      "contract_id,line,amount,due_on,paid_on,disputed_from,disputed_to\n";
  private static final String COMMITMENTS =
      "id,party_id,matter,kind,content,made_on,due_on,verified_on,status\n";
  private static final String TENDERS =
      "id,title,owner_id,agent_id,opened_on,budget,winner_id,status\n";
  private static final String BIDS =
      "tender_id,bidder_id,amount,submitted_at,device,document_author,deposit_account_id,"
          + "site_manager_id\n";

  @TempDir Path root;
  private Workbench bench;

  @BeforeEach
  void registerThePeople() {
    bench = Workbench.inMemory(root);
    bench.send(
        "organizations.csv",
        "id,kind,name\nO1,ENTERPRISE,甲\nO2,ENTERPRISE,乙\nG1,GOVERNMENT_AGENCY,丙局\n",
        "persons.csv",
        "id,name\nP1,丁\n",
        "accounts.csv",
        "id,owner_id\nA1,O1\n",
        "contracts.csv",
        "id,title,kind\nK1,供货,GOVERNMENT\n");
  }

  private ImportOutcome sendAll() {
    return bench.send(
        "contract_payments.csv",
        PAYMENTS + "K1,1,1000.50,2026-01-31,2026-02-03,,\nK1,2,2000,,,2026-03-01,2026-04-01\n",
        "commitments.csv",
        COMMITMENTS + "K1,O1,开办餐饮,APPROVAL,三十日内补齐材料,2026-01-05,2026-02-04,,OPEN\n",
        "tenders.csv",
        TENDERS + "K1,道路养护,G1,O2,2026-01-10,3000000.25,O1,AWARDED\n",
        "bids.csv",
        BIDS
            + "K1,O1,2990000.1,2026-01-09T08:30:00.5+08:00,MAC-1,王工,A1,P1\n"
            + "K1,O2,2980000,,无,,,\n");
  }

  private List<String> differences() {
    return new StoreCheck(bench.store, System::nanoTime)
        .run(bench.live.current(), doing -> {})
        .differences();
  }

  private List<Fact> known(FactType type) {
    return bench.known().stream().filter(fact -> fact.type() == type).toList();
  }

  @Test
  void shouldKeepEveryColumnAndTakeIdsThatContractsHaveToo() {
    ImportOutcome outcome = sendAll();
    assertThat(outcome.rejects()).isEmpty();
    Fact bid =
        known(FactType.BID).stream()
            .filter(fact -> fact.needed("bidder_id").equals("O1"))
            .findFirst()
            .orElseThrow();
    assertThat(bid.number("amount")).isEqualTo(new BigDecimal("2990000.1"));
    assertThat(bid.timestamp("submitted_at"))
        .isEqualTo(OffsetDateTime.parse("2026-01-09T08:30:00.5+08:00"));
    assertThat(bid.text("deposit_account_id")).isEqualTo("A1");
    assertThat(bid.text("site_manager_id")).isEqualTo("P1");
    Fact other =
        known(FactType.BID).stream().filter(fact -> !fact.equals(bid)).findFirst().orElseThrow();
    assertThat(other.text("device")).isNull(); // 无 is no device that two bidders share
    Fact tender = known(FactType.TENDER).getFirst();
    assertThat(tender.number("budget")).isEqualTo(new BigDecimal("3000000.25"));
    assertThat(known(FactType.CONTRACT_PAYMENT)).hasSize(2);
    assertThat(known(FactType.CONTRACT).getFirst().text("title")).isEqualTo("供货");
  }

  @Test
  void shouldChangeNothingTwiceSupersedeAndTakeBack() {
    sendAll();
    Set<Fact> first = bench.known();
    assertThat(sendAll().batch()).isNull();
    ImportOutcome changed =
        bench.send(
            "commitments.csv",
            "id,verified_on,status\nK1,2026-03-01,BROKEN\n",
            "bids.csv",
            "tender_id,bidder_id,retracted\nK1,O2,true\n",
            "contract_payments.csv",
            "contract_id,line,paid_on\nK1,2,2026-05-06\n");
    assertThat(changed.rejects()).isEmpty();
    assertThat(bench.knownAt(2)).isEqualTo(first);
    Fact commitment = known(FactType.COMMITMENT).getFirst();
    assertThat(commitment.text("status")).isEqualTo("BROKEN");
    assertThat(commitment.text("content")).isEqualTo("三十日内补齐材料");
    assertThat(known(FactType.BID)).hasSize(1);
    assertThat(known(FactType.CONTRACT_PAYMENT))
        .anyMatch(
            fact -> fact.date("paid_on") != null && fact.number("amount").intValue() == 2_000);
    assertThat(differences()).isEmpty();
  }

  @Test
  void shouldTakePaymentsWithoutALineAsOneEach() {
    assertThat(bench.send("contract_payments.csv", "contract_id,amount\nK1,5\n").rejects())
        .isEmpty();
    bench.send("contract_payments.csv", "contract_id,line,amount\nK1,,6\nK1,2,7\n");
    assertThat(known(FactType.CONTRACT_PAYMENT))
        .extracting(fact -> fact.text("line"), fact -> fact.number("amount").intValue())
        .containsExactlyInAnyOrder(tuple(null, 6), tuple("2", 7));
  }

  @Test
  void shouldTellAnUnknownLineFromOneThatIsCalledNull() {
    bench.send("contract_payments.csv", "contract_id,line,amount\nK1,,5\nK1,null,6\n");
    assertThat(differences()).isEmpty();
    assertThat(known(FactType.CONTRACT_PAYMENT)).hasSize(2);
  }

  @Test
  void shouldRejectRowsAndNotFilesForWhatTheFormatForbids() {
    String most = "约".repeat(100_000);
    ImportOutcome outcome =
        bench.send(
            "contract_payments.csv",
            PAYMENTS + "K9,1,1,,,,\nK1,1,-1,,,,\nK1,2,1,,,2026-02-01,2026-01-01\nK1,3,1,,,,\n",
            "commitments.csv",
            COMMITMENTS
                + "C1,O9,,,,,,,\nC2,O1,,PROMISE,,,,,\nC3,O1,,,"
                + most
                + "二,,,,\nC4,O1,,PROOF,"
                + most
                + ",,,,\n",
            "tenders.csv",
            TENDERS + "T1,,,,,-0.01,,\nT2,,O9,,,,,\nT3,,,,,,,CLOSED\nT4,,G1,,,,,OPEN\n",
            "bids.csv",
            BIDS
                + "T9,O1,,,,,,\nT4,O9,,,,,,\nT4,O1,,,,,A9,\nT4,O1,,,,,,P9\nT4,O1,,2026-01-01,,,,\n"
                + "T4,,1,,,,,\nT4,O1,-5,,,,,\nT4,O2,1,,,,A1,P1\n");
    assertThat(outcome.rejects())
        .extracting(RejectedRow::file, RejectedRow::line, RejectedRow::column)
        .containsExactlyInAnyOrder(
            tuple("contract_payments.csv", 2L, "contract_id"),
            tuple("contract_payments.csv", 3L, "amount"),
            tuple("contract_payments.csv", 4L, "disputed_to"),
            tuple("commitments.csv", 2L, "party_id"),
            tuple("commitments.csv", 3L, "kind"),
            tuple("commitments.csv", 4L, "content"),
            tuple("tenders.csv", 2L, "budget"),
            tuple("tenders.csv", 3L, "owner_id"),
            tuple("tenders.csv", 4L, "status"),
            tuple("bids.csv", 2L, "tender_id"),
            tuple("bids.csv", 3L, "bidder_id"),
            tuple("bids.csv", 4L, "deposit_account_id"),
            tuple("bids.csv", 5L, "site_manager_id"),
            tuple("bids.csv", 6L, "submitted_at"),
            tuple("bids.csv", 7L, "bidder_id"),
            tuple("bids.csv", 8L, "amount"));
    assertThat(known(FactType.COMMITMENT))
        .extracting(fact -> fact.text("id"))
        .contains("C4")
        .doesNotContain("C1", "C2", "C3");
    assertThat(known(FactType.BID)).anyMatch(fact -> "O2".equals(fact.text("bidder_id")));
  }

  @Test
  void shouldExportWhatItImportedAndTheSameAgain() throws IOException {
    sendAll();
    bench.send("bids.csv", "tender_id,bidder_id,amount\nK1,O1,1\n");
    for (int batch = 2; batch <= 3; batch++) {
      Path first = export(bench, "first" + batch, batch);
      Workbench other = Workbench.inMemory(root.resolve("other" + batch));
      assertThat(other.run(other.request(first)).rejects()).isEmpty();
      assertThat(other.known()).isEqualTo(bench.knownAt(batch));
      Path second = export(other, "second" + batch, 1);
      for (String file : List.of("contract_payments", "commitments", "tenders", "bids")) {
        assertThat(Files.readString(second.resolve(file + ".csv")))
            .isEqualTo(Files.readString(first.resolve(file + ".csv")))
            .contains("K1");
      }
    }
  }

  private Path export(Workbench from, String name, int batch) {
    Path folder = root.resolve(name);
    new Exporter(from.store, System::nanoTime)
        .run(
            new ExportRequest(
                folder, null, from.store.batchesAfter(batch - 1).getFirst().recordedAt()),
            (type, count) -> {});
    return folder;
  }

  @Test
  void shouldSayHowMuchInRegistersRefersToAPartyThatIsTakenBack() {
    sendAll();
    ImportOutcome outcome = bench.send("organizations.csv", "id,kind,retracted\nO2,,true\n");
    assertThat(outcome.findings())
        .anyMatch(
            finding ->
                finding.kind() == Finding.Kind.TAKEN_BACK_IN_USE
                    && finding.subjectId().equals("O2")
                    && finding.toString().contains("2 facts and 0 records refer to it"));
    Path exported = export(bench, "without", 3);
    assertThat(exported.resolve("tenders.csv")).doesNotExist(); // its agent is gone
  }
}
