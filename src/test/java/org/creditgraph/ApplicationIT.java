package org.creditgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.SnapshotDifferences;
import org.creditgraph.store.FactStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service as a new user meets it: an empty home, the demonstration data, README's
 * questions.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApplicationIT {
  private static final Pattern QUESTION = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir static Path home;

  @LocalServerPort int port;
  @Autowired FactStore store;
  @Autowired LiveSnapshot live;

  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("creditgraph.home", () -> home.toString());
  }

  @Test
  void shouldAnswerTheQuestionsThatReadmePrints() throws Exception {
    askWhatReadmePrints();
  }

  private List<JsonNode> askWhatReadmePrints() throws Exception {
    List<String> questions = questions("README.md");
    assertThat(questions).hasSizeGreaterThanOrEqualTo(3);
    List<JsonNode> answers = new ArrayList<>();
    for (String question : questions) {
      JsonNode answer = ask(question);
      assertThat(answer.has("errors")).as("%s%n%s", question, answer).isFalse();
      answer
          .get("data")
          .forEachEntry(
              (field, found) ->
                  assertThat(isEmpty(found)).as("%s in %s", field, question).isFalse());
      answers.add(answer.get("data"));
    }
    return answers;
  }

  @Test
  void shouldTellThatTheStrawManIsNotReachedAndWhoIs() throws Exception {
    JsonNode answer =
        ask(
            "{propagation(recordId: \"R201\", at: {validOn: \"2026-06-30\"}) {restrictions {party"
                + " {id} capacity}}}");
    List<String> reached = new ArrayList<>();
    answer
        .at("/data/propagation/restrictions")
        .forEach(
            found ->
                reached.add(
                    found.get("capacity").asString() + " " + found.at("/party/id").asString()));
    assertThat(reached)
        .contains("LEGAL_REPRESENTATIVE P201", "ACTUAL_CONTROLLER P201", "ACTUAL_CONTROLLER P203")
        .noneMatch(line -> line.endsWith(" P202"));
  }

  @Test
  void shouldWalkThroughADecisionAsTheDocumentationDoes() throws Exception {
    List<JsonNode> stories = askWhatReadmePrints();
    List<JsonNode> answers = new ArrayList<>();
    List<String> english = questions("docs/decision-walkthrough.md");
    assertThat(questions("docs/decision-walkthrough.zh.md")).isEqualTo(english);
    for (String question : english) {
      JsonNode answer = ask(question);
      assertThat(answer.has("errors")).as("%s%n%s", question, answer).isFalse();
      answers.add(answer.get("data"));
    }
    JsonNode first = answers.get(0).get("checkRelatedParties");
    assertThat(first.get("outcome").asString()).isEqualTo("REJECT");
    assertThat(first.at("/findings/0/party/id").asString()).isEqualTo("P201");
    assertThat(answers.get(1).at("/review/outcome").asString()).isEqualTo("REVIEW");
    assertThat(answers.get(1).at("/pass/outcome").asString()).isEqualTo("PASS");
    assertThat(answers.get(2).at("/recordCredit/record/state").asString()).isEqualTo("IN_FORCE");
    JsonNode made = answers.get(3).get("checkRelatedParties");
    assertThat(made.get("outcome").asString()).isEqualTo("REJECT");
    assertThat(made.at("/findings/0/restriction/proof").size()).isEqualTo(3);
    assertThat(answers.get(4).at("/objectToRecord/record/disputed").asBoolean()).isTrue();
    assertThat(answers.get(5).at("/decideObjection/record/state").asString()).isEqualTo("REVOKED");
    JsonNode now = answers.get(6).get("checkRelatedParties");
    assertThat(now.get("outcome").asString()).isEqualTo("PASS");
    assertThat(now.get("decisionId").isNull()).isTrue();
    JsonNode then = answers.get(7).get("checkRelatedParties");
    assertThat(then.get("decisionId")).isEqualTo(made.get("decisionId"));
    assertThat(then.get("outcome").asString()).isEqualTo("REJECT");
    assertThat(then.at("/replay/comparable").asBoolean()).isTrue();
    assertThat(then.at("/replay/identical").asBoolean()).isTrue();
    assertThat(then.get("answerHash")).isEqualTo(made.get("answerHash"));
    assertThat(askWhatReadmePrints()).as("README's stories").isEqualTo(stories);
  }

  @Test
  void shouldHoldInMemoryWhatTheDatabaseHolds() {
    Snapshot fresh = LiveSnapshot.read(store);
    SnapshotDifferences differences = live.current().differencesFrom(fresh, 10);
    assertThat(differences.none()).as(differences.toString()).isTrue();
    assertThat(fresh.linkCount()).isGreaterThan(10_000);
  }

  @Test
  void shouldBeReadyAndServeItsPagesAndFigures() throws Exception {
    for (String path :
        List.of(
            "/",
            "/graphiql",
            "/actuator/health/readiness",
            "/actuator/health/liveness",
            "/actuator/prometheus")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(200);
    }
    ask("{matters {code}}");
    assertThat(get("/actuator/prometheus").body()).contains("graphql_answers_total{code=\"NONE\"}");
  }

  private static boolean isEmpty(JsonNode found) {
    return found.isNull()
        || found.isArray() && found.isEmpty()
        || found.has("paths") && found.get("paths").isEmpty()
        || found.has("nodes") && found.get("nodes").isEmpty()
        || found.has("restrictions") && found.get("restrictions").isEmpty();
  }

  private static List<String> questions(String file) throws IOException {
    List<String> questions = new ArrayList<>();
    Matcher matcher = QUESTION.matcher(Files.readString(Path.of(file)));
    while (matcher.find()) {
      questions.add(matcher.group(1));
    }
    return questions;
  }

  private JsonNode ask(String question) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("query", question))))
            .build();
    return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    HttpClient following =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    URI uri = URI.create("http://localhost:" + port + path);
    return following.send(
        HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
