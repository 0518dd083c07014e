package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What goes wrong is told with a code that stays, and with what to do. */
@Isolated("it has the snapshot fail that other classes ask, too")
@SpringBootTest(
    classes = ApiApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "creditgraph.decisions-per-hour=5000")
class ErrorTests {
  private static final String GRAPHQL = "application/graphql-response+json";

  @LocalServerPort int port;
  @Autowired ApiApplication.Snapshots snapshots;
  @Autowired ApiApplication.Disk disk;
  private ApiClient client;

  @BeforeEach
  void connect() {
    client = new ApiClient(port);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { party(id: "E1") { id                                                     | INVALID_QUERY
          { party(id: "E1") { noSuchField } }                                        | INVALID_QUERY
          { party { id } }                                                           | INVALID_QUERY
          { neighbourhood(partyId: "E1", kinds: [FRIEND]) { truncated } }            | INVALID_QUERY
          { party(id: "E1", at: {validOn: "2023-02-29"}) { id } }                    | INVALID_DATE
          { party(id: "E1", at: {validOn: "yesterday"}) { id } }                     | INVALID_DATE
          { party(id: "E1", at: {validOn: 20230228}) { id } }                        | INVALID_DATE
          { party(id: "E1", at: {validOn: "+12023-02-28"}) { id } }                  | INVALID_DATE
          { party(id: "E1", at: {knownAt: "2024-01-01"}) { id } }                    | INVALID_TIME
          { party(id: "E1", at: {knownAt: "2024-01-01T00:00:00"}) { id } }           | INVALID_TIME
          { party(id: "E1", at: {knownAt: "2024-06-30T10:00:01+08:00"}) { id } }     | INVALID_TIME
          { neighbourhood(partyId: "nobody") { truncated } }                         | UNKNOWN_PARTY
          { paths(from: "nobody", to: "E1") { truncated } }                          | UNKNOWN_PARTY
          { paths(from: "E1", to: "nobody") { truncated } }                          | UNKNOWN_PARTY
          { connect(partyIds: ["E1", "nobody"]) { truncated } }                      | UNKNOWN_PARTY
          { neighbourhood(partyId: "E1", at: {knownAt: "2020-01-01T00:00:00Z"}) { truncated } } | UNKNOWN_PARTY
          { connect(partyIds: ["E1"]) { truncated } }                                | INVALID_ARGUMENT
          { paths(from: "E1", to: "E2", maxLength: 99) { truncated } }               | INVALID_ARGUMENT
          { paths(from: "E1", to: "E2", kinds: []) { truncated } }                   | INVALID_ARGUMENT
          { migrationFlows(since: "2026-01-01", until: "2025-01-01") { stores } }    | INVALID_PERIOD
          { successions(first: 1001) { truncated } }                                 | INVALID_LIMIT
          { successors(partyId: "E20", first: 0) { probability } }                   | INVALID_LIMIT
          { predecessors(partyId: "E20", first: -1) { probability } }                | INVALID_LIMIT
          { search(text: " ") { truncated } }                                        | EMPTY_SEARCH_TEXT
          { search(text: "a", region: "Hainan") { truncated } }                      | INVALID_REGION
          { search(text: "a", after: "?") { truncated } }                            | INVALID_CURSOR
          { party(id: "E1") { links(after: "not a cursor") { totalCount } } }        | INVALID_CURSOR
          { checkRelatedParties(input: {partyId: "E1", matter: "FISHING", purpose: "a"}) { outcome } } | UNKNOWN_MATTER
          { checkRelatedParties(input: {partyId: "S1", matter: "招投标", purpose: "a"}) { outcome } }    | WRONG_KIND
          { checkRelatedParties(input: {partyId: "nobody", matter: "招投标", purpose: "a"}) { outcome } } | UNKNOWN_PARTY
          { checkRelatedParties(input: {partyId: "E1", matter: "招投标", purpose: " "}) { outcome } }     | INVALID_ARGUMENT
          { checkRelatedParties(input: {partyId: "E1", matter: "招投标", purpose: "a", at: {validOn: "1900-01-01"}}) { outcome } } | BEFORE_REGISTER
          { checkRelatedParties(input: {partyId: "E1", matter: "招投标", purpose: "a", at: {knownAt: "2020-01-01T00:00:00Z"}}) { outcome } } | BEFORE_REGISTER
          { checkRelatedParties(input: {partyId: "E1", matter: "招投标", purpose: "a", idempotencyKey: "k"}) { outcome } } | KEY_NEEDS_MUTATION
          { checkRelatedPartiesInBulk(input: {partyIds: ["E1"], matter: "招投标", purpose: "a", idempotencyKey: "k"}) { outcome } } | KEY_NEEDS_MUTATION
          mutation { checkRelatedParties(input: {partyId: "E1", matter: "招投标", purpose: "a", idempotencyKey: ""}) { outcome } } | INVALID_ARGUMENT
          mutation { checkRelatedParties(input: {partyId: "nobody", matter: "招投标", purpose: "a"}) { outcome } } | UNKNOWN_PARTY
          { checkRelatedPartiesInBulk(input: {partyIds: [], matter: "招投标", purpose: "a"}) { outcome } } | INVALID_ARGUMENT
          mutation { repairRecord(input: {recordId: "none", actor: "a", reason: "b", key: "e-1"}) { repeated } } | UNKNOWN_RECORD
          mutation { repairRecord(input: {recordId: "R1", actor: "a", reason: "b", key: "e-2"}) { repeated } }   | RECORD_REPAIRED
          mutation { repairRecord(input: {recordId: "R4", actor: " ", reason: "b", key: "e-3"}) { repeated } }   | INVALID_ARGUMENT
          mutation { decideObjection(input: {recordId: "R4", decision: MAYBE, actor: "a", reason: "b", key: "e-4"}) { repeated } } | INVALID_QUERY
          mutation { recordCredit(input: {recordId: "R4", subjectId: "E1", kind: WATCH, severity: MINOR, decidedOn: "2024-01-01", actor: "a", reason: "b", key: "e-5"}) { repeated } } | RECORD_ALREADY_KNOWN
          mutation { recordCredit(input: {recordId: "R8", subjectId: "nobody", kind: WATCH, severity: MINOR, decidedOn: "2024-01-01", actor: "a", reason: "b", key: "e-6"}) { repeated } } | INVALID_ARGUMENT
          mutation { recordCredit(input: {recordId: "R8", subjectId: "E1", kind: WATCH, severity: MINOR, decidedOn: "2024-07-01", actor: "a", reason: "b", key: "e-7"}) { repeated } } | INVALID_DATE
          """)
  void shouldTellWhatIsWrongByItsCode(String query, String code) {
    assertThat(client.codeOf(query)).isEqualTo(code);
  }

  @Test
  void shouldNameTheArgumentAndTheDayThatIsNone() {
    String query = "{ party(id: \"E1\", at: {validOn: \"2023-02-29\"}) { id } }";
    assertThat(message(client.ask(query)))
        .contains("at.validOn", "'2023-02-29' is no day", "2026-06-30");
    JsonNode answer =
        client.ask(
            "query ($at: AsOf) { party(id: \"E1\", at: $at) { id } }",
            Map.of("at", Map.of("validOn", "2023-02-29")));
    assertThat(message(answer)).contains("'at'", "'2023-02-29' is no day");
    assertThat(code(answer)).isEqualTo("INVALID_DATE");
  }

  @Test
  void shouldNameTheKindsThatThereAre() {
    String literal = "{ neighbourhood(partyId: \"E1\", kinds: [FRIEND]) { truncated } }";
    assertThat(message(client.ask(literal))).contains("FRIEND", "SHAREHOLDING, SPOUSE");
    JsonNode answer =
        client.ask(
            "query ($kinds: [LinkKind!]) { neighbourhood(partyId: \"E1\", kinds: $kinds) {"
                + " truncated } }",
            Map.of("kinds", List.of("FRIEND")));
    assertThat(message(answer)).contains("FRIEND", "SHAREHOLDING, SPOUSE");
    assertThat(code(answer)).isEqualTo("INVALID_QUERY");
  }

  @Test
  void shouldNameTheIdThatNobodyHas() {
    JsonNode answer = client.ask("{ neighbourhood(partyId: \"nobody\") { truncated } }");
    assertThat(message(answer)).contains("'nobody'");
    assertThat(answer.at("/errors/0/extensions/classification").asString()).isEqualTo("NOT_FOUND");
    assertThat(answer.at("/errors/0/path/0").asString()).isEqualTo("neighbourhood");
  }

  @Test
  void shouldRefuseAQueryThatIsTooDeep() {
    String inner = "id";
    for (int i = 0; i < 7; i++) {
      inner = "links(first: 1) { nodes { from { " + inner + " } } }";
    }
    assertThat(client.codeOf("{ node(id: \"E1\") { " + inner + " } }")).isEqualTo("QUERY_TOO_DEEP");
  }

  @Test
  void shouldRefuseAQueryThatCouldBringTooMuch() {
    String inner = "id";
    for (int i = 0; i < 3; i++) {
      inner = "links(first: 100) { nodes { from { " + inner + " } } }";
    }
    assertThat(client.codeOf("{ node(id: \"E1\") { " + inner + " } }"))
        .isEqualTo("QUERY_TOO_COSTLY");
  }

  @Test
  void shouldAnswerTheLongestPageWithAllThatIsUsuallyAsked() {
    JsonNode answer =
        client.ask(
            """
            { successors(partyId: "E20", first: 1000, at: {validOn: "2024-06-30"}) {
                probability predecessor { id name } successor { id name } triggeringRecords { id }
                evidence { kind weight summary from until path {
                  length nodes { id } links { kind from { id } to { id } } } } } }
            """);
    assertThat(answer.has("errors")).as("%s", answer).isFalse();
    assertThat(answer.at("/data/successors").size()).isPositive();
    JsonNode refused = client.ask("{ successors(partyId: \"E20\", first: 1001) { probability } }");
    assertThat(message(refused)).contains("first is 1001", "1 to 1,000");
  }

  @Test
  void shouldKeepItsOwnFaultsToItself() {
    snapshots.failing = true;
    try {
      JsonNode answer = client.ask("{ party(id: \"E1\") { id } }");
      assertThat(code(answer)).isEqualTo("INTERNAL_ERROR");
      String reference = answer.at("/errors/0/extensions/reference").asString();
      assertThat(reference).isNotEmpty();
      assertThat(message(answer)).contains(reference);
      assertThat(answer.toString()).doesNotContain("secret", "Exception", "org.creditgraph");
    } finally {
      snapshots.failing = false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"query\": ", "no JSON", "{}", "[]", ""})
  void shouldRefuseABodyThatIsNoRequest(String body) {
    HttpResponse<String> answer = client.post(body, GRAPHQL);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(code(ApiClient.JSON.readTree(answer.body()))).isEqualTo("INVALID_REQUEST");
  }

  @Test
  void shouldRefuseABodyThatIsNotJson() {
    HttpResponse<String> answer =
        ApiClient.send(
            HttpRequest.newBuilder(client.home().resolve("/graphql"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{ snapshot { sequence } }"))
                .build());
    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void shouldAnswerInTheMediaTypeThatIsAccepted() {
    String right = "{\"query\": \"{ snapshot { sequence } }\"}";
    String wrong = "{\"query\": \"{ nothing }\"}";
    assertThat(client.post(right, GRAPHQL).headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith(GRAPHQL));
    assertThat(client.post(right, "application/json").headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(client.post(wrong, GRAPHQL).statusCode()).isEqualTo(400);
    assertThat(client.post(wrong, "application/json").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldNameTheArgumentAndWhatIsAllowed() {
    String ask =
        "{ checkRelatedParties(input: {partyId: \"%s\", matter: \"%s\", purpose: \"a\"}) { outcome"
            + " } }";
    assertThat(message(client.ask(ask.formatted("S1", "招投标"))))
        .startsWith("partyId is 'S1', which is of kind STORE; give")
        .contains("PERSON, ENTERPRISE");
    assertThat(message(client.ask(ask.formatted("E1", "FISHING"))))
        .startsWith("matter is 'FISHING'")
        .contains("TENDER_PARTICIPATION (招投标)", "DUTY_FREE_OPERATION (离岛免税)");
    String bulk =
        "query ($ids: [ID!]!) { checkRelatedPartiesInBulk(input: {partyIds: $ids, matter:"
            + " \"招投标\", purpose: \"a\"}) { outcome } }";
    JsonNode tooMany = client.ask(bulk, Map.of("ids", Collections.nCopies(1_001, "E1")));
    assertThat(code(tooMany)).isEqualTo("INVALID_ARGUMENT");
    assertThat(message(tooMany)).isEqualTo("partyIds has 1,001 entries; give 1 to 1,000.");
    JsonNode most = client.ask(bulk, Map.of("ids", Collections.nCopies(1_000, "E1")));
    assertThat(most.at("/data/checkRelatedPartiesInBulk").size()).isEqualTo(1_000);
  }

  @Test
  void shouldGiveTheDecisionOfAKeyAgainAndRefuseItForAnotherQuestion() {
    String ask =
        "mutation { checkRelatedParties(input: {partyId: \"%s\", matter: \"招投标\", purpose:"
            + " \"a\", idempotencyKey: \"once\"}) { decisionId } }";
    String id =
        client.ask(ask.formatted("E1")).at("/data/checkRelatedParties/decisionId").asString();
    assertThat(
            client.ask(ask.formatted("E1")).at("/data/checkRelatedParties/decisionId").asString())
        .isEqualTo(id);
    assertThat(client.codeOf(ask.formatted("E2"))).isEqualTo("KEY_REUSED");
    JsonNode found =
        client.ask(
            "{ decision(id: \""
                + id
                + "\") { decisionId replay { identical } } none: decision(id: \"no\") { outcome }"
                + " }");
    assertThat(found.at("/data/decision/decisionId").asString()).isEqualTo(id);
    assertThat(found.at("/data/decision/replay/identical").asBoolean()).isTrue();
    assertThat(found.at("/data/none").isNull()).isTrue();
  }

  @Test
  void shouldRefuseDecisionsBeyondTheQuotaWhileTheDiskFills() {
    String bulk =
        "mutation ($ids: [ID!]!) { checkRelatedPartiesInBulk(input: {partyIds: $ids, matter:"
            + " \"招投标\", purpose: \"a\", idempotencyKey: %s}) { decisionId } }";
    Map<String, Object> ids = Map.of("ids", Collections.nCopies(1_000, "E1"));
    disk.free = 0.1;
    try {
      JsonNode kept = client.ask(bulk.formatted("\"full\""), ids);
      assertThat(kept.at("/data/checkRelatedPartiesInBulk").size()).isEqualTo(1_000);
      while (!client.ask(bulk.formatted("null"), ids).has("errors")) {
        assertThat(disk.free).isLessThan(0.2);
      }
      JsonNode refused = client.ask(bulk.formatted("null"), ids);
      assertThat(code(refused)).isEqualTo("QUOTA_EXCEEDED");
      assertThat(message(refused)).contains("ask again from 2024-06-30T03:00:00Z on");
      assertThat(client.ask(bulk.formatted("\"full\""), ids)).as("a replay").isEqualTo(kept);
      assertThat(
              client
                  .ask(bulk.formatted("null").replace("mutation", "query"), ids)
                  .at("/data/checkRelatedPartiesInBulk")
                  .size())
          .isEqualTo(1_000);
      disk.free = 0.2;
      assertThat(client.ask(bulk.formatted("null"), ids).has("errors")).isFalse();
    } finally {
      disk.free = 1;
    }
  }

  private static String message(JsonNode answer) {
    return answer.at("/errors/0/message").asString();
  }

  private static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString();
  }
}
