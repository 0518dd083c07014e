package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What one request may ask for, wherever in it the numbers stand. */
@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class QueryLimitsTests {
  private static final String GRAPHQL = "application/graphql-response+json";
  private static final String CHECK =
      "(input: {%s, matter: \"招投标\", purpose: \"a\"}) { outcome findings { reason } }";

  @LocalServerPort int port;
  @Autowired Admission admission;
  private ApiClient client;

  @BeforeEach
  void connect() {
    client = new ApiClient(port);
  }

  private static String aliases(int count, String field) {
    return IntStream.range(0, count)
        .mapToObj(i -> "a" + i + ": " + field)
        .collect(Collectors.joining(" "));
  }

  private static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString();
  }

  /** 640 aliases of 1,000 applicants in one variable of 91 kB once ran for 87 s. */
  @Test
  void shouldCountTheApplicantsOfAllFieldsWhereverTheyStand() {
    String field = "checkRelatedPartiesInBulk" + CHECK.formatted("partyIds: $ids");
    List<String> ids = Collections.nCopies(501, "E1");
    String twice = "query ($ids: [ID!]!) { " + aliases(2, field) + " }";
    assertThat(code(client.ask(twice, Map.of("ids", ids)))).isEqualTo("TOO_MANY_APPLICANTS");
    JsonNode answered = client.ask(twice, Map.of("ids", ids.subList(0, 500)));
    assertThat(code(answered)).as("%s", answered.path("errors")).isEmpty();
    assertThat(code(client.ask(twice, Map.of("ids", ids)))).isEqualTo("TOO_MANY_APPLICANTS");
    String input =
        "query ($in: BulkCheckInput!) { a: checkRelatedPartiesInBulk(input: $in) { outcome } b:"
            + " checkRelatedPartiesInBulk(input: $in) { outcome } }";
    Map<String, Object> given = Map.of("partyIds", ids, "matter", "招投标", "purpose", "a");
    assertThat(code(client.ask(input, Map.of("in", given)))).isEqualTo("TOO_MANY_APPLICANTS");
    String single = "checkRelatedParties" + CHECK.formatted("partyId: \"E1\"");
    String mixed = "query ($ids: [ID!]!) { " + field + " " + aliases(500, single) + " }";
    assertThat(code(client.ask(mixed, Map.of("ids", ids)))).isEqualTo("TOO_MANY_APPLICANTS");
  }

  @Test
  void shouldCountWhatIsFoundForEachIdOfAList() {
    String inner = "links(first: 100) { nodes { from { id } to { id } } }";
    String bulk =
        "query ($ids: [ID!]!) { checkRelatedPartiesInBulk(input: {partyIds: $ids, matter:"
            + " \"招投标\", purpose: \"a\"}) { party { "
            + "%s } } }";
    String wide = bulk.formatted(aliases(5, inner));
    assertThat(code(client.ask(wide, Map.of("ids", Collections.nCopies(1_000, "E1")))))
        .isEqualTo("QUERY_TOO_COSTLY");
    JsonNode answered = client.ask(wide, Map.of("ids", List.of("E1")));
    assertThat(code(answered)).as("%s", answered.path("errors")).isEmpty();
  }

  /** Validation took 9 s for 300 fragments in a chain, and no stack was deep enough for 2,000. */
  @ParameterizedTest
  @ValueSource(ints = {51, 300, 1_500})
  @Timeout(20)
  void shouldRefuseManyFragmentsBeforeTheyAreValidated(int count) {
    assertThat(client.codeOf(chain(count, ""))).isEqualTo("QUERY_TOO_COSTLY");
  }

  @Test
  void shouldAnswerAsManyFragmentsAsMayBe() {
    assertThat(client.ask(chain(50, "")).path("errors")).isEmpty();
  }

  /** 1,000 operations that share one fragment of 4,000 fields took 8 s. */
  @Test
  void shouldRefuseManyOperationsBeforeTheyAreValidated() {
    String operations =
        IntStream.range(0, 21)
            .mapToObj(i -> "query q" + i + " { ...f }")
            .collect(Collectors.joining(" "));
    String document = operations + " fragment f on Query { __typename }";
    assertThat(code(client.ask(document, Map.of()))).isEqualTo("QUERY_TOO_COSTLY");
  }

  /** One of 200,000 took 10 s to read. */
  @ParameterizedTest
  @ValueSource(strings = {"%s", "-%s", "0.%s", "1e%s"})
  @Timeout(20)
  void shouldRefuseNumbersOfVeryManyDigits(String form) {
    String number = form.formatted("9".repeat(200_000));
    assertThat(client.codeOf("{ search(text: \"a\", first: " + number + ") { truncated } }"))
        .isEqualTo("INVALID_QUERY");
  }

  /** Fields are not nested deep here, so that the limit on these did not see it. */
  @ParameterizedTest
  @ValueSource(strings = {"... { ", "... on SnapshotInfo { ", "... @include(if: true) { "})
  void shouldRefuseFragmentsThatAreNestedVeryDeep(String opening) {
    assertThat(client.codeOf(chain(50, opening.repeat(25)))).isEqualTo("QUERY_TOO_DEEP");
    String alone = "{ snapshot { " + opening.repeat(110) + "sequence" + " }".repeat(112);
    assertThat(client.codeOf(alone)).isIn("QUERY_TOO_DEEP", "INVALID_QUERY"); // by the parser
  }

  /** Each fragment spreads the next one within as many inline fragments as are opened. */
  private static String chain(int count, String opened) {
    String closed = " }".repeat(opened.length() - opened.replace("{", "").length());
    return "{ snapshot { ...f1 } } "
        + IntStream.range(1, count)
            .mapToObj(
                i ->
                    "fragment f%d on SnapshotInfo { %s...f%d%s }"
                        .formatted(i, opened, i + 1, closed))
            .collect(Collectors.joining(" "))
        + " fragment f"
        + count
        + " on SnapshotInfo { sequence }";
  }

  @Test
  void shouldCountAliasesOfDearFields() {
    String field = "connect(partyIds: [\"E1\", \"E2\"]) { truncated }";
    assertThat(client.codeOf("{ " + aliases(401, field) + " }")).isEqualTo("QUERY_TOO_COSTLY");
  }

  /** A fragment was once counted where it was spread first; sums could pass the largest int. */
  @ParameterizedTest
  @ValueSource(ints = {4, 11, 12, 16})
  void shouldNotLoseCountOfVeryMuch(int levels) {
    String field =
        "successors(partyId: \"E4\", first: 1000) { evidence { path { nodes { id name } } } }";
    assertThat(client.codeOf(spreading(levels, aliases(15, field)))).isEqualTo("QUERY_TOO_COSTLY");
  }

  /** A query that has some fields, and each fragment of it the next one twice. */
  private static String spreading(int levels, String fields) {
    return IntStream.range(0, levels)
        .mapToObj(i -> "fragment f%d on Query { ...f%d ...f%d }".formatted(i, i + 1, i + 1))
        .collect(
            Collectors.joining(
                " ", "{ ...f0 } ", " fragment f" + levels + " on Query { " + fields + " }"));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 60})
  void shouldEndSoonWithFragmentsThatSpreadEachOther(int levels) {
    long from = System.nanoTime();
    JsonNode answer = client.ask(spreading(levels, "snapshot { sequence }"));
    assertThat(code(answer)).isIn("", "QUERY_TOO_COSTLY", "INVALID_QUERY");
    assertThat((System.nanoTime() - from) / 1e9).isLessThan(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[[[", "{\"a\": 1e99999999}", "[1e99999999, %s]"})
  void shouldRefuseJsonThatIsTooMuchWithoutAFault(String part) {
    String value =
        part.equals("[[[[")
            ? "[".repeat(5_000) + "]".repeat(5_000)
            : part.formatted("9".repeat(5_000));
    HttpResponse<String> answer =
        client.post(
            "{\"query\": \"{ snapshot { sequence } }\", \"variables\": {\"a\": " + value + "}}",
            GRAPHQL);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
  }

  @Test
  void shouldKeepNoPlaceOfQuestionsThatAreDone() {
    client.ask("{ snapshot { sequence } }");
    IdleAdmission.await(admission);
  }
}
