package org.creditgraph.sanction;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.PublicationTerms.Term;
import org.creditgraph.sanction.YamlText.Fields;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what a policy says of foreign domains and of terms of publication. */
final class TermsReader {
  static final String FOREIGN = "foreign-domains";
  static final String TERMS = "terms";
  private static final String NONE = "none";

  private final YamlText yaml;

  TermsReader(YamlText yaml) {
    this.yaml = yaml;
  }

  /** The terms; by severity alone, and nothing foreign, where the policy has no such sections. */
  PublicationTerms read(Fields root) {
    Set<String> foreign = new LinkedHashSet<>();
    for (Node node : list(root.get(FOREIGN))) {
      if (!foreign.add(yaml.text(node))) {
        throw again(node, "domain");
      }
    }
    Map<String, Term> byList = new HashMap<>();
    Map<String, Term> byDomain = new HashMap<>();
    for (Node node : list(root.get(TERMS))) {
      Fields fields = yaml.fields(node, Set.of("lists", "domains", "term", "basis"));
      yaml.text(fields.needed("basis"));
      Term term = term(fields.needed("term"));
      if (fields.get("lists") == null && fields.get("domains") == null) {
        throw yaml.refuse(fields.line(), "a term is for some lists or domains; name them");
      }
      set(byList, fields.get("lists"), term, "list");
      set(byDomain, fields.get("domains"), term, "domain");
    }
    return new PublicationTerms(foreign, byList, byDomain);
  }

  private List<Node> list(@Nullable Node node) {
    return node == null ? List.of() : yaml.list(node);
  }

  private void set(Map<String, Term> terms, @Nullable Node names, Term term, String what) {
    for (Node node : list(names)) {
      if (terms.put(yaml.text(node), term) != null) {
        throw again(node, what);
      }
    }
  }

  private RuntimeException again(Node node, String what) {
    return yaml.refuse(
        YamlText.line(node), "the " + what + " " + yaml.text(node) + " stands here a second time");
  }

  private Term term(Node node) {
    String text = yaml.text(node);
    if (text.equals(NONE)) {
      return Term.NONE;
    }
    try {
      Period length = Period.parse(text);
      if (!length.isNegative() && !length.isZero()) {
        return new Term(length);
      }
    } catch (DateTimeParseException bad) {
      // told below
    }
    throw yaml.refuse(
        YamlText.line(node),
        text + " is no term of publication; write it as P3M, P1Y or P90D, or none for no end");
  }
}
