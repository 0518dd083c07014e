package org.creditgraph.sanction;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/**
 * Rules as a text in YAML, read node by node, so that whatever is refused is refused with its line.
 *
 * @param code that of a refusal
 */
public record YamlText(String file, String yaml, String code) {
  /** The fields of a mapping, and the line where it begins. */
  public record Fields(YamlText text, int line, Map<String, Node> values) {
    public @Nullable Node get(String name) {
      return values.get(name);
    }

    public Node needed(String name) {
      Node value = values.get(name);
      if (value == null) {
        throw text.refuse(line, "the field " + name + " is missing");
      }
      return value;
    }
  }

  public Node root() {
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

  public String text(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw refuse(line(node), "a text is expected here");
  }

  public List<Node> list(Node node) {
    if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      return sequence.getValue();
    }
    throw refuse(line(node), "a list with at least one entry is expected here");
  }

  /** A mapping of the fields `zh` and `en`. */
  public BilingualText bilingual(Node node) {
    Fields both = fields(node, Set.of("zh", "en"));
    return new BilingualText(text(both.needed("zh")), text(both.needed("en")));
  }

  /** A mapping that has no field but those known, and none twice. */
  public Fields fields(Node node, Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw refuse(line(node), "fields are expected here: " + String.join(", ", known));
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String name = text(tuple.getKeyNode());
      if (!known.contains(name)) {
        throw refuse(line(tuple.getKeyNode()), "the field " + name + " is unknown here");
      }
      if (fields.put(name, tuple.getValueNode()) != null) {
        throw refuse(line(tuple.getKeyNode()), "the field " + name + " stands here twice");
      }
    }
    return new Fields(this, line(node), fields);
  }

  public static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  public Refusal refuse(int line, String why) {
    return new Refusal(code, file + ", line " + line + ": " + why + ".");
  }
}
