package org.creditgraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.creditgraph.graph.ContactPoints;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;
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
    assertThat(store.only(FactType.ASSET, "OFAC-39").text("kind")).isEqualTo("AIRCRAFT");
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
    assertThat(input.notices())
        .first()
        .asString()
        .startsWith("Of the listings 4 came, 0 went and 0 stayed.");
    assertThat(input.notices().get(input.notices().size() - 2)).startsWith("1 name after");
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
  void shouldTakeEveryNameAndKeepThoseOfAFileThatIsNotThere() throws IOException {
    write(
        "sdn.csv",
        COMPANY.replace("2014.", "2014; f.k.a. 'ROADRUNNER; SONS LTD.'; a.k.a. 'ACME'."),
        MAN,
        VESSEL);
    write(
        "alt.csv",
        "36,1,\"fka\",\"COYOTE; SONS\",-0- ",
        "37,2,\"aka\",\"DOE, Jack\",-0- ",
        "38,3,\"nka\",\"MERMAID\",-0- ");
    store.importAll(open(FIRST));
    assertThat(names())
        .containsExactlyInAnyOrder(
            "OFAC-36 FORMER ROADRUNNER; SONS LTD.",
            "OFAC-36 ALIAS ACME",
            "OFAC-36 FORMER COYOTE; SONS",
            "OFAC-37 ALIAS THE BEAR",
            "OFAC-37 ALIAS DOE, Jack",
            "OFAC-38 ALIAS MERMAID");
    assertThat(store.only(FactType.ORGANIZATION, "OFAC-36").names("former_names")).isEmpty();

    Files.delete(folder.resolve("alt.csv"));
    write("sdn.csv", COMPANY.replace("2014.", "2014; a.k.a. 'ACME'."), MAN, VESSEL);
    assertThat(store.importAll(open(SECOND))).isEqualTo(1);
    assertThat(ended(FactType.NAME)).containsExactly("OFAC-36 ROADRUNNER; SONS LTD. 2022-06-27");
    write("alt.csv", "37,2,\"aka\",\"DOE, Jack\",-0- ");
    assertThat(store.importAll(open(THIRD))).isEqualTo(2);
    assertThat(ended(FactType.NAME)).hasSize(3);
  }

  @Test
  void shouldLeaveAPartyThatHasGoneItsNamesAndNumbers() throws IOException {
    write("sdn.csv", COMPANY, MAN.replace("DOB", "Passport A1234567 (Syria); DOB"));
    store.importAll(open(FIRST));
    write("sdn.csv", COMPANY);
    store.importAll(open(SECOND));
    assertThat(store.only(FactType.CREDIT_RECORD, "OFAC-37-2021-08-18").date("ended_on"))
        .isEqualTo(SECOND);
    assertThat(ended(FactType.NAME)).isEmpty();
    assertThat(ended(FactType.IDENTIFIER)).isEmpty();
  }

  @Test
  void shouldGoOnWithRemarksInTheFileOfComments() throws IOException {
    String start = "DOB 08 Jan 1962; Passport A1234567 (Syria);";
    String cut = start + " ".repeat(991 - start.length()) + "Gender Ma";
    write("sdn.csv", COMPANY, MAN.substring(0, MAN.indexOf("\"DOB")) + '"' + cut + '"');
    write("sdn_comments.csv", "37,\"le; Tax ID No. 77 (Syria).\"", "36,\"Linked To: DOE, John.\"");
    store.importAll(open(FIRST));
    assertThat(numbers())
        .containsExactlyInAnyOrder("OFAC-37 PASSPORT A1234567 Syria", "OFAC-37 TAX_ID 77 Syria");
    assertThat(store.only(FactType.PERSON, "OFAC-37").text("gender")).isEqualTo("Male");
    assertThat(store.only(FactType.RELATION, "OFAC-36").text("to_id")).isEqualTo("OFAC-37");
    int known = store.all(FactType.IDENTIFIER).size();
    Files.delete(folder.resolve("sdn_comments.csv"));
    store.importAll(open(SECOND));
    assertThat(store.all(FactType.IDENTIFIER)).hasSize(known);
    assertThat(ended(FactType.IDENTIFIER)).as("the file is not there and says nothing").isEmpty();
    assertThat(store.only(FactType.RELATION, "OFAC-36").date("valid_to")).isNull();
  }

  @Test
  void shouldPutNumbersAndDescriptionsWhereTheyBelong() throws IOException {
    write(
        "sdn.csv",
        COMPANY.replace("2014.", "2014; Tax ID No. 100036386 (Serbia); SWIFT/BIC HAVIGB2L."),
        MAN.replace("DOB 08 Jan 1962", "DOB May 1962; nationality Iraq; citizen Syria; Gender Male")
            .replace("a.k.a.", "Citizen's Card Number 11010519491231002X (China); a.k.a."),
        VESSEL,
        AIRCRAFT);
    FactInput input = open(FIRST);
    store.importAll(input);
    assertThat(numbers())
        .containsExactlyInAnyOrder(
            "OFAC-36 TAX_ID 100036386 Serbia",
            "OFAC-36 SWIFT HAVIGB2L null",
            "OFAC-37 NATIONAL_ID 11010519491231002X China",
            "OFAC-38 CALL_SIGN CL2059 Cuba",
            "OFAC-38 IMO 7406784 Cuba",
            "OFAC-39 MSN 1023409321 null");
    Fact man = store.only(FactType.PERSON, "OFAC-37");
    assertThat(man.text("id_number")).isEqualTo("11010519491231002X");
    assertThat(man.date("birth_date")).isEqualTo(LocalDate.of(1962, 5, 1));
    assertThat(man.text("birth_date_given")).isEqualTo("1962-05");
    assertThat(man.text("gender")).isEqualTo("Male");
    assertThat(man.text("nationality")).isEqualTo("Iraq; Syria");
    assertThat(store.only(FactType.CREDIT_RECORD, "OFAC-38-2021-08-18").text("title"))
        .endsWith("(Tug, flag Cuba)");
    assertThat(input.notices())
        .filteredOn(notice -> notice.startsWith("Left out were 3 statements"))
        .singleElement()
        .asString()
        .contains("1 POB", "1 Aircraft Model", "1 sdn.csv GRT");
  }

  private List<String> names() {
    return store.all(FactType.NAME).stream()
        .map(name -> name.text("subject_id") + " " + name.text("kind") + " " + name.text("value"))
        .toList();
  }

  private List<String> numbers() {
    return store.all(FactType.IDENTIFIER).stream()
        .map(
            number ->
                number.text("subject_id")
                    + " "
                    + number.text("scheme")
                    + " "
                    + number.text("value")
                    + " "
                    + number.text("country"))
        .toList();
  }

  private List<String> ended(FactType type) {
    return store.all(type).stream()
        .filter(fact -> fact.date("valid_to") != null)
        .map(
            fact ->
                fact.text("subject_id") + " " + fact.text("value") + " " + fact.date("valid_to"))
        .toList();
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
    assertThat(store.all(FactType.CONTACT))
        .extracting(contact -> contact.text("value"))
        .containsExactlyInAnyOrder("Calle 8, Havana, Cuba", "Syria", "Homs, Syria");
    write("add.csv", "36,1,\"Calle 9\",\"Havana\",\"Cuba\",-0- ");
    store.importAll(open(SECOND));
    assertThat(ended(FactType.CONTACT))
        .containsExactlyInAnyOrder(
            "OFAC-36 Calle 8, Havana, Cuba 2022-06-27",
            "OFAC-37 Syria 2022-06-27",
            "OFAC-37 Homs, Syria 2022-06-27");
    assertThat(store.all(FactType.CONTACT)).hasSize(4);
  }

  @Test
  void shouldWriteACityWithItsCountrySoThatItTiesNobody() throws IOException {
    write("sdn.csv", COMPANY, MAN);
    write(
        "add.csv",
        "36,1,-0- ,\"Guadalajara, Jalisco\",\"Mexico\",-0- ",
        "37,2,-0- ,-0- ,\"Bosnia and Herzegovina\",-0- ",
        "37,3,\"Harbour Road\",\"Valletta\",\"Malta\",-0- ");
    store.importAll(open(FIRST));
    assertThat(store.all(FactType.CONTACT))
        .extracting(fact -> fact.text("value") + " of " + ContactPoints.of(fact).first().owner())
        .containsExactlyInAnyOrder(
            "Guadalajara Jalisco, Mexico of OFAC-36",
            "Bosnia and Herzegovina of OFAC-37",
            "Harbour Road, Valletta, Malta of null");
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
  void shouldEndNothingWhereARejectedRowDoesNotTellWhomItLists() throws IOException {
    write("sdn.csv", COMPANY, MAN);
    store.importAll(open(FIRST));
    write("sdn.csv", COMPANY, MAN.replace("37,", "x,"));
    FactInput input = open(SECOND);
    assertThat(input.notices()).anyMatch(notice -> notice.contains("so nothing was ended"));
    store.importAll(input);
    assertThat(store.all(FactType.CREDIT_RECORD)).allMatch(r -> r.date("ended_on") == null);
  }

  @Test
  void shouldRefuseAListWithoutItsEndMarkUnlessSoManyRemovalsAreAccepted() throws IOException {
    write("sdn.csv", COMPANY, MAN, VESSEL);
    store.importAll(open(FIRST));
    Files.writeString(folder.resolve("sdn.csv"), COMPANY + "\r\n37,\"DOE");
    refused("LIST_INCOMPLETE", null, "--accept-removals 1");
    refused("LIST_INCOMPLETE", 0, "--accept-removals 1");
    store.importAll(open(SECOND, 1));
    assertThat(store.only(FactType.CREDIT_RECORD, "OFAC-38-2021-08-18").date("ended_on"))
        .isEqualTo(SECOND);
    assertThat(store.only(FactType.CREDIT_RECORD, "OFAC-37-2021-08-18").date("ended_on"))
        .as("its row was rejected")
        .isNull();
    write("sdn.csv", COMPANY);
    Files.writeString(folder.resolve("alt.csv"), "36,1,\"aka\",\"ACME\",-0- ");
    refused("LIST_INCOMPLETE", null, "alt.csv lacks the mark");
  }

  @Test
  void shouldRefuseToEndMoreThanTenAndMoreThanOneInTwentyUnlessAccepted() throws IOException {
    String[] listings = listings(240);
    write("sdn.csv", listings);
    store.importAll(open(FIRST));
    write("sdn.csv", Arrays.copyOf(listings, 227));
    refused("TOO_MANY_REMOVALS", null, "would end 13 of 240 listings");
    refused("TOO_MANY_REMOVALS", 12, "--accept-removals 13");
    assertThat(open(SECOND, 13)).isNotNull();
    write("sdn.csv", Arrays.copyOf(listings, 228));
    assertThat(open(SECOND)).as("12 of 240 are 5 %").isNotNull();
    refused("TOO_MANY_REMOVALS", 11, "would end 12");

    String[] few = Arrays.copyOf(listings, 20);
    store.importAll(open(SECOND, 12));
    write("sdn.csv", few);
    store.importAll(open(SECOND, 300));
    write("sdn.csv", Arrays.copyOf(few, 10));
    assertThat(open(THIRD)).as("ten may go from whatever list").isNotNull();
    write("sdn.csv", Arrays.copyOf(few, 9));
    refused("TOO_MANY_REMOVALS", null, "would end 11 of 20 listings");
  }

  @Test
  void shouldEndNothingThatAnotherSourceSaid() throws IOException {
    write("sdn.csv", COMPANY, MAN);
    store.importAll(open(FIRST));
    store.put(
        Fact.of(
            FactType.CONTACT, "subject_id", "OFAC-37", "kind", "PHONE", "value", "13876543210"));
    write("sdn.csv", COMPANY, MAN);
    write("add.csv", "36,1,\"Calle 9\",\"Havana\",\"Cuba\",-0- ");
    store.importAll(open(SECOND));
    assertThat(ended(FactType.CONTACT)).isEmpty();
  }

  private static String[] listings(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> (1_000 + i) + ",\"COMPANY " + i + "\",-0- ,\"CUBA\"," + NONE + "-0- ")
        .toArray(String[]::new);
  }

  private void refused(String code, @Nullable Integer accepted, String message) {
    assertThatThrownBy(() -> open(SECOND, accepted))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(message);
  }

  private FactInput open(LocalDate day, @Nullable Integer accepted) {
    ReadOptions options = ReadOptions.in(folder).withAcceptRemovals(accepted);
    return OfacFolder.open(folder, day, store, options);
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
