package org.creditgraph.sanction;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.Period;
import org.creditgraph.sanction.YamlText.Fields;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a {@link Policy} node by node, so that whatever is refused is refused with its line. */
final class PolicyReader {
  private static final Set<String> KIN = Set.of("SPOUSE", "RELATIVE", "KIN", "PARENT", "CHILD");

  private final YamlText yaml;
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final Map<String, PolicyRule> rules = new LinkedHashMap<>();

  PolicyReader(String file, String text) {
    yaml = new YamlText(file, text, "POLICY_REFUSED");
  }

  Policy read(String hash) {
    Fields root =
        yaml.fields(
            yaml.root(),
            Set.of("name", TermsReader.FOREIGN, TermsReader.TERMS, "measures", "rules"));
    for (Node node : yaml.list(root.needed("measures"))) {
      measure(yaml.fields(node, Set.of("code", "title", "basis")));
    }
    for (Node node : yaml.list(root.needed("rules"))) {
      rule(
          yaml.fields(
              node,
              Set.of("id", "title", "basis", "valid", "lasts", "when", "reaches", "measures")));
    }
    return new Policy(
        yaml.text(root.needed("name")),
        hash,
        yaml.yaml(),
        new TermsReader(yaml).read(root),
        List.copyOf(measures.values()),
        List.copyOf(rules.values()));
  }

  private void measure(Fields fields) {
    String code = yaml.text(fields.needed("code"));
    Measure measure =
        new Measure(
            code, yaml.bilingual(fields.needed("title")), yaml.text(fields.needed("basis")));
    if (measures.put(code, measure) != null) {
      throw yaml.refuse(fields.line(), "the measure " + code + " stands here a second time");
    }
  }

  private void rule(Fields fields) {
    String id = yaml.text(fields.needed("id"));
    Node when = fields.needed("when");
    List<PolicyRule.Reach> reaches = new ArrayList<>();
    for (Node node : yaml.list(fields.needed("reaches"))) {
      reaches.add(reach(yaml.fields(node, Set.of("capacity", "at"))));
    }
    List<Measure> follow = new ArrayList<>();
    for (Node node : yaml.list(fields.needed("measures"))) {
      follow.add(catalogued(node));
    }
    PolicyRule rule =
        new PolicyRule(
            id,
            yaml.bilingual(fields.needed("title")),
            yaml.text(fields.needed("basis")),
            valid(fields.get("valid")),
            lasts(fields.get("lasts")),
            condition(when),
            reaches,
            follow);
    if (rules.put(id, rule) != null) {
      throw yaml.refuse(fields.line(), "the rule " + id + " stands here a second time");
    }
  }

  private Measure catalogued(Node node) {
    Measure measure = measures.get(yaml.text(node));
    if (measure == null) {
      throw yaml.refuse(
          YamlText.line(node),
          "the measure "
              + yaml.text(node)
              + " is not in the catalogue; no measure outside it may be used. It has: "
              + String.join(", ", measures.keySet()));
    }
    return measure;
  }

  private PolicyRule.Reach reach(Fields fields) {
    Node node = fields.needed("capacity");
    if (KIN.contains(yaml.text(node))) {
      throw yaml.refuse(
          YamlText.line(node),
          "kinship alone never restricts anyone; a rule cannot reach " + yaml.text(node));
    }
    Capacity capacity = word(node, Capacity.class);
    boolean timeless = capacity == Capacity.SUBJECT || capacity == Capacity.DIRECTLY_RESPONSIBLE;
    Node at = timeless ? fields.get("at") : fields.needed("at");
    return new PolicyRule.Reach(
        capacity, at == null ? RoleClock.CONDUCT : word(at, RoleClock.class));
  }

  private RecordCondition condition(Node node) {
    try {
      return RecordCondition.of(yaml.text(node));
    } catch (IllegalArgumentException bad) {
      throw yaml.refuse(YamlText.line(node), "the condition is refused: " + bad.getMessage());
    }
  }

  private @Nullable TemporalAmount lasts(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    String text = yaml.text(node);
    try {
      java.time.Period amount = java.time.Period.parse(text);
      if (!amount.isNegative() && !amount.isZero()) {
        return amount;
      }
    } catch (DateTimeParseException bad) {
      // told below
    }
    throw yaml.refuse(
        YamlText.line(node),
        text + " is no time that a restriction can last; write it as P6M, P1Y or P90D");
  }

  private Period valid(@Nullable Node node) {
    if (node == null) {
      return Period.ALWAYS;
    }
    Fields fields = yaml.fields(node, Set.of("from", "to"));
    try {
      return new Period(day(fields.get("from")), day(fields.get("to")));
    } catch (IllegalArgumentException bad) {
      throw yaml.refuse(YamlText.line(node), String.valueOf(bad.getMessage()));
    }
  }

  private @Nullable LocalDate day(@Nullable Node node) {
    try {
      return node == null ? null : LocalDate.parse(yaml.text(node));
    } catch (DateTimeParseException bad) {
      throw yaml.refuse(
          YamlText.line(node), "a day is written like 2026-06-30, not " + yaml.text(node));
    }
  }

  private <E extends Enum<E>> E word(Node node, Class<E> words) {
    for (E word : words.getEnumConstants()) {
      if (word.name().equals(yaml.text(node))) {
        return word;
      }
    }
    throw yaml.refuse(
        YamlText.line(node),
        yaml.text(node)
            + " is unknown here; known are "
            + Arrays.toString(words.getEnumConstants()));
  }
}
