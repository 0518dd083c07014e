package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.ingest.Finding.Kind;
import org.creditgraph.ingest.ImportOutcome.RejectedRow;
import org.creditgraph.ingest.ImportRequest.Format;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers as they are, in small: the folders of the test resources `cases`. */
class ImportedCasesTests {
  private static final Path CASES = Path.of("src/test/resources/cases");

  @TempDir Path root;
  private Workbench bench;

  @BeforeEach
  void openBench() {
    bench = Workbench.inMemory(root);
  }

  private ImportOutcome send(String folder) {
    return bench.run(bench.request(CASES.resolve(folder)));
  }

  private View view() {
    Snapshot snapshot = Snapshot.of(bench.store.batchesAfter(0), versions());
    return snapshot.at(
        new AsOf(LocalDate.of(2025, 6, 1), snapshot.batches().getLast().recordedAt()));
  }

  private List<org.creditgraph.graph.FactVersion> versions() {
    List<org.creditgraph.graph.FactVersion> versions = new java.util.ArrayList<>();
    bench.store.read(bench.store.batchesAfter(0).size(), versions::add);
    return versions;
  }

  /** The ids of what a party is reached at. */
  private static List<String> reachedAt(View view, String party) {
    LinkCursor links = view.links(LinkKind.all(), true);
    Stream.Builder<String> ids = Stream.builder();
    for (links.from(view.find(party)); links.next(); ) {
      if (links.kind().compareTo(LinkKind.ADDRESS) >= 0
          && links.kind().compareTo(LinkKind.DEVICE) <= 0) {
        ids.add(view.id(links.neighbour()));
      }
    }
    return ids.build().sorted().toList();
  }

