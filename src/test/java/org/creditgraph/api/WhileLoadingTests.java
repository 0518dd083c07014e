package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.creditgraph.live.FirstData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
    classes = {ApiApplication.class, FirstData.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
class WhileLoadingTests {
  private static final String QUESTION =
      "{ a: party(id: \"X\") { id } b: search(text: \"x\") { nodes { matchedText } } }";

  @LocalServerPort int port;
  @Autowired FirstData data;

  @AfterEach
  void end() {
    data.done();
  }

  @Test
  void shouldAnswerLoadingWithItsProgressAndNotThatNothingIsKnown() {
    ApiClient client = new ApiClient(port);
    assertThat(client.ask(QUESTION).has("errors")).isFalse();
    data.loaded(0.434);
    JsonNode answer = client.ask(QUESTION);
    assertThat(answer.get("errors").size()).isEqualTo(1);
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("LOADING");
    assertThat(answer.at("/errors/0/message").asString()).contains("43 %", "已完成43%");
    assertThat(answer.has("data")).isTrue();
    assertThat(answer.get("data").isNull()).isTrue();
    assertThat(answer.at("/extensions/loading/fraction").asDouble()).isEqualTo(0.43);
    data.done();
    JsonNode after = client.ask(QUESTION);
    assertThat(after.has("errors")).isFalse();
    assertThat(after.at("/extensions/loading").isMissingNode()).isTrue();
  }

  @Test
  void shouldHoldDataBackHoweverItIsAskedForAndAnswerAboutItselfMeanwhile() {
    ApiClient client = new ApiClient(port);
    data.loaded(0);
    for (String question :
        new String[] {
          "{ ...F } fragment F on Query { party(id: \"X\") { id } }",
          "{ ... on Query { party(id: \"X\") { id } } }",
          "{ __typename party(id: \"X\") { id } }",
          "{ matters { code } }"
        }) {
      assertThat(client.codeOf(question)).as(question).isEqualTo("LOADING");
    }
    JsonNode own =
        client.ask("{ __typename __schema { queryType { name } } snapshot { parties } }");
    assertThat(own.has("errors")).isFalse();
    assertThat(own.at("/extensions/loading/fraction").asDouble()).isZero();
    assertThat(client.codeOf("{ nothing }")).isEqualTo("INVALID_QUERY");
  }

  @Test
  void shouldAnswerItWithStatus200InBothMediaTypes() {
    ApiClient client = new ApiClient(port);
    data.loaded(0.5);
    String body = ApiClient.JSON.writeValueAsString(Map.of("query", QUESTION));
    for (String type : new String[] {"application/json", "application/graphql-response+json"}) {
      HttpResponse<String> answer = client.post(body, type);
      assertThat(answer.statusCode()).as(type).isEqualTo(200);
      assertThat(answer.body()).contains("LOADING");
    }
  }
}
