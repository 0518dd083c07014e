package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLNamedSchemaElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.creditgraph.casework.RecordDesk;
import org.creditgraph.casework.ToldStore;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.store.DecisionStore;
import org.creditgraph.store.FactStore;
import org.creditgraph.store.InMemoryDecisionStore;
import org.creditgraph.store.InMemoryJudgementStore;
import org.creditgraph.store.JudgementStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** A retry, a prefetch or a look in GraphiQL leaves no trace: no query of the schema writes. */
@SpringBootTest(
    classes = {ApiApplication.class, QueriesKeepNothingTests.Frozen.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
class QueriesKeepNothingTests {
  /** One question for each field that can be asked. */
  private static final List<String> QUESTIONS =
      List.of(
          "beneficialOwners(organizationId: \"E2\") { person { id } }",
          "blockedUnderOfac50(partyId: \"E7\") { verdict }",
          "checkRelatedParties(input: {partyId: \"E5\", matter: \"招投标\", purpose: \"a\"}) {"
              + " decisionId decidedAt answer answerHash findings { reason succession { probability"
              + " } restriction { until } path { length } } replay { identical } }",
          "checkRelatedPartiesInBulk(input: {partyIds: [\"E5\", \"E21\"], matter: \"招投标\", purpose:"
              + " \"a\"}) { decisionId outcome answer replay { note } }",
          "closedRings(organizationId: \"E1\") { id }",
          "connect(partyIds: [\"E1\", \"E2\"]) { truncated }",
          "controlled(partyId: \"P3\") { effectiveShare }",
          "controllers(organizationId: \"E4\") { effectiveShare }",
          "decision(id: \"%s\") { outcome findings { reason restriction { until } }"
              + " replay { identical comparable } }",
          "find(text: \"海\") { nodes { matchedText } }",
          "judgementReport { calibrationError }",
          "matters { code }",
          "migrationFlows(since: \"2020-01-01\") { stores }",
          "neighbourhood(partyId: \"E1\") { truncated }",
          "node(id: \"S1\") { id }",
          "ofac50Cascade { blockedCount }",
          "party(id: \"E1\") { id records { id } }",
          "paths(from: \"E1\", to: \"E2\") { truncated }",
          "policy { hash }",
          "predecessors(partyId: \"E21\") { probability judgement { verdict } }",
          "propagation(recordId: \"R4\") { restrictions { until } warnings { text } }",
          "record(id: \"R1\") { state }",
          "restrictions(partyId: \"P3\") { until }",
          "search(text: \"海\") { nodes { matchedText } }",
          "snapshot { sequence }",
          "storeMigrations { nodes { probability } }",
          "successions { nodes { probability judgement { verdict } } }",
          "successors(partyId: \"E20\") { probability judgement { verdict } }");

  @LocalServerPort int port;
  @Autowired GraphQlSource source;
  @Autowired Writes writes;

  @Test
  void shouldWriteNothingWhateverIsAsked() {
    ApiClient client = new ApiClient(port);
    JsonNode decided =
        client.ask(
            "mutation { checkRelatedParties(input: {partyId: \"E5\", matter: \"招投标\", purpose:"
                + " \"a\"}) { decisionId } }");
    String id = decided.at("/data/checkRelatedParties/decisionId").asString();
    assertThat(writes.seen).contains("keep", "keepText");
    writes.seen.clear();
    writes.refused = true;
    for (String question : QUESTIONS) {
      JsonNode answer = client.ask("{ " + question.replace("%s", id) + " }");
      assertThat(answer.has("errors")).as("%s%n%s", question, answer).isFalse();
    }
    assertThat(writes.seen).isEmpty();
    assertThat(
            client.codeOf(
                "mutation { checkRelatedParties(input: {partyId: \"E5\", matter: \"招投标\", purpose:"
                    + " \"a\"}) { outcome } }"))
        .as("a write would have been seen")
        .isEqualTo("INTERNAL_ERROR");
  }

  @Test
  void shouldKnowAQuestionForEveryFieldThatCanBeAsked() {
    assertThat(QUESTIONS)
        .extracting(question -> question.split("[ ({]")[0])
        .containsExactlyInAnyOrderElementsOf(
            source.schema().getQueryType().getFieldDefinitions().stream()
                .map(GraphQLNamedSchemaElement::getName)
                .toList());
  }

  /** What was written, and whether it is refused. */
  static final class Writes {
    private static final Set<String> READS =
        Set.of(
            "find",
            "findByKey",
            "findByKeys",
            "findText",
            "last",
            "lastOf",
            "read",
            "changes",
            "batchesAfter",
            "noted");
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private volatile boolean refused;

    <T> T watch(Class<T> type, T store) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> {
                if (method.getDeclaringClass() != Object.class
                    && !READS.contains(method.getName())) {
                  seen.add(method.getName());
                  if (refused) {
                    throw new IllegalStateException(method.getName() + " would write");
                  }
                }
                try {
                  return method.invoke(store, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }
  }

  static class Frozen {
    @Bean
    Writes writes() {
      return new Writes();
    }

    @Bean
    @Primary
    DecisionStore watchedDecisions(Writes writes) {
      return writes.watch(DecisionStore.class, new InMemoryDecisionStore());
    }

    @Bean
    @Primary
    JudgementStore watchedJudgements(Writes writes) {
      return writes.watch(JudgementStore.class, new InMemoryJudgementStore());
    }

    @Bean
    @Primary
    RecordDesk watchedDesk(Writes writes, Clock clock) {
      FactStore facts = ToldStore.of(Story.SNAPSHOT, clock.instant());
      FactStore watched = writes.watch(FactStore.class, facts);
      return new RecordDesk(
          watched,
          LiveSnapshot.load(facts)::follow,
          clock,
          Duration.ofSeconds(1),
          PublicationTerms.BY_SEVERITY);
    }
  }
}
