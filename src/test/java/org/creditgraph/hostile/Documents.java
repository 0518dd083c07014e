package org.creditgraph.hostile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.hostile.Attack.Plan;

/** Documents of GraphQL that are too much, or none at all. */
final class Documents {
  private static final String CHEAP = "snapshot { sequence }";

  private Documents() {}

  static List<Kind> kinds() {
    return List.of(
        kind("document: aliases", 10, Documents::aliases),
        kind("document: directives", 12, Documents::directives),
        kind("document: nesting", 8, Documents::nesting),
        kind("document: brackets only", 4, Documents::brackets),
        kind("document: one field many times", 4, Documents::repeated),
        kind("document: comments and byte order marks", 5, Documents::comments),
        kind("document: introspection", 8, Documents::introspection),
        kind("document: a slip of the pen", 16, Documents::slips),
        kind("document: rubbish", 8, Documents::rubbish));
  }

  static Kind kind(String name, int share, java.util.function.Function<Draw, String> document) {
    return new Kind(name, share, draw -> Plan.of(Http.graphql(document.apply(draw))).whole());
  }

  static String many(int count, java.util.function.IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(" "));
  }

  private static String aliases(Draw draw) {
    int count = draw.size(1_000);
    String field =
        draw.make(
            () -> CHEAP,
            () -> "party(id: " + Quoting.quoted(draw.party()) + ") { name }",
            () -> "search(text: \"公司\", first: 100) { nodes { party { id } } }",
            () ->
                "controllers(organizationId: "
                    + Quoting.quoted(draw.id("organizations"))
                    + ") { effectiveShare }",
            () -> "policy { hash }",
            () -> "__typename");
    return "{" + many(count, i -> "a" + i + ": " + field) + "}";
  }

  private static String directives(Draw draw) {
    int count = draw.size(500);
    String many = many(count, i -> "@include(if: true)");
    String fields = "party(id: " + Quoting.quoted(draw.party()) + ") { id name }";
    return draw.make(
        () -> "{ snapshot " + many + " { sequence } }",
        () -> "{ snapshot @skip(if: true) { sequence } }",
        () -> "{ snapshot @skip(if: 3) @include { sequence } }",
        () -> "{ snapshot { sequence @unknown" + count + "(a: [1, {b: \"c\"}]) } }",
        () -> "{ ... @defer { " + fields + " } }",
        () -> "{ snapshot { sequence } ... @defer(label: \"x\", if: true) { " + fields + " } }",
        () -> "query @defer { snapshot { sequence } }",
        () -> "{ snapshot { batches @stream(initialCount: 0) { title } } }",
        () -> "{ snapshot { batches @stream(initialCount: -1, label: \"\") { title } } }",
        () -> "query @cached(ttl: 9) @live { snapshot @deprecated { sequence @specifiedBy } }",
        () -> "query ($a: Boolean!) { snapshot @include(if: $a) { sequence } }",
        () -> "{ snapshot @skip(if: $undeclared) { sequence } }",
        () -> "{ snapshot { sequence " + "@a ".repeat(count * 10) + "} }");
  }

  private static String nesting(Draw draw) {
    int depth = draw.size(3_000);
    String id = Quoting.quoted(draw.party());
    return "{ party(id: "
        + id
        + ") {"
        + "links(first: 1) { nodes { from {".repeat(depth)
        + " id"
        + "} } }".repeat(depth)
        + "} }";
  }

  private static String brackets(Draw draw) {
    int depth = draw.size(100_000);
    return draw.make(
        () -> "{".repeat(depth),
        () -> "{a".repeat(depth) + "}".repeat(depth),
        () -> "{ party(id: " + "[".repeat(depth) + "]".repeat(depth) + ") { id } }",
        () -> "{ party(id: " + "{a:".repeat(depth) + "1" + "}".repeat(depth) + ") { id } }",
        () -> "query ($a: " + "[".repeat(depth) + "Int" + "]".repeat(depth) + ") { a }");
  }

  private static String repeated(Draw draw) {
    int count = draw.size(60_000);
    return draw.make(
        () -> "{ snapshot { " + "sequence ".repeat(count) + "} }",
        () -> "{ " + "snapshot { links } ".repeat(count / 4 + 1) + "}",
        () -> "{ snapshot { " + many(Math.min(count, 20_000), i -> "wrong" + i) + " } }");
  }

  private static String comments(Draw draw) {
    int count = draw.size(20_000);
    return draw.make(
        () -> "# nothing",
        () -> "# a comment\n".repeat(count),
        () -> "\uFEFF{ snapshot { sequence } }",
        () -> "{ snapshot \uFEFF\uFEFF { sequence } }",
        () -> "{ snapshot { sequence } } #" + "x".repeat(count),
        () -> ",".repeat(count) + "{ snapshot { sequence } }",
        () -> "\"\"\"a description\"\"\" { snapshot { sequence } }",
        () -> " \t\n".repeat(count));
  }

  private static String introspection(Draw draw) {
    int depth = draw.between(3, 60);
    return draw.make(
        () -> "{ __schema { types { fields { type { ofType { name } } } } } }",
        () -> "{ __type(name: " + Quoting.quoted(HostileText.drawn(draw)) + ") { name } }",
        () ->
            "{ __schema { types { "
                + "fields { type { ".repeat(depth)
                + "name"
                + " } }".repeat(depth)
                + " } } }",
        () -> "{" + many(depth, i -> "a" + i + ": __schema { types { name description } }") + "}",
        () ->
            "{ __schema { types { possibleTypes { possibleTypes { interfaces { possibleTypes {"
                + " fields { name } } } } } } } }");
  }

  private static String slips(Draw draw) {
    StringBuilder text =
        new StringBuilder(
            "query Q($id: ID!) { party(id: \""
                + draw.party()
                + "\", at: {validOn: \"2026-06-30\"}) { id ... on Enterprise { uscc links(first: 3)"
                + " { nodes { kind share } } } } }");
    for (int i = draw.between(1, 4); i > 0; i--) {
      int at = draw.below(text.length());
      switch (draw.below(4)) {
        case 0 -> text.replace(at, at + 1, text.length() > 1 ? "" : "{"); // never empty
        case 1 ->
            text.insert(at, draw.one("{", "}", "(", "$", "\"", "!", "\\", "\u0000", "…", "é"));
        case 2 -> text.setCharAt(at, draw.ascii(1).charAt(0));
        default -> text.setLength(Math.max(1, at));
      }
    }
    return text.toString();
  }

  private static String rubbish(Draw draw) {
    return draw.make(
        () -> HostileText.drawn(draw),
        () -> draw.ascii(draw.size(5_000)),
        () -> "{ party(id: \"" + "\\u{1F600}".repeat(draw.size(100)) + "\") { id } }",
        () -> "{ party(id: \"\\ud800\") { id } }",
        () -> "{ party(id: \"unterminated) { id } }",
        () -> "{ party(id: \"\"\"" + HostileText.drawn(draw) + "\"\"\") { id } }",
        () -> "type Query { a: Int }",
        () -> "extend schema { query: Query }");
  }
}
