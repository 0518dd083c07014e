package org.creditgraph.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Sha256;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.sanction.Measure;
import org.creditgraph.sanction.ProofStep;
import org.creditgraph.sanction.Restriction;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.LinkVersion;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * A check as canonical JSON (RFC 8785): the same check of the same facts by the same rules is the
 * same text, in whatever process and after whatever was imported later.
 */
public record Answer(String json, String hash) {

  /** The answer that a check comes to. */
  public static Answer of(View view, Check check, Basis basis) {
    Map<String, Object> answer = new HashMap<>();
    answer.put("outcome", check.outcome().name());
    answer.put("party", party(view, check.party()));
    answer.put("matter", check.matter().code());
    basis.tell(answer);
    answer.put("findings", check.findings().stream().map(found -> finding(view, found)).toList());
    answer.put("truncated", check.truncated());
    String json = CanonicalJson.of(answer);
    return new Answer(json, Sha256.of(json));
  }

  /**
   * One finding of an answer as it stands there. The way to a predecessor is one of many that the
   * estimate rests on; it is shown, not kept.
   */
  public static String json(View view, Finding finding) {
    return CanonicalJson.of(finding(view, finding));
  }

  private static Map<String, Object> finding(View view, Finding found) {
    Map<String, Object> json = new HashMap<>();
    json.put("effect", found.effect().name());
    json.put("kind", found.kind().name());
    json.put("party", party(view, found.party()));
    json.put("reason", text(found.reason()));
    found.record().ifPresent(record -> json.put("record", record(record)));
    found
        .restriction()
        .ifPresent(restriction -> json.put("restriction", restriction(view, restriction)));
    found
        .predecessor()
        .ifPresent(
            predecessor ->
                json.put(
                    "probabilityMillionths",
                    (int) Math.round(predecessor.probability() * 1_000_000)));
    if (found.predecessor().isEmpty()) {
      found.path().ifPresent(path -> json.put("path", path(view, path)));
    }
    return json;
  }

  private static Map<String, String> party(View view, int party) {
    return Map.of("id", view.id(party), "kind", view.kind(party).name(), "name", view.name(party));
  }

  private static Map<String, String> text(BilingualText text) {
    return Map.of("zh", text.zh(), "en", text.en());
  }

  private static Map<String, Object> record(CreditRecord record) {
    Map<String, Object> json = new HashMap<>();
    json.put("id", record.id());
    json.put("kind", record.kind().name());
    json.put("severity", record.severity().name());
    json.put("subjectId", record.subjectId());
    json.put("decidedOn", record.decidedOn().toString());
    put(json, "domain", record.domain());
    put(json, "title", record.title());
    put(json, "authority", record.authority());
    return json;
  }

  private static Map<String, Object> restriction(View view, Restriction restriction) {
    Map<String, Object> json = new HashMap<>();
    json.put("rule", restriction.rule().id());
    json.put("capacity", restriction.capacity().name());
    json.put("from", restriction.from().toString());
    put(json, "until", restriction.until().map(LocalDate::toString).orElse(null));
    json.put("measures", restriction.measures().stream().map(Measure::code).toList());
    json.put("proof", restriction.proof().stream().map(step -> step(view, step)).toList());
    return json;
  }

  /** Which chains of many are told is chance, so these name no nodes. */
  private static Map<String, Object> step(View view, ProofStep step) {
    Map<String, Object> json = new HashMap<>(text(step.text()));
    json.put("kind", step.kind().name());
    put(json, "from", Objects.toString(step.period().from(), null));
    put(json, "until", Objects.toString(step.period().to(), null));
    ProofStep.ControlHeld control = step.control();
    if (control == null || control.everyChain()) {
      json.put("nodes", step.nodes().stream().map(view::id).toList());
    }
    if (control != null) {
      json.put("basis", control.basis().name());
      json.put("shareMillionths", (int) control.shareMillionths());
    }
    return json;
  }

  private static Map<String, Object> path(View view, TiePath path) {
    List<Map<String, Object>> links = new ArrayList<>();
    for (LinkVersion version : path.links()) {
      Link link = view.link(version);
      Map<String, Object> json = new HashMap<>();
      json.put("kind", link.kind().name());
      json.put("from", view.id(link.from()));
      json.put("to", view.id(link.to()));
      put(json, "validFrom", Objects.toString(link.period().from(), null));
      put(json, "validTo", Objects.toString(link.period().to(), null));
      links.add(json);
    }
    return Map.of("nodes", path.nodes().stream().map(view::id).toList(), "links", links);
  }

  private static void put(Map<String, Object> json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
