package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the specification of GraphQL over HTTP asks of a server, and what it lets one choose. */
@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class GraphQlOverHttpTests {
  private static final String GRAPHQL = "application/graphql-response+json";
  private static final String JSON = "application/json";

  @LocalServerPort int port;

  private HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(
        new ApiClient(port).home().resolve("/graphql" + (query.isEmpty() ? "" : "?" + query)));
  }

  private HttpResponse<String> post(String body, String type, String accept) {
    HttpRequest.Builder request = request("").POST(BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (accept != null) {
      request.header("Accept", accept);
    }
    return ApiClient.send(request.build());
  }

  private HttpResponse<String> post(String body) {
    return post(body, JSON, GRAPHQL);
  }

  private HttpResponse<String> get(String query, String accept) {
    return ApiClient.send(request(query).header("Accept", accept).build());
  }

  private static String parameter(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return ApiClient.JSON.readTree(answer.body());
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).at("/errors/0/extensions/code").asString()).isEqualTo(code);
    assertThat(json(answer).at("/errors/0/message").asString()).isNotBlank();
    assertThat(json(answer).has("data")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "- | application/json",
        "*/* | application/json",
        "application/* | application/graphql-response+json",
        "application/json | application/json",
        "application/json; charset=utf-8 | application/json",
        "application/graphql-response+json | application/graphql-response+json",
        "application/graphql-response+json, application/json;q=0.9 |"
            + " application/graphql-response+json",
        "text/event-stream, application/json | application/json",
        "text/html, */*;q=0.8 | application/json"
      })
  void shouldAnswerInATypeThatIsAccepted(String accept, String type) {
    HttpResponse<String> answer = post("{\"query\": \"{__typename}\"}", JSON, accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(type(answer)).startsWith(type.startsWith(GRAPHQL) ? "application/" : type);
    assertThat(json(answer).at("/data/__typename").asString()).isEqualTo("Query");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/event-stream", "image/png", "text/html", "rubbish", "multipart/mixed"})
  void shouldSayThatNoAcceptedTypeCanBeGiven(String accept) {
    HttpResponse<String> answer = post("{\"query\": \"{__typename}\"}", JSON, accept);
    assertRefused(answer, 406, "NOT_ACCEPTABLE");
    assertThat(type(answer)).startsWith(JSON);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-",
        "*/*",
        "application/*",
        "text/plain",
        "application/graphql",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=GBK",
        "application/json; charset=klingon",
        "rubbish"
      })
  void shouldTakeJsonInUtf8Alone(String type) {
    assertRefused(post("{\"query\": \"{__typename}\"}", type, JSON), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void shouldReadUtf8() {
    String query = "{\"query\": \"{ __type(name: \\\"Run🏃信用\\\") { name } }\"}";
    for (String type : new String[] {JSON, JSON + "; charset=utf-8", JSON + ";charset=\"UTF-8\""}) {
      HttpResponse<String> answer = post(query, type, JSON);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(json(answer).has("errors")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{ \"not a JSON",
        "null",
        "3",
        "\"{__typename}\"",
        "[]",
        "[{\"query\": \"{__typename}\"}]",
        "{}",
        "{\"qeury\": \"{__typename}\"}",
        "{\"query\": null}",
        "{\"query\": {\"a\": \"b\"}}",
        "{\"query\": 0}",
        "{\"query\": 1.5}",
        "{\"query\": false}",
        "{\"query\": [\"a\"]}",
        "{\"query\": \"{__typename}\", \"operationName\": {\"a\": \"b\"}}",
        "{\"query\": \"{__typename}\", \"operationName\": 0}",
        "{\"query\": \"{__typename}\", \"operationName\": false}",
        "{\"query\": \"{__typename}\", \"operationName\": [\"a\"]}",
        "{\"query\": \"{__typename}\", \"variables\": \"a\"}",
        "{\"query\": \"{__typename}\", \"variables\": 0}",
        "{\"query\": \"{__typename}\", \"variables\": false}",
        "{\"query\": \"{__typename}\", \"variables\": [\"a\"]}",
        "{\"query\": \"{__typename}\", \"variables\": {\"a\": NaN}}",
        "{\"query\": \"{__typename}\", \"extensions\": \"a\"}",
        "{\"query\": \"{__typename}\", \"extensions\": 0}",
        "{\"query\": \"{__typename}\", \"extensions\": false}",
        "{\"query\": \"{__typename}\", \"extensions\": [\"a\"]}",
        "{\"query\": \"{__typename}\", \"query\": \"{__typename}\"}",
        "{\"query\": \"{__typename}\"} {}"
      })
  void shouldRefuseABodyThatIsNoRequestWhateverIsAccepted(String body) {
    assertRefused(post(body, JSON, GRAPHQL), 400, "INVALID_REQUEST");
    assertRefused(post(body, JSON, JSON), 400, "INVALID_REQUEST");
  }

  @Test
  void shouldRefuseJsonThatIsNestedWithoutEnd() {
    String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
    String body = "{\"query\": \"{__typename}\", \"variables\": %s}".formatted(deep);
    assertRefused(post(body), 400, "INVALID_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\": \"{__typename}\", \"variables\": null}",
        "{\"query\": \"{__typename}\", \"operationName\": null}",
        "{\"query\": \"{__typename}\", \"extensions\": null}",
        "{\"query\": \"{__typename}\", \"extensions\": {\"some\": \"value\"}}",
        "{\"query\": \"query Q {__typename}\", \"operationName\": \"Q\"}",
        "{\"query\": \"query Q($n: String!) {__type(name: $n) {name}}\", \"variables\": {\"n\":"
            + " \"x\"}}"
      })
  void shouldTakeEveryPartOfARequest(String body) {
    for (String accept : new String[] {JSON, GRAPHQL}) {
      HttpResponse<String> answer = post(body, JSON, accept);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(json(answer).has("errors")).as(answer.body()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\": \"{\"}",
        "{\"query\": \"{ noSuchField }\"}",
        "{\"query\": \"{ ... @defer { __typename } }\"}",
        "{\"query\": \"{__typename}\", \"operationName\": \"Other\"}",
        "{\"query\": \"query Q($id: ID!) { party(id: $id) { id } }\", \"variables\": {\"id\":"
            + " null}}"
      })
  void shouldTellAWrongQueryByItsStatusWhereTheTypeIsGraphQls(String body) {
    HttpResponse<String> answer = post(body, JSON, GRAPHQL);
    assertRefused(answer, 400, "INVALID_QUERY");
    assertThat(type(answer)).startsWith(GRAPHQL);
    assertRefused(post(body, JSON, JSON), 200, "INVALID_QUERY");
  }

  @Test
  void shouldAnswerQueriesInTheParametersOfAGet() {
    String query = parameter("query", "query Q($n: String!) {__type(name: $n) {name}}");
    for (String accept : new String[] {JSON, GRAPHQL, "*/*"}) {
      HttpResponse<String> answer =
          get(
              query + "&" + parameter("variables", "{\"n\": \"Query\"}") + "&operationName=Q",
              accept);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(json(answer).at("/data/__type/name").asString()).isEqualTo("Query");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "query=",
        "query=%7B__typename%7D&query=%7B__typename%7D",
        "query=%7B__typename%7D&variables=3",
        "query=%7B__typename%7D&variables=%5B%5D",
        "query=%7B__typename%7D&variables=%7B",
        "query=%7B__typename%7D&extensions=true"
      })
  void shouldRefuseParametersThatAreNoRequest(String query) {
    HttpResponse<String> answer = get(query, JSON);
    assertRefused(answer, 400, "INVALID_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mutation { __typename }",
        "query Q { __typename } mutation M { __typename }",
        "subscription { a }"
      })
  void shouldChangeNothingByAGet(String query) {
    HttpResponse<String> answer = get(parameter("query", query), GRAPHQL);
    assertRefused(answer, 405, "METHOD_NOT_ALLOWED");
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void shouldTellAClientThatSendsAHashToSendTheQuery() {
    String extensions =
        "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}}".formatted("a".repeat(64));
    for (HttpResponse<String> answer :
        List.of(
            post("{\"extensions\":" + extensions + "}", JSON, JSON),
            get(parameter("extensions", extensions), JSON))) {
      JsonNode error = json(answer).at("/errors/0");
      assertThat(error.at("/message").asString()).isEqualTo("PersistedQueryNotSupported");
      assertThat(error.at("/extensions/code").asString())
          .isEqualTo("PERSISTED_QUERY_NOT_SUPPORTED");
    }
  }

  @Test
  void shouldTakeTheNamedQueryBesideAMutation() {
    String query = parameter("query", "query Q { __typename } mutation M { __typename }");
    assertThat(get(query + "&operationName=Q", GRAPHQL).statusCode()).isEqualTo(200);
    assertThat(get(query + "&operationName=M", GRAPHQL).statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "FOO"})
  void shouldTakeNoOtherMethod(String method) {
    HttpResponse<String> answer =
        ApiClient.send(
            request("").method(method, BodyPublishers.ofString("{\"query\": \"{a}\"}")).build());
    assertRefused(answer, 405, "METHOD_NOT_ALLOWED");
    assertThat(answer.headers().firstValue("Allow")).contains("POST, GET");
  }
}
