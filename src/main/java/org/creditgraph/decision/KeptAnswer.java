package org.creditgraph.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditgraph.graph.Meanings;
import org.creditgraph.screening.Answer;
import org.creditgraph.screening.Basis;
import org.creditgraph.screening.Finding;
import org.creditgraph.snapshot.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what an answer of an earlier day tells. */
final class KeptAnswer {
  private KeptAnswer() {}

  /** What the answer rests on. */
  static Basis basis(String answer) {
    JsonNode json = JsonMapper.shared().readTree(answer);
    return new Basis(
        LocalDate.parse(json.get("validOn").asString()),
        Instant.parse(json.get("knownAt").asString()),
        json.get("sequence").asInt(),
        json.at("/policy/name").asString(),
        json.at("/policy/hash").asString(),
        json.at("/matters/name").asString(),
        json.at("/matters/hash").asString(),
        json.get("predecessorModel").asString(),
        json.path("meanings").asInt(Meanings.FIRST));
  }

  static boolean truncated(String answer) {
    return JsonMapper.shared().readTree(answer).get("truncated").asBoolean();
  }

  /**
   * The findings of an answer, each with the one that tells the same among those found again.
   *
   * @param view what they were found in
   */
  static List<KeptFinding> findings(String answer, View view, List<Finding> again) {
    Map<JsonNode, Deque<Finding>> byMatter = new HashMap<>();
    for (Finding finding : again) {
      JsonNode json = JsonMapper.shared().readTree(Answer.json(view, finding));
      byMatter.computeIfAbsent(withoutWords(json), key -> new ArrayDeque<>()).add(finding);
    }
    List<KeptFinding> findings = new ArrayList<>();
    for (JsonNode kept : JsonMapper.shared().readTree(answer).get("findings")) {
      Deque<Finding> same = byMatter.getOrDefault(withoutWords(kept), new ArrayDeque<>());
      findings.add(new KeptFinding(kept, Optional.ofNullable(same.poll())));
    }
    return findings;
  }

  /** A finding without its sentences; of its proof the number of steps is left. */
  private static JsonNode withoutWords(JsonNode finding) {
    JsonNode bare = finding.deepCopy();
    drop(bare, "reason");
    for (JsonNode step : bare.at("/restriction/proof")) {
      ((ObjectNode) step).removeAll();
    }
    return bare;
  }

  /**
   * Whether two answers tell the same: outcome, findings, records, rules, facts and dates. The
   * sentences are made of these, and how they are worded changes from version to version. Of a
   * proof whose steps were kept as sentences alone, the number of steps is compared.
   */
  static boolean tellsTheSame(String kept, String again) {
    JsonNode one = JsonMapper.shared().readTree(kept);
    JsonNode other = JsonMapper.shared().readTree(again);
    dropSentences(one, other);
    return one.equals(other);
  }

  private static void dropSentences(JsonNode answer, JsonNode other) {
    JsonNode findings = answer.path("findings");
    JsonNode others = other.path("findings");
    for (int i = 0; i < findings.size() && i < others.size(); i++) {
      drop(findings.path(i), "reason");
      drop(others.path(i), "reason");
      dropSteps(findings.path(i).at("/restriction/proof"), others.path(i).at("/restriction/proof"));
    }
  }

  private static void dropSteps(JsonNode proof, JsonNode other) {
    for (int i = 0; i < proof.size() && i < other.size(); i++) {
      boolean sentencesOnly = !proof.path(i).has("kind");
      for (JsonNode step : new JsonNode[] {proof.path(i), other.path(i)}) {
        drop(step, "zh", "en");
        if (sentencesOnly && step instanceof ObjectNode object) {
          object.removeAll();
        }
      }
    }
  }

  private static void drop(JsonNode from, String... names) {
    if (from instanceof ObjectNode object) {
      for (String name : names) {
        object.remove(name);
      }
    }
  }
}
