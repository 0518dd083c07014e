package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditgraph.store.InMemoryJudgementStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A reviewer judges the drawn graph's fishmonger. */
@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class JudgementApiTests {
  private static final String SHOWN =
      """
      { successors(partyId: "E20", at: {validOn: "2024-06-30"}) {
          successor { id } judgement { verdict reason actor probability }
          before: judgement(knownAt: "2000-01-01T00:00:00Z") { id } } }
      """;

  @LocalServerPort int port;
  @Autowired InMemoryJudgementStore store;

  @Test
  void shouldLookUpAPairOnceForAllWhereItStands() {
    String page =
        """
        { successions(minimumProbability: 0, at: {validOn: "2024-06-30"}) {
            nodes { judgement { id } then: judgement(knownAt: "2000-01-01T00:00:00Z") { id } } }
          predecessors(partyId: "E21", minimumProbability: 0, at: {validOn: "2024-06-30"}) {
            judgement { id } } }
        """;
    int before = store.lookupCount();
    JsonNode shown = new ApiClient(port).ask(page).at("/data/successions/nodes");
    assertThat(shown.size()).isPositive();
    assertThat(store.lookupCount() - before).as("one for each moment").isEqualTo(2);
  }

  private static String judged(String successor, String verdict, String key) {
    return """
    mutation { judgeSuccession(input: {predecessorId: "E20", successorId: "%s", verdict: %s,
      reason: "实地核查", actor: "王芳", key: "%s", at: {validOn: "2024-06-30"}})
      { predecessorId successorId verdict probability model validOn repeated } }
    """
        .formatted(successor, verdict, key);
  }

  @Test
  void shouldKeepShowAndCountWhatAReviewerFinds() {
    ApiClient client = new ApiClient(port);
    JsonNode judged = client.ask(judged("E21", "CONFIRMED", "j-1")).at("/data/judgeSuccession");
    assertThat(judged.path("verdict").asString()).isEqualTo("CONFIRMED");
    assertThat(judged.path("probability").asDouble()).isBetween(0.0, 1.0);
    assertThat(judged.path("repeated").asBoolean()).isFalse();
    JsonNode again = client.ask(judged("E21", "CONFIRMED", "j-1")).at("/data/judgeSuccession");
    assertThat(again.path("repeated").asBoolean()).isTrue();
    assertThat(client.codeOf(judged("E21", "DISMISSED", "j-1"))).isEqualTo("KEY_REUSED");
    assertThat(client.codeOf(judged("E20", "DISMISSED", "j-2"))).isEqualTo("SAME_PARTY");
    assertThat(client.codeOf(judged("nobody", "DISMISSED", "j-3"))).isEqualTo("UNKNOWN_PARTY");
    JsonNode shown = client.ask(SHOWN).at("/data/successors/0");
    assertThat(shown.at("/judgement/verdict").asString()).isEqualTo("CONFIRMED");
    assertThat(shown.at("/judgement/reason").asString()).isEqualTo("实地核查");
    assertThat(shown.path("before").isNull()).isTrue();
    String past = "at: {validOn: \"2024-06-30\", knownAt: \"2024-06-30T00:00:00Z\"}";
    JsonNode then = client.ask(SHOWN.replace("at: {validOn: \"2024-06-30\"}", past));
    assertThat(then.at("/data/successors/0/successor/id").asString()).isEqualTo("E21");
    assertThat(then.at("/data/successors/0/judgement").isNull()).isTrue();
    JsonNode report =
        client
            .ask("{ judgementReport { bands { confirmed dismissed share } calibrationError } }")
            .at("/data/judgementReport");
    assertThat(report.at("/bands/0/confirmed").asInt()).isEqualTo(1);
    assertThat(report.at("/bands/0/share").asDouble()).isEqualTo(1);
  }
}
