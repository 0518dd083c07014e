package org.creditgraph.hostile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.hostile.Attack.Plan;

/** Variables that are missing, odd, wrong or far too many. */
final class Variables {
  private static final String PARTY =
      "query ($id: ID!, $at: AsOf) { party(id: $id, at: $at) { name } }";
  private static final String CONNECT =
      "query ($ids: [ID!]!) { connect(partyIds: $ids) { truncated nodes { id } } }";
  private static final String SEARCH =
      "query ($text: String!, $first: Int, $kinds: [PartyKind!]) { search(text: $text, first:"
          + " $first, kinds: $kinds) { nodes { score } } }";
  private static final String CHECK =
      "query ($input: RelatedPartyCheckInput!) { checkRelatedParties(input: $input) { outcome } }";

  private Variables() {}

  static List<Kind> kinds() {
    return List.of(
        new Kind("variables: values of any type", 25, Variables::values),
        new Kind("variables: declarations", 10, Variables::declarations),
        new Kind("variables: long lists", 6, Variables::lists),
        new Kind("variables: nested deep", 5, Variables::nested),
        new Kind("variables: many that nobody declared", 4, Variables::extra));
  }

  private static Plan values(Draw draw) {
    return draw.make(
        () -> of(PARTY, "{\"id\":" + value(draw, 3) + ",\"at\":" + value(draw, 3) + "}"),
        () ->
            of(
                PARTY,
                "{\"id\":\"%s\",\"at\":{\"validOn\":%s,\"knownAt\":%s,\"more\":%s}}"
                    .formatted(
                        draw.party(),
                        Quoting.quoted(HostileText.day(draw)),
                        Quoting.quoted(HostileText.moment(draw)),
                        value(draw, 1))),
        () -> of(CONNECT, "{\"ids\":" + value(draw, 3) + "}"),
        () ->
            of(
                SEARCH,
                "{\"text\":%s,\"first\":%s,\"kinds\":%s}"
                    .formatted(value(draw, 1), value(draw, 1), value(draw, 2))),
        () ->
            of(
                CHECK,
                "{\"input\":{\"partyId\":%s,\"matter\":%s,\"purpose\":%s,\"at\":%s}}"
                    .formatted(value(draw, 1), value(draw, 1), value(draw, 1), value(draw, 2))));
  }

  private static Plan declarations(Draw draw) {
    int count = draw.size(3_000);
    return draw.make(
        () -> of("query ($id: Nothing!) { party(id: $id) { id } }", "{\"id\":1}"),
        () -> of("query ($id: ID!, $id: ID) { party(id: $id) { id } }", "{\"id\":\"1\"}"),
        () -> of("query ($id: ID! = 7) { party(id: $id) { id } }", "{}"),
        () -> of("query ($id: Party) { party(id: $id) { id } }", "{\"id\":{}}"),
        () -> of("query ($a: Int = \"x\", $b: AsOf = {validOn: 3}) { __typename }", "{}"),
        () -> of("query ($id: ID!) { __typename }", "{}"),
        () -> of("{ party(id: $id) { id } }", "{\"id\":\"1\"}"),
        () ->
            of(
                "query ("
                    + IntStream.range(0, count)
                        .mapToObj(i -> "$v" + i + ": Int")
                        .collect(Collectors.joining(" "))
                    + ") { __typename }",
                "{}"));
  }

  private static Plan lists(Draw draw) {
    int count = draw.size(200_000);
    return draw.make(
        () -> of(CONNECT, "{\"ids\":[" + draw.quotedParties(Math.min(count, 10_000)) + "]}"),
        () -> of(CONNECT, "{\"ids\":[" + "\"x\",".repeat(count) + "\"x\"]}"),
        () ->
            of(
                SEARCH,
                "{\"text\":\"a\",\"kinds\":[" + "\"PERSON\",".repeat(count) + "\"PERSON\"]}"),
        () -> of(CONNECT, "{\"ids\":[" + "null,".repeat(count) + "null]}"));
  }

  private static Plan nested(Draw draw) {
    int depth = draw.size(900);
    return draw.make(
        () -> of(PARTY, "{\"id\":" + "[".repeat(depth) + "]".repeat(depth) + "}"),
        () ->
            of(
                PARTY,
                "{\"id\":\"1\",\"at\":"
                    + "{\"at\":".repeat(depth)
                    + "1"
                    + "}".repeat(depth)
                    + "}"));
  }

  private static Plan extra(Draw draw) {
    int count = draw.size(20_000);
    String more =
        IntStream.range(0, count).mapToObj(i -> ",\"v" + i + "\":0").collect(Collectors.joining());
    return of(PARTY, "{\"id\":\"" + draw.party() + "\"" + more + "}");
  }

  /** A value of JSON of any type. */
  private static String value(Draw draw, int depth) {
    return switch (draw.below(depth > 0 ? 9 : 7)) {
      case 0 -> Quoting.quoted(HostileText.drawn(draw));
      case 1 -> HostileText.number(draw);
      case 2 -> draw.one("null", "true", "false");
      case 3 -> Quoting.quoted(HostileText.day(draw));
      case 4 -> Quoting.quoted(draw.anyId());
      case 5 -> Quoting.quoted(HostileText.number(draw));
      case 6 -> draw.one("[]", "{}", "\"\"");
      case 7 -> "[" + value(draw, depth - 1) + "," + value(draw, depth - 1) + "]";
      default -> "{" + Quoting.quoted(draw.letters(3)) + ":" + value(draw, depth - 1) + "}";
    };
  }

  private static Plan of(String query, String variables) {
    return Plan.of(Http.graphql(query, variables)).whole();
  }
}
