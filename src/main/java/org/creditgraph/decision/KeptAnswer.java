package org.creditgraph.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.creditgraph.screening.Basis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an answer of an earlier day tells of itself. */
final class KeptAnswer {
  private KeptAnswer() {}

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
        json.get("predecessorModel").asString());
  }
}