  private static List<Kind> kinds(ImportOutcome outcome) {
    return outcome.findings().stream().map(Finding::kind).sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"with", "PHONE", "PHONE-EMAIL", "BANK_ACCOUNT", "succession"})
  void shouldTakeAPlaceholderForNoContact(String folder) {
    ImportOutcome outcome = send("placeholder-and-double-contacts/" + folder);
    assertThat(outcome.rejectCount()).isZero();
    assertThat(bench.known()).noneMatch(fact -> fact.type() == FactType.CONTACT);
    long said = outcome.files().stream().mapToLong(FileCount::nothingSaid).sum();
    assertThat(said).isPositive();
    assertThat(outcome.findings())
        .filteredOn(finding -> finding.kind() == Kind.VALUES_SAY_NOTHING)
        .singleElement()
        .matches(finding -> finding.english().contains(said + " value"));
  }

  @Test
  void shouldTakeAPlaceholderForNoNameAndNoNumber() {
    bench.send("organizations.csv", "id,kind,name\nO1,ENTERPRISE,甲有限公司\n");
    ImportOutcome names =
        bench.send(
            "names.csv", "subject_id,kind,value\nO1,FORMER,无\nO1,SHORT, N/A\nO1,ALIAS,甲公司\n");
    ImportOutcome years =
        bench.send(
            "names.csv",
            "subject_id,kind,value,valid_from,valid_to\nO1,FORMER,老甲,2001-05,unknown\n");
    assertThat(years.rejectCount()).isZero();
    assertThat(bench.known())
        .filteredOn(fact -> fact.type() == FactType.NAME && "老甲".equals(fact.text("value")))
        .extracting(fact -> fact.text("valid_from_given") + " " + fact.date("valid_from"))
        .containsExactly("2001-05 2001-05-01");
    bench.send(
        "names.csv", "subject_id,kind,value,valid_from,retracted\nO1,FORMER,老甲,2001-05-01,true\n");
    ImportOutcome numbers =
        bench.send("identifiers.csv", "subject_id,scheme,value\nO1,LEI,－－\nO1,IMO,不详\n");
    assertThat(names.rejectCount() + numbers.rejectCount()).isZero();
    assertThat(names.files().getFirst().nothingSaid()).isEqualTo(2);
    assertThat(numbers.files().getFirst().nothingSaid()).isEqualTo(2);
    assertThat(kinds(names)).containsExactly(Kind.VALUES_SAY_NOTHING);
    assertThat(bench.known())
        .filteredOn(fact -> fact.type() == FactType.NAME || fact.type() == FactType.IDENTIFIER)
        .extracting(fact -> fact.text("value"))
        .containsExactly("甲公司");
  }

  @Test
  void shouldTieTwoPartiesByOneOfSeveralNumbersInAField() {
    assertThat(send("placeholder-and-double-contacts").rejectCount()).isZero();
    View view = view();
    assertThat(reachedAt(view, "H39A")).isEmpty();
    assertThat(view.find("PHONE:无")).isNegative();
    assertThat(reachedAt(view, "H39C"))
        .containsExactly(
            "PHONE:+8613876540001",
            "PHONE:+8613876540003",
            "PHONE:+8613976540002",
            "PHONE:+8613976540002");
    assertThat(reachedAt(view, "H39D")).containsExactly("PHONE:+8613976540002");
    assertThat(bench.known())
        .filteredOn(fact -> fact.type() == FactType.CONTACT)
        .extracting(fact -> fact.text("value"))
        .contains("13876540001/13976540002");
  }

  @Test
  void shouldReadPhonesInAllTheirForms() {
    assertThat(send("phone-forms").rejectCount()).isZero();
    View view = view();
    String mobile = "PHONE:+8613800138000";
    for (String id : List.of("H3700", "H3701", "H3702", "H3703", "H3711", "H3712")) {
      assertThat(reachedAt(view, id)).as(id).containsExactly("PHONE:+8613800138001");
    }
    for (String id : List.of("H3709", "H3710")) {
      assertThat(reachedAt(view, id))
          .as(id)
          .containsExactly("PHONE:+8613800138001", "PHONE:+8613900139001");
    }
    for (String id : List.of("H3713", "H3714", "H3715")) {
      assertThat(reachedAt(view, id)).as(id).isEmpty();
    }
    assertThat(reachedAt(view, "H3716")).containsExactly("PHONE:123456");
    assertThat(view.find(mobile)).isNegative();
  }

  @Test
  void shouldRejectATooLongValueAndTakeTheRest() {
    ImportOutcome outcome = send("one-long-value-fails-the-batch");
    assertThat(outcome.rejects())
        .extracting(RejectedRow::file, RejectedRow::line, RejectedRow::column)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("contacts.csv", 3L, "value"));
    assertThat(outcome.total().added()).isEqualTo(3);
  }

  @Test
  void shouldRejectATooLongIdAndTakeTheRest() {
    String id = "长".repeat(9_000);
    ImportOutcome outcome =
        bench.send("organizations.csv", "id,kind\n" + id + ",ENTERPRISE\nO1,ENTERPRISE\n");
    assertThat(outcome.rejects()).extracting(RejectedRow::column).containsExactly("id");
    assertThat(outcome.total().added()).isEqualTo(1);
  }

  @Test
  void shouldTellHowManyFactsReferToAPartyTakenBack() {
    send("retract-in-use");
    ImportOutcome outcome = send("retract-in-use/second");
    assertThat(outcome.findings())
        .filteredOn(finding -> finding.kind() == Kind.TAKEN_BACK_IN_USE)
        .singleElement()
        .matches(finding -> finding.subjectId().equals("H8A"))
        .matches(finding -> finding.english().contains("3 facts and 1 records"));
  }

  @Test
  void shouldNameTheLinesOfAKeyThatStandsTwice() {
    ImportOutcome outcome = send("same-key-twice");
    assertThat(outcome.findings())
        .filteredOn(finding -> finding.kind() == Kind.KEY_TWICE)
        .hasSize(3)
        .allMatch(finding -> finding.english().contains("lines 2, 3"));
    ImportOutcome again = send("same-key-twice");
    assertThat(again.committed()).isEmpty();
    assertThat(kinds(again)).contains(Kind.KEY_TWICE);
  }

  @Test
  void shouldNotMindARowThatStandsTwiceUnchanged() {
    ImportOutcome outcome =
        bench.send("persons.csv", "id,name,source\nP1,甲,S1\nP1,甲,S2\nP1,甲,S1\n");
    assertThat(kinds(outcome)).isEmpty();
  }

  @Test
  void shouldNotMindAStartThatIsToldToTheYearAndToTheDay() {
    ImportOutcome outcome =
        bench.send(
            "persons.csv",
            "id,name\nP1,甲\n",
            "organizations.csv",
            "id,kind\nO1,ENTERPRISE\n",
            "roles.csv",
            "holder_id,organization_id,role,valid_from\n"
                + "P1,O1,DIRECTOR,2019\nP1,O1,DIRECTOR,2019-01-01\nP1,O1,DIRECTOR,2019-01\n");
    assertThat(kinds(outcome)).isEmpty();
    assertThat(bench.known())
        .filteredOn(fact -> fact.type() == FactType.ROLE)
        .extracting(fact -> fact.text("valid_from_given"))
        .containsExactly((String) null);
  }

  @Test
  void shouldNotTakeForOneWhatHadEndedBeforeTheOtherBegan() {
    bench.send(
        "persons.csv",
        "id,name\nP1,甲\n",
        "organizations.csv",
        "id,kind\nO1,ENTERPRISE\n",
        "roles.csv",
        "holder_id,organization_id,role,valid_to\nP1,O1,DIRECTOR,2019-01-01\n");
    ImportOutcome outcome =
        bench.send(
            "roles.csv", "holder_id,organization_id,role,valid_from\nP1,O1,DIRECTOR,2020-01-01\n");
    assertThat(kinds(outcome)).containsExactly(Kind.START_UNKNOWN);
    assertThat(bench.known())
        .filteredOn(fact -> fact.type() == FactType.ROLE)
        .extracting(fact -> fact.date("valid_from") + ".." + fact.date("valid_to"))
        .containsExactlyInAnyOrder("null..2019-01-01", "2020-01-01..null");
  }

  @Test
  void shouldKeepThatAStartWhichBecomesKnownIsKnownToTheYear() {
    bench.send(
        "persons.csv",
        "id,name\nP1,甲\n",
        "organizations.csv",
        "id,kind\nO1,ENTERPRISE\n",
        "roles.csv",
        "holder_id,organization_id,role\nP1,O1,DIRECTOR\n");
    bench.send("roles.csv", "holder_id,organization_id,role,valid_from\nP1,O1,DIRECTOR,2019\n");
    assertThat(bench.known())
        .filteredOn(fact -> fact.type() == FactType.ROLE)
        .extracting(fact -> fact.date("valid_from") + " " + fact.text("valid_from_given"))
        .containsExactly("2019-01-01 2019");
  }

  @Test
  void shouldChangeAPaymentByAFileWithoutItsAccounts() {
    bench.send(
        "persons.csv",
        "id,name\nP1,甲\n",
        "accounts.csv",
        "id,owner_id\nK1,P1\nK2,P1\n",
        "payments.csv",
        "id,from_account_id,to_account_id,amount,purpose\nZ1,K1,K2,5,x\n");
    ImportOutcome outcome = bench.send("payments.csv", "id,amount\nZ1,6\nZ2,7\n");
    assertThat(outcome.total()).isEqualTo(new FileCount("total", 0, 0, 1, 0, 0, 1));
    assertThat(outcome.rejects().getFirst().reason()).contains("from_account_id is missing");
    assertThat(bench.known())
        .filteredOn(fact -> fact.type() == FactType.PAYMENT)
        .extracting(fact -> fact.text("to_account_id") + fact.number("amount"))
        .containsExactly("K26");
  }

  @Test
  void shouldTellAHoldingThatWasNeverEnded() {
    ImportOutcome outcome = send("overlapping-holdings");
    assertThat(outcome.findings())
        .filteredOn(finding -> finding.kind() == Kind.HOLDING_NEVER_ENDED)
        .singleElement()
        .matches(finding -> finding.english().startsWith("H5P1 has a holding in H5A"));
  }

  @Test
  void shouldSupersedeTheRoleWithoutAStartAndTellTheHoldingThatDiffers() {
    send("no-start-date");
    ImportOutcome outcome = send("no-start-date/second-the-start-becomes-known");
    assertThat(kinds(outcome)).contains(Kind.START_UNKNOWN);
    assertThat(outcome.total().superseded()).isEqualTo(1);
    assertThat(outcome.total().added()).isEqualTo(1);
    assertThat(roles("LEGAL_REPRESENTATIVE")).containsExactly("2019-05-01");
    assertThat(bench.known()).filteredOn(fact -> fact.type() == FactType.HOLDING).hasSize(2);

    ImportOutcome old = send("no-start-date");
    assertThat(old.committed()).isEmpty();
    assertThat(roles("LEGAL_REPRESENTATIVE")).containsExactly("2019-05-01");
  }

  private List<String> roles(String role) {
    return bench.known().stream()
        .filter(fact -> fact.type() == FactType.ROLE && fact.needed("role").equals(role))
        .map(fact -> String.valueOf(fact.date("valid_from")))
        .sorted()
        .toList();
  }

  @Test
  void shouldTellAHolderThatHadEnded() {
    assertThat(send("dissolved-intermediate").findings())
        .filteredOn(finding -> finding.kind() == Kind.HOLDER_HAD_ENDED)
        .singleElement()
        .matches(finding -> finding.subjectId().equals("H34A"))
        .matches(finding -> finding.english().contains("H34B"));
  }

  @Test
  void shouldTakeAPersonWithAnotherDocument() {
    ImportOutcome outcome = send("identity-documents");
    assertThat(outcome.rejects())
        .extracting(RejectedRow::value)
        .containsExactly("460100190002290011");
    assertThat(outcome.findings())
        .filteredOn(finding -> finding.kind() == Kind.OTHER_DOCUMENT)
        .extracting(Finding::subjectId)
        .contains("H14P6", "H14P7", "H14P8", "H14Pb", "H14Pc");
    assertThat(numberOf("H14P4")).isEqualTo("46010619900307003X");
    assertThat(numberOf("H14Pd")).isEqualTo("11010119900307803X");
    assertThat(numberOf("H14P6")).isEqualTo("null");
    assertThat(bench.known())
        .filteredOn(fact -> fact.type() == FactType.IDENTIFIER)
        .extracting(
            fact ->
                "%s %s %s"
                    .formatted(fact.text("subject_id"), fact.text("scheme"), fact.text("value")))
        .contains(
            "H14P6 PASSPORT E12345678",
            "H14P7 ID_CARD_15 460106900307001",
            "H14P8 TRAVEL_PERMIT H1234567890");
    assertThat(bench.known()).anyMatch(fact -> fact.type() == FactType.ROLE);
  }

  private String numberOf(String person) {
    return bench.known().stream()
        .filter(fact -> fact.type() == FactType.PERSON && fact.needed("id").equals(person))
        .map(fact -> String.valueOf(fact.text("id_number")))
        .collect(Collectors.joining());
  }

  @Test
  void shouldRejectWrongCodesUnlessTheyAreAcceptedAndSayWhatHangsOnThem() {
    ImportOutcome outcome = send("uscc-forms");
    assertThat(outcome.rejects())
        .filteredOn(reject -> reject.file().equals("roles.csv"))
        .allMatch(reject -> reject.reason().contains("its row was refused itself"));
    assertThat(ids()).contains("H15G", "H15H");

    Path source = CASES.resolve("uscc-forms");
    ImportOutcome accepted =
        bench.run(
            new ImportRequest(
                "codes", source, Format.CSV, null, null, root.resolve("accepting"), true, null));
    assertThat(accepted.rejectCount()).isZero();
    assertThat(ids()).contains("H15A", "H15C", "H15D");
    assertThat(kinds(accepted)).contains(Kind.WRONG_CODE);
  }

  private List<String> ids() {
    return bench.known().stream()
        .filter(fact -> fact.type().shape() == FactType.Shape.ENTITY)
        .map(fact -> fact.needed("id"))
        .toList();
  }

  @Test
  void shouldTakeIdsWithoutWhatNobodySees() {
    ImportOutcome outcome = send("invisible-characters-in-ids");
    assertThat(outcome.rejectCount()).isZero();
    assertThat(ids()).contains("H4F", "H4G", "H4H", "H4I", "H4J", "H4K");
    assertThat(kinds(outcome)).contains(Kind.UNSEEN_CHARACTERS);
  }

  @Test
  void shouldRejectARelationOfAPartyToItself() {
    send("dissolved-intermediate");
    ImportOutcome outcome = send("self-relations");
    assertThat(outcome.rejects())
        .filteredOn(reject -> reject.reason().contains("ties a party to itself"))
        .hasSize(2);
    assertThat(outcome.findings())
        .filteredOn(finding -> finding.kind() == Kind.ROLE_OF_ORGANIZATION)
        .singleElement()
        .matches(finding -> finding.subjectId().equals("H34B"));
  }

  @Test
  void shouldRejectANegativePayment() {
    bench.send("persons.csv", "id,name\nH30P,甲\n");
    ImportOutcome outcome = send("midnight-payments");
    assertThat(outcome.rejects())
        .extracting(RejectedRow::file, RejectedRow::line, RejectedRow::column)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("payments.csv", 7L, "amount"));
  }

  @Test
  void shouldKeepWhatAFileHasNoColumnFor() {
    bench.send("organizations.csv", "id,kind,name,region,source\nO1,ENTERPRISE,甲,460106,S1\n");
    ImportOutcome outcome = bench.send("organizations.csv", "id,name,region\nO1,乙,\n");
    assertThat(outcome.rejectCount()).isZero();
    Fact fact = bench.known().iterator().next();
    assertThat(fact.text("kind")).isEqualTo("ENTERPRISE");
    assertThat(fact.text("name")).isEqualTo("乙");
    assertThat(fact.text("region")).isNull();
    assertThat(fact.source()).isEqualTo("S1");
    assertThat(bench.send("organizations.csv", "id,source\nO1,S2\n").total().superseded())
        .isEqualTo(1);
    assertThat(bench.send("organizations.csv", "id,name\nO2,丙\n").rejectCount()).isEqualTo(1);
  }

  @Test
  void shouldTakeDaysKnownToTheMonthOrTheYear() {
    String head = "holder_id,organization_id,role,valid_from,valid_to\n";
    bench.send(
        "organizations.csv", "id,kind,founded_on\nO1,ENTERPRISE,2011\n",
        "persons.csv", "id,birth_date\nP1,1970-05\n",
        "roles.csv", head + "P1,O1,DIRECTOR,2019,unknown\n");
    assertThat(bench.known())
        .extracting(Fact::toString)
        .anyMatch(
            text ->
                text.contains("1970-05-01") && text.contains("1970-05,")
                    || text.contains("1970-05]"));
    Fact role = fact(FactType.ROLE);
    assertThat(role.date("valid_from")).isEqualTo("2019-01-01");
    assertThat(role.text("valid_from_given")).isEqualTo("2019");
    View view = view();
    assertThat(count(view, "P1", false)).isZero();
    assertThat(count(view, "P1", true)).isEqualTo(1);

    bench.send("roles.csv", head + "P1,O1,DIRECTOR,2019-01-01,unknown\n");
    assertThat(fact(FactType.ROLE).text("valid_from_given")).isNull();
    assertThat(bench.send("roles.csv", head + "P1,O1,DIRECTOR,2019,unknown\n").committed())
        .isEmpty();
  }

  private Fact fact(FactType type) {
    return bench.known().stream().filter(fact -> fact.type() == type).findFirst().orElseThrow();
  }

  private static long count(View view, String party, boolean includeEnded) {
    LinkCursor links = view.links(LinkKind.all(), includeEnded);
    links.from(view.find(party));
    return IntStream.generate(() -> links.next() ? 1 : 0).takeWhile(one -> one == 1).count();
  }

  @Test
  void shouldWriteAllFindingsAsCsvForASpreadsheet() throws IOException {
    ImportRequest request = bench.request(CASES.resolve("same-key-twice"));
    ImportOutcome outcome = bench.run(request);
    String csv = Files.readString(request.workFolder().resolve(ImportRequest.FINDINGS));
    assertThat(csv).startsWith("\uFEFFkind,subject,from,to,english,chinese\n");
    assertThat(csv.lines().count()).isEqualTo(outcome.findingCount() + 1);
  }

  @Test
  void shouldTellSeveralPartiesWithOneNumber() {
    ImportOutcome outcome =
        bench.send(
            "organizations.csv",
            "id,kind,uscc\nO1,ENTERPRISE,91110000600037341L\nO2,ENTERPRISE,91110000600037341L\n");
    assertThat(kinds(outcome)).containsExactly(Kind.ONE_NUMBER_TWO_PARTIES);
  }

  @Test
  void shouldTieNobodyByACityAlone() {
    bench.send(
        "organizations.csv",
        "id,kind\nO1,ENTERPRISE\nO2,ENTERPRISE\n",
        "contacts.csv",
        "subject_id,kind,value\nO1,ADDRESS,海口市\nO2,ADDRESS,海南省海口市\n"
            + "O1,ADDRESS,\"Tehran, Iran\"\nO2,ADDRESS,\"Tehran, Iran\"\n");
    View view = view();
    assertThat(reachedAt(view, "O1")).hasSize(2).doesNotContainAnyElementsOf(reachedAt(view, "O2"));
    assertThat(view.name(view.find("ADDRESS:海南省海口市;O1"))).isEqualTo("海南省海口市");
  }

  @Test
  void shouldTakeTheShortIdOfAnAccountForItsNumber() {
    ImportOutcome outcome =
        bench.send(
            "organizations.csv",
            "id,kind\nO1,ENTERPRISE\n",
            "accounts.csv",
            "id\nA1\n",
            "contacts.csv",
            "subject_id,kind,value\nO1,BANK_ACCOUNT,A1\nO1,BANK_ACCOUNT,A2\nO1,PHONE,110\n");
    assertThat(reachedAt(view(), "O1")).containsExactly("A1", "PHONE:110");
    assertThat(outcome.total().nothingSaid()).isEqualTo(1);
  }
}
