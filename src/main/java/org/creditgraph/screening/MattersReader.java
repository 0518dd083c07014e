package org.creditgraph.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditgraph.graph.Sha256;
import org.creditgraph.graph.Share;
import org.creditgraph.sanction.Measure;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.YamlText;
import org.creditgraph.sanction.YamlText.Fields;
import org.creditgraph.screening.Matter.Bar;
import org.creditgraph.screening.Matter.Trigger;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@link Matters}. */
final class MattersReader {
  private static final Set<String> FIELDS =
      Set.of(
          "code",
          "title",
          "basis",
          "barred-by",
          "looks-at",
          "holder-at-least",
          "review-on",
          "predecessor-at-least");

  private final YamlText yaml;
  private final Policy policy;

  MattersReader(String file, String text, Policy policy) {
    this.yaml = new YamlText(file, text, "MATTERS_REFUSED");
    this.policy = policy;
  }

  Matters read() {
    Fields root = yaml.fields(yaml.root(), Set.of("name", "matters"));
    Map<String, Matter> matters = new LinkedHashMap<>();
    for (Node node : yaml.list(root.needed("matters"))) {
      Matter matter = matter(yaml.fields(node, FIELDS));
      if (matters.put(matter.code(), matter) != null) {
        throw yaml.refuse(
            YamlText.line(node), "the matter " + matter.code() + " stands here a second time");
      }
    }
    return new Matters(
        yaml.text(root.needed("name")),
        Sha256.of(yaml.yaml()),
        yaml.yaml(),
        List.copyOf(matters.values()));
  }

  private Matter matter(Fields fields) {
    List<Bar> bars = new ArrayList<>();
    for (Node node : yaml.list(fields.needed("barred-by"))) {
      bars.add(bar(node));
    }
    Node share = fields.needed("holder-at-least");
    return new Matter(
        yaml.text(fields.needed("code")),
        yaml.bilingual(fields.needed("title")),
        yaml.text(fields.needed("basis")),
        bars,
        words(fields.needed("looks-at"), Tie.class),
        Share.of(fraction(share)),
        words(fields.needed("review-on"), Trigger.class),
        fraction(fields.needed("predecessor-at-least")).doubleValue());
  }

  private Bar bar(Node node) {
    if (node instanceof ScalarNode) {
      return new Bar(measure(node), Set.of());
    }
    Fields fields = yaml.fields(node, Set.of("measure", "domains"));
    Set<String> domains = new LinkedHashSet<>();
    for (Node domain : yaml.list(fields.needed("domains"))) {
      domains.add(yaml.text(domain));
    }
    return new Bar(measure(fields.needed("measure")), domains);
  }

  private String measure(Node node) {
    String code = yaml.text(node);
    List<String> known = policy.measures().stream().map(Measure::code).toList();
    if (!known.contains(code)) {
      throw yaml.refuse(
          YamlText.line(node),
          "the measure "
              + code
              + " is not in the catalogue of the policy "
              + policy.name()
              + ". It has: "
              + String.join(", ", known));
    }
    return code;
  }

  private BigDecimal fraction(Node node) {
    try {
      BigDecimal fraction = new BigDecimal(yaml.text(node));
      if (fraction.signum() > 0 && fraction.compareTo(BigDecimal.ONE) <= 0) {
        return fraction;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw yaml.refuse(
        YamlText.line(node), "a number above 0 and up to 1 is expected, not " + yaml.text(node));
  }

  private <E extends Enum<E>> Set<E> words(Node list, Class<E> words) {
    EnumSet<E> found = EnumSet.noneOf(words);
    for (Node node : yaml.list(list)) {
      found.add(
          Arrays.stream(words.getEnumConstants())
              .filter(word -> word.name().equals(yaml.text(node)))
              .findFirst()
              .orElseThrow(
                  () ->
                      yaml.refuse(
                          YamlText.line(node),
                          yaml.text(node)
                              + " is unknown here; known are "
                              + Arrays.stream(words.getEnumConstants())
                                  .map(Enum::name)
                                  .collect(Collectors.joining(", ")))));
    }
    return found;
  }
}
