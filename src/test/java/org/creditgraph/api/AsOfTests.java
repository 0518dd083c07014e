package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every answer is as of two times, tells them, and can be had again with them. */
@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AsOfTests {
  private static final Instant NOW = Instant.parse("2024-06-30T02:00:00Z");

  @LocalServerPort int port;
  private ApiClient client;

  @BeforeEach
  void connect() {
    client = new ApiClient(port);
  }

  @Test
  void shouldTellWhichDayMomentAndBatchTheAnswerIsFor() {
    JsonNode answer = client.ask("{ party(id: \"E1\") { name } }");
    assertThat(answer.at("/extensions/asOf").toString())
        .isEqualTo(
            "{\"validOn\":\"2024-06-30\",\"knownAt\":\"2024-05-01T08:00:00+08:00\",\"sequence\":3,"
                + "\"meanings\":3}");
  }

  @Test
  void shouldWriteAMomentOfLocalMeanTimeWithAnOffsetInMinutes() {
    JsonNode answer =
        client.ask("{ party(id: \"E1\", at: {knownAt: \"1900-01-01T00:00:00Z\"}) { name } }");
    assertThat(answer.at("/extensions/asOf/knownAt").asString())
        .isEqualTo("1900-01-01T08:00:00+08:00");
  }

  @Test
  void shouldGiveTheSameAnswerForTheTimesThatItTold() {
    String query = "query ($at: AsOf) { party(id: \"E1\", at: $at) { name records { id state } } }";
    for (Map<String, String> at :
        List.of(
            Map.<String, String>of(),
            Map.of("validOn", "2020-02-02"),
            Map.of("knownAt", "2024-02-01T00:00:00Z"),
            Map.of("knownAt", "2024-06-01T00:00:00.123456Z"))) {
      JsonNode first = client.ask(query, Map.of("at", at));
      JsonNode told = first.at("/extensions/asOf");
      JsonNode again =
          client.ask(
              query,
              Map.of(
                  "at",
                  Map.of(
                      "validOn",
                      told.path("validOn").asString(),
                      "knownAt",
                      told.path("knownAt").asString())));
      assertThat(again).isEqualTo(first);
    }
  }

  @Test
  void shouldTellTheTimesOfEachFieldWhereTheyDiffer() {
    JsonNode answer =
        client.ask(
            "{ now: party(id: \"E1\") { id } then: party(id: \"E1\", at: {validOn: \"2020-01-01\"})"
                + " { id } }");
    assertThat(answer.at("/extensions/asOf").isMissingNode()).isTrue();
    assertThat(answer.at("/extensions/asOfByField/then/validOn").asString())
        .isEqualTo("2020-01-01");
    assertThat(answer.at("/extensions/asOfByField/now/validOn").asString()).isEqualTo("2024-06-30");
  }

  @Test
  void shouldInheritTheTimesOfTheEnclosingAnswer() {
    JsonNode party =
        client
            .ask(
                """
                {
                  party(id: "E1", at: {validOn: "2024-02-25", knownAt: "2024-02-26T00:00:00Z"}) {
                    name
                    records { state subject { name records { state } } }
                    otherDay: records(at: {validOn: "2023-01-01"}) { state subject { name } }
                    otherMoment: records(at: {knownAt: "2024-03-01T00:00:00Z"}) { state subject { name } }
                    both: records(at: {validOn: "2024-02-19", knownAt: "2024-03-01T00:00:00Z"}) { state }
                    links(kinds: [LEGAL_REPRESENTATIVE]) { nodes { to { name } from { id } } }
                  }
                }
                """)
            .at("/data/party");
    String before = "海口鑫隆贸易有限公司";
    assertThat(party.path("name").asString()).isEqualTo(before);
    assertThat(party.at("/records/0/state").asString()).isEqualTo("IN_FORCE");
    assertThat(party.at("/records/0/subject/records/0/state").asString()).isEqualTo("IN_FORCE");
    assertThat(party.at("/otherDay/0/state").asString()).isEqualTo("NOT_YET");
    assertThat(party.at("/otherDay/0/subject/name").asString()).isEqualTo(before);
    assertThat(party.at("/otherMoment/0/state").asString()).isEqualTo("REPAIRED");
    assertThat(party.at("/otherMoment/0/subject/name").asString()).isEqualTo("海口鑫隆国际贸易有限公司");
    assertThat(party.at("/both/0/state").asString()).isEqualTo("IN_FORCE");
    assertThat(party.at("/links/nodes/0/to/name").asString()).isEqualTo(before);
    assertThat(party.at("/links/nodes/0/from/id").asString()).isEqualTo("P2");
  }

  @Test
  void shouldKnowNothingBeforeTheFirstBatch() {
    JsonNode answer =
        client.ask("{ party(id: \"E1\", at: {knownAt: \"2020-01-01T00:00:00Z\"}) { id } }");
    assertThat(answer.at("/data/party").isNull()).isTrue();
    assertThat(answer.at("/extensions/asOf/sequence").asInt()).isZero();
  }

  @Test
  void shouldTakeTodayFromTheClockOfShanghai() {
    Moment lateEvening =
        new Moment(
            Story.SNAPSHOT, Instant.parse("2024-06-29T16:00:00Z"), PublicationTerms.BY_SEVERITY);
    assertThat(lateEvening.at("party", null, null).asOf().validOn()).isEqualTo("2024-06-30");
    Moment before =
        new Moment(
            Story.SNAPSHOT, Instant.parse("2024-06-29T15:59:59Z"), PublicationTerms.BY_SEVERITY);
    assertThat(before.at("party", null, null).asOf().validOn()).isEqualTo("2024-06-29");
  }

  /** A batch may be recorded after the answer with a moment before it; the answer must stay. */
  @Test
  void shouldStayTheSameWhenABatchIsRecordedForAnEarlierMoment() {
    String first = "A: ENTERPRISE name=one";
    Snapshot before = DrawnGraph.of("--- 2024-01-01T00:00:00Z\n" + first).snapshot();
    Snapshot after =
        DrawnGraph.of(
                "--- 2024-01-01T00:00:00Z\n"
                    + first
                    + "\n--- 2024-03-01T00:00:00Z\nA: ENTERPRISE name=two")
            .snapshot();
    for (Instant asked : new Instant[] {null, NOW, Instant.parse("2024-04-01T00:00:00Z")}) {
      AsOf told =
          new Moment(before, NOW, PublicationTerms.BY_SEVERITY).at("party", null, asked).asOf();
      View again =
          new Moment(after, NOW, PublicationTerms.BY_SEVERITY)
              .at("party", told.validOn(), told.knownAt());
      assertThat(again.name(again.find("A"))).isEqualTo("one");
    }
  }

  @Test
  void shouldAnswerForNowWhereThereIsNoBatch() {
    Snapshot empty = Snapshot.of(List.of(), List.of());
    AsOf asOf = new Moment(empty, NOW, PublicationTerms.BY_SEVERITY).at("party", null, null).asOf();
    assertThat(asOf).isEqualTo(new AsOf(LocalDate.parse("2024-06-30"), NOW));
  }
}
