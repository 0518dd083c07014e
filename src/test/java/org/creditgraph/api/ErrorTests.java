package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What goes wrong is told with a code that stays, and with what to do. */
@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ErrorTests {
  private static final String GRAPHQL = "application/graphql-response+json";

  @LocalServerPort int port;
  @Autowired ApiApplication.Snapshots snapshots;
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
          { search(text: " ") { truncated } }                                        | EMPTY_SEARCH_TEXT
          { search(text: "a", region: "Hainan") { truncated } }                      | INVALID_REGION
          { search(text: "a", after: "?") { truncated } }                            | INVALID_CURSOR
          { party(id: "E1") { links(after: "not a cursor") { totalCount } } }        | INVALID_CURSOR
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
    assertThat(client.get("/graphql").statusCode()).isEqualTo(405);
  }

  private static String message(JsonNode answer) {
    return answer.at("/errors/0/message").asString();
  }

  private static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString();
  }
}
