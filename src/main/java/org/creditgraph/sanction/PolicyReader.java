package org.creditgraph.sanction;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.Period;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a {@link Policy} node by node, so that whatever is refused is refused with its line. */
final class PolicyReader {
  private static final Set<String> KIN = Set.of("SPOUSE", "RELATIVE", "KIN", "PARENT", "CHILD");

  private final String file;
  private final String yaml;
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final Map<String, PolicyRule> rules = new LinkedHashMap<>();

  PolicyReader(String file, String yaml) {
    this.file = file;
    this.yaml = yaml;
  }

  Policy read(String hash) {
    Fields root = fields(compose(), Set.of("name", "measures", "rules"));
    for (Node node : list(root.needed("measures"))) {
      measure(fields(node, Set.of("code", "title", "basis")));
    }
    for (Node node : list(root.needed("rules"))) {
      rule(fields(node, Set.of("id", "title", "basis", "valid", "when", "reaches", "measures")));
    }
    return new Policy(
        text(root.needed("name")),
        hash,
        yaml,
        List.copyOf(measures.values()),
        List.copyOf(rules.values()));
  }

  private Node compose() {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      if (root == null) {
        throw refuse(1, "the file is empty");
      }
      return root;
    } catch (MarkedYAMLException bad) {
      int line = bad.getProblemMark() == null ? 1 : bad.getProblemMark().getLine() + 1;
      throw refuse(line, "this is not YAML: " + bad.getProblem());
    } catch (YAMLException bad) {
      throw refuse(1, "this is not YAML");
    }
  }

  private void measure(Fields fields) {
    String code = text(fields.needed("code"));
    Measure measure = new Measure(code, title(fields), text(fields.needed("basis")));
    if (measures.put(code, measure) != null) {
      throw refuse(fields.line(), "the measure " + code + " stands here a second time");
    }
  }

  private void rule(Fields fields) {
    String id = text(fields.needed("id"));
    Node when = fields.needed("when");
    List<PolicyRule.Reach> reaches = new ArrayList<>();
    for (Node node : list(fields.needed("reaches"))) {
      reaches.add(reach(fields(node, Set.of("capacity", "at"))));
    }
    List<Measure> follow = new ArrayList<>();
    for (Node node : list(fields.needed("measures"))) {
      follow.add(catalogued(node));
    }
    PolicyRule rule =
        new PolicyRule(
            id,
            title(fields),
            text(fields.needed("basis")),
            valid(fields.get("valid")),
            condition(when),
            reaches,
            follow);
    if (rules.put(id, rule) != null) {
      throw refuse(fields.line(), "the rule " + id + " stands here a second time");
    }
  }

  private Measure catalogued(Node node) {
    Measure measure = measures.get(text(node));
    if (measure == null) {
      throw refuse(
          line(node),
          "the measure "
              + text(node)
              + " is not in the catalogue; no measure outside it may be used. It has: "
              + String.join(", ", measures.keySet()));
    }
    return measure;
  }

  private PolicyRule.Reach reach(Fields fields) {
    Node node = fields.needed("capacity");
    if (KIN.contains(text(node))) {
      throw refuse(
          line(node), "kinship alone never restricts anyone; a rule cannot reach " + text(node));
    }
    Capacity capacity = word(node, Capacity.class);
    boolean timeless = capacity == Capacity.SUBJECT || capacity == Capacity.DIRECTLY_RESPONSIBLE;
    Node at = timeless ? fields.get("at") : fields.needed("at");
    return new PolicyRule.Reach(
        capacity, at == null ? RoleClock.CONDUCT : word(at, RoleClock.class));
  }

  private RecordCondition condition(Node node) {
    try {
      return RecordCondition.of(text(node));
    } catch (IllegalArgumentException bad) {
      throw refuse(line(node), "the condition is refused: " + bad.getMessage());
    }
  }

  private BilingualText title(Fields fields) {
    Fields title = fields(fields.needed("title"), Set.of("zh", "en"));
    return new BilingualText(text(title.needed("zh")), text(title.needed("en")));
  }

  private Period valid(@Nullable Node node) {
    if (node == null) {
      return Period.ALWAYS;
    }
    Fields fields = fields(node, Set.of("from", "to"));
    try {
      return new Period(day(fields.get("from")), day(fields.get("to")));
    } catch (IllegalArgumentException bad) {
      throw refuse(line(node), String.valueOf(bad.getMessage()));
    }
  }

  private @Nullable LocalDate day(@Nullable Node node) {
    try {
      return node == null ? null : LocalDate.parse(text(node));
    } catch (DateTimeParseException bad) {
      throw refuse(line(node), "a day is written like 2026-06-30, not " + text(node));
    }
  }

  private <E extends Enum<E>> E word(Node node, Class<E> words) {
    for (E word : words.getEnumConstants()) {
      if (word.name().equals(text(node))) {
        return word;
      }
    }
    throw refuse(
        line(node),
        text(node) + " is unknown here; known are " + Arrays.toString(words.getEnumConstants()));
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw refuse(line(node), "a text is expected here");
  }

  private List<Node> list(Node node) {
    if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      return sequence.getValue();
    }
    throw refuse(line(node), "a list with at least one entry is expected here");
  }

  private Fields fields(Node node, Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw refuse(line(node), "fields are expected here: " + String.join(", ", known));
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String name = text(tuple.getKeyNode());
      if (!known.contains(name)) {
        throw refuse(line(tuple.getKeyNode()), "the field " + name + " is unknown here");
      }
      fields.put(name, tuple.getValueNode());
    }
    return new Fields(line(node), fields);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private Refusal refuse(int line, String why) {
    return new Refusal("POLICY_REFUSED", file + ", line " + line + ": " + why + ".");
  }

  private final class Fields {
    private final int line;
    private final Map<String, Node> values;

    Fields(int line, Map<String, Node> values) {
      this.line = line;
      this.values = values;
    }

    int line() {
      return line;
    }

    @Nullable Node get(String name) {
      return values.get(name);
    }

    Node needed(String name) {
      Node value = values.get(name);
      if (value == null) {
        throw refuse(line, "the field " + name + " is missing");
      }
      return value;
    }
  }
}
