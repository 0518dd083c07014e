package org.creditgraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfacFolderTests {
  private static final String NONE = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,";
  private static final LocalDate FIRST = LocalDate.of(2021, 8, 18);
  private static final LocalDate SECOND = LocalDate.of(2022, 6, 28);
  private static final LocalDate THIRD = LocalDate.of(2023, 3, 31);

  private static final String COMPANY =
      "36,\"ACME S.A.\",-0- ,\"CUBA\"," + NONE + "\"Organization Established Date 05 May 2014.\"";
  private static final String MAN =
      "37,\"DOE, John\",\"individual\",\"SDGT] [SYRIA\",\"Minister\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
          + "\"DOB 08 Jan 1962; POB Krasnodar; a.k.a. 'THE BEAR'; Linked To: ACME S.A.\"";
  private static final String VESSEL =
      "38,\"EBANO\",\"vessel\",\"CUBA\",-0- ,\"CL2059\",\"Tug\",-0- ,\"189\",\"Cuba\",-0- ,"
          + "\"Vessel Registration Identification IMO 7406784; Linked To: Acme  S.A; Linked To: The"
          + " Bear; Linked To: NOBODY (X), \"\"INC\"\".\"";
  private static final String AIRCRAFT =
      "39,\"EP-GOM\",\"aircraft\",\"SDGT\","
          + NONE
          + "\"Aircraft Model IL76-TD; Aircraft Manufacturer's Serial Number (MSN) 1023409321.\"";

  @TempDir Path folder;
  private final MemoryStore store = new MemoryStore();

  private void write(String file, String... lines) throws IOException {
    Files.writeString(
        folder.resolve(file), String.join("\r\n", lines) + "\r\n\u001a", Charset.forName("cp1252"));
  }

  private FactInput open(LocalDate day) {
    return OfacFolder.open(folder, day, store, ReadOptions.in(folder));
  }

  @Test
  void shouldMakePartiesAssetsAndRecordsOfTheListings() throws IOException {
    write("sdn.csv", COMPANY, MAN, VESSEL, AIRCRAFT);
    store.importAll(open(FIRST));

    Fact company = store.only(FactType.ORGANIZATION, "OFAC-36");
    assertThat(company.text("kind")).isEqualTo("ENTERPRISE");
    assertThat(company.text("name")).isEqualTo("ACME S.A.");
    assertThat(company.date("founded_on")).isEqualTo(LocalDate.of(2014, 5, 5));
    Fact man = store.only(FactType.PERSON, "OFAC-37");
    assertThat(man.date("birth_date")).isEqualTo(LocalDate.of(1962, 1, 8));
    assertThat(man.text("occupation")).isEqualTo("Minister");
    assertThat(store.only(FactType.ASSET, "OFAC-38").text("number")).isEqualTo("IMO 7406784");
    assertThat(store.only(FactType.ASSET, "OFAC-39").text("kind")).isEqualTo("VEHICLE");
    assertThat(store.only(FactType.ASSET, "OFAC-39").text("number")).isEqualTo("MSN 1023409321");
    Fact record = store.only(FactType.CREDIT_RECORD, "OFAC-37-2021-08-18");
    assertThat(record.text("subject_id")).isEqualTo("OFAC-37");
    assertThat(record.text("kind")).isEqualTo("LIST_ENTRY");
    assertThat(record.text("list")).isEqualTo("SDGT] [SYRIA");
    assertThat(record.text("domain")).isEqualTo("OFAC");
    assertThat(record.text("severity")).isEqualTo("SERIOUS");
    assertThat(record.date("decided_on")).isEqualTo(FIRST);
    assertThat(record.date("ended_on")).isNull();
  }

  @Test
  void shouldLinkByNameAndNeverGuess() throws IOException {
    write("sdn.csv", COMPANY, MAN, VESSEL, AIRCRAFT);
    FactInput input = open(FIRST);
    store.importAll(input);

    assertThat(store.all(FactType.RELATION))
        .extracting(fact -> fact.text("from_id") + ">" + fact.text("to_id") + fact.text("kind"))
        .containsExactlyInAnyOrder(
            "OFAC-37>OFAC-36LINKED_TO", "OFAC-38>OFAC-36LINKED_TO", "OFAC-38>OFAC-37LINKED_TO");
    assertThat(input.notices()).hasSize(2);
    assertThat(input.notices().getFirst()).startsWith("1 name after");
    assertThat(input.notices().getLast()).contains("OFAC-38, line 3", "NOBODY (X), \"INC\"");
  }

  @Test
  void shouldNotLinkToANameThatSeveralBear() throws IOException {
    write("sdn.csv", COMPANY, COMPANY.replace("36,", "40,"), MAN);
    FactInput input = open(FIRST);
    store.importAll(input);
    assertThat(store.all(FactType.RELATION)).isEmpty();
    assertThat(input.notices().getLast()).contains("several are called so");
  }

  @Test
  void shouldEndTheRecordAndTheLinksOfWhatHasGone() throws IOException {
    write("sdn.csv", COMPANY, MAN, VESSEL);
    store.importAll(open(FIRST));
    write("sdn.csv", COMPANY, VESSEL.replace("Linked To: The Bear; ", ""));
    store.importAll(open(SECOND));

    assertThat(store.only(FactType.CREDIT_RECORD, "OFAC-37-2021-08-18").date("ended_on"))
        .isEqualTo(SECOND);
    assertThat(store.only(FactType.PERSON, "OFAC-37").text("name")).isEqualTo("DOE, John");
    assertThat(store.only(FactType.CREDIT_RECORD, "OFAC-36-2021-08-18").date("ended_on")).isNull();
    assertThat(store.only(FactType.RELATION, "OFAC-37").date("valid_to"))
        .isEqualTo(SECOND.minusDays(1));
    assertThat(store.all(FactType.RELATION).stream().filter(r -> r.date("valid_to") == null))
        .extracting(fact -> fact.text("from_id") + ">" + fact.text("to_id"))
        .containsExactly("OFAC-38>OFAC-36");
  }

  @Test
  void shouldMakeASecondRecordAndLinkOfOneThatComesBack() throws IOException {
    write("sdn.csv", COMPANY, MAN);
    store.importAll(open(FIRST));
    write("sdn.csv", COMPANY);
    store.importAll(open(SECOND));
    write("sdn.csv", COMPANY, MAN);
    store.importAll(open(THIRD));

    assertThat(store.only(FactType.CREDIT_RECORD, "OFAC-37-2021-08-18").date("ended_on"))
        .isEqualTo(SECOND);
    assertThat(store.only(FactType.CREDIT_RECORD, "OFAC-37-2023-03-31").date("ended_on")).isNull();
    assertThat(store.all(FactType.RELATION))
        .extracting(fact -> fact.date("valid_from") + ".." + fact.date("valid_to"))
        .containsExactly("null..2022-06-27", "2023-03-31..null");
    assertThat(store.importAll(open(THIRD))).as("again, changes nothing").isZero();
  }

  @Test
  void shouldKeepTheFirstDayWhenTheProgrammeChanges() throws IOException {
    write("sdn.csv", COMPANY);
    store.importAll(open(FIRST));
    write("sdn.csv", COMPANY.replace("\"CUBA\"", "\"SDGT\""));
    assertThat(store.importAll(open(SECOND))).isEqualTo(1);
    Fact record = store.only(FactType.CREDIT_RECORD, "OFAC-36-2021-08-18");
    assertThat(record.text("list")).isEqualTo("SDGT");
    assertThat(record.date("decided_on")).isEqualTo(FIRST);
  }

  @Test
  void shouldTakeFormerNamesAndKeepThemWhereALaterListHasNone() throws IOException {
    write("sdn.csv", COMPANY.replace("2014.", "2014; f.k.a. 'ROADRUNNER LTD.'."), MAN);
    write("alt.csv", "36,1,\"fka\",\"COYOTE; SONS\",-0- ", "36,2,\"aka\",\"ACME GROUP\",-0- ");
    store.importAll(open(FIRST));
    List<String> names = List.of("COYOTE, SONS", "ROADRUNNER LTD.");
    assertThat(store.only(FactType.ORGANIZATION, "OFAC-36").names("former_names")).isEqualTo(names);
    Files.delete(folder.resolve("alt.csv"));
    write("sdn.csv", COMPANY, MAN);
    assertThat(store.importAll(open(SECOND))).isZero();
  }

  @Test
  void shouldTakeAddressesAndEndThoseGone() throws IOException {
    write("sdn.csv", COMPANY, MAN, VESSEL);
    write(
        "add.csv",
        "36,1,\"Calle 8\",\"Havana\",\"Cuba\",-0- ",
        "37,2,-0- ,-0- ,\"Syria\",-0- ",
        "38,3,-0- ,-0- ,-0- ,-0- ",
        "37,4,-0- ,\"Homs\",\"Syria\",-0- ");
    FactInput input = open(FIRST);
    store.importAll(input);
    assertThat(store.only(FactType.CONTACT, "OFAC-36").text("value"))
        .isEqualTo("Calle 8, Havana, Cuba");
    assertThat(store.only(FactType.CONTACT, "OFAC-37").text("value")).isEqualTo("Homs, Syria");
    assertThat(input.notices()).anyMatch(notice -> notice.startsWith("1 address was left out"));
    write("add.csv", "36,1,\"Calle 9\",\"Havana\",\"Cuba\",-0- ");
    store.importAll(open(SECOND));
    assertThat(store.only(FactType.CONTACT, "OFAC-37").date("valid_to"))
        .isEqualTo(SECOND.minusDays(1));
    assertThat(store.all(FactType.CONTACT)).hasSize(3);
  }

  @Test
  void shouldRejectWhatItCannotUseAndNotTakeItForGone() throws IOException {
    write("sdn.csv", COMPANY, MAN);
    store.importAll(open(FIRST));
    write(
        "sdn.csv",
        COMPANY.replace("-0- ,\"CUBA\"", "\"ghost\",\"CUBA\""),
        "37,\"DOE",
        MAN.replace("37,", "x,"));
    List<Reject> rejects = new ArrayList<>();
    try (FactInput input = open(SECOND)) {
      Optional<Chunk> chunk = input.next(1);
      while (chunk.isPresent()) {
        rejects.addAll(chunk.get().rejects());
        chunk = input.next(1);
      }
    }
    assertThat(rejects).extracting(Reject::line).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(rejects)
        .extracting(Reject::reason)
        .anyMatch(reason -> reason.contains("ghost"))
        .anyMatch(reason -> reason.contains("number of the listing"));
    assertThat(store.all(FactType.CREDIT_RECORD)).allMatch(r -> r.date("ended_on") == null);
  }

  @Test
  void shouldReadTheWindowsEncoding() throws IOException {
    write("sdn.csv", COMPANY.replace("ACME", "CAFÉ"));
    store.importAll(open(FIRST));
    assertThat(store.only(FactType.ORGANIZATION, "OFAC-36").text("name")).isEqualTo("CAFÉ S.A.");
  }

  @Test
  void shouldRefuseAFolderWithoutAListAndAnEmptyList() throws IOException {
    assertThatThrownBy(() -> open(FIRST))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NO_OFAC_LIST"));
    write("sdn.csv");
    assertThatThrownBy(() -> open(FIRST))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NO_OFAC_LIST"));
    assertThatThrownBy(
            () -> OfacFolder.open(folder.resolve("x"), FIRST, store, ReadOptions.in(folder)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NO_SUCH_FOLDER"));
  }
}
