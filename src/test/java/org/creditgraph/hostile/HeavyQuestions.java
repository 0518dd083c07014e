package org.creditgraph.hostile;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.hostile.Attack.Plan;

/** Questions that anyone may ask, with arguments as large as they may be. */
final class HeavyQuestions {
  private static final String SUBGRAPH =
      "{ truncated nodes { id name nodeKind } links { kind from { id } to { id } } }";
  private static final String SHOWN =
      "{ nodes { probability predecessor { id name } successor { id name } evidence { kind summary"
          + " } } truncated totalCount }";
  private static final String CHECKED =
      "{ outcome findings { kind reason party { id } path { nodes { id } } } }";

  private HeavyQuestions() {}

  static List<Kind> kinds() {
    return List.of(
        kind("heavy: connect", 8, HeavyQuestions::connect),
        kind("heavy: neighbourhood", 8, HeavyQuestions::neighbourhood),
        kind("heavy: paths", 8, HeavyQuestions::paths),
        kind("heavy: changes of entity and migrations", 8, HeavyQuestions::scans),
        kind("heavy: check in bulk", 4, HeavyQuestions::bulk),
        kind("heavy: checks in bulk under aliases", 3, HeavyQuestions::bulkAliases),
        kind("heavy: control and propagation", 8, HeavyQuestions::findings),
        kind("heavy: search", 8, HeavyQuestions::search),
        kind("heavy: links of links", 5, HeavyQuestions::links),
        kind("heavy: many at once", 3, HeavyQuestions::many));
  }

  private static Kind kind(String name, int share, Function<Draw, String> document) {
    return new Kind(
        name, share, draw -> Plan.of(Http.graphql("{" + document.apply(draw) + "}")).whole());
  }

  private static String at(Draw draw) {
    return "at: {validOn: \"%d-%02d-15\"}".formatted(draw.between(2010, 2026), draw.between(1, 6));
  }

  private static String connect(Draw draw) {
    return "connect(partyIds: [%s], maxLength: %d, hubLimit: %s, includeEnded: true, %s) %s"
        .formatted(
            draw.quotedParties(draw.one(2, 5, 10, 20, 50)),
            draw.between(3, 8),
            draw.one("50", "1000", "100000"),
            at(draw),
            SUBGRAPH);
  }

  private static String neighbourhood(Draw draw) {
    return "neighbourhood(partyId: %s, depth: %d, limit: %s, includeEnded: true, %s) %s"
        .formatted(
            Quoting.quoted(draw.party()),
            draw.between(3, 6),
            draw.one("1000", "5000", "10000"),
            at(draw),
            SUBGRAPH);
  }

  private static String paths(Draw draw) {
    return ("paths(from: %s, to: %s, maxLength: %d, first: %s, hubLimit: %s, includeEnded: true,"
            + " %s) { truncated paths { length nodes { id name } links { kind } } }")
        .formatted(
            Quoting.quoted(draw.party()),
            Quoting.quoted(draw.party()),
            draw.between(5, 12),
            draw.one("20", "100", "1000"),
            draw.one("50", "10000", "1000000"),
            at(draw));
  }

  private static String scans(Draw draw) {
    return draw.make(
        () ->
            "successions(minimumProbability: %s, first: 1000, %s) %s"
                .formatted(HostileText.number(draw), at(draw), SHOWN),
        () -> "successions(minimumProbability: 0, first: 1000, %s) %s".formatted(at(draw), SHOWN),
        () ->
            "storeMigrations(minimumProbability: 0, first: 1000, %s) { nodes { probability from { name"
                    .formatted(at(draw))
                + " } to { name } } truncated }",
        () ->
            "migrationFlows(since: \"2001-01-01\", minimumProbability: 0, %s) { stores from { name } }"
                .formatted(at(draw)),
        () ->
            "successors(partyId: %s, minimumProbability: 0, first: 1000, %s) { probability successor { id } }"
                .formatted(Quoting.quoted(draw.id("organizations")), at(draw)),
        () -> "ofac50Cascade(first: 1000, " + at(draw) + ") { blockedCount blocked { round } }");
  }

  private static String bulkField(Draw draw, int parties) {
    return "checkRelatedPartiesInBulk(input: {partyIds: [%s], matter: \"TENDER_PARTICIPATION\", purpose: \"load\", %s}) %s"
        .formatted(draw.quotedParties(parties), at(draw), CHECKED);
  }

  private static String bulk(Draw draw) {
    return bulkField(draw, draw.one(100, 1_000));
  }

  private static String bulkAliases(Draw draw) {
    return IntStream.range(0, draw.between(5, 40))
        .mapToObj(i -> "b" + i + ": " + bulkField(draw, draw.between(20, 200)))
        .collect(Collectors.joining(" "));
  }

  private static String findings(Draw draw) {
    String party = Quoting.quoted(draw.party());
    String organization = Quoting.quoted(draw.id("organizations"));
    return draw.make(
        () ->
            "controllers(organizationId: %s, %s) { basis chains { nodes { id } links { share } } }"
                .formatted(organization, at(draw)),
        () ->
            "controlled(partyId: %s, %s) { basis organization { id } }".formatted(party, at(draw)),
        () ->
            "beneficialOwners(organizationId: %s, threshold: 0.0001, %s) { person { id } }"
                .formatted(organization, at(draw)),
        () ->
            "propagation(recordId: %s, %s) { restrictions { party { id } proof { text } } warnings {"
                    .formatted(Quoting.quoted(draw.id("records")), at(draw))
                + " text } }",
        () -> "restrictions(partyId: %s, %s) { party { id } }".formatted(party, at(draw)),
        () ->
            "blockedUnderOfac50(partyId: %s, %s) { verdict proof { round } }"
                .formatted(party, at(draw)));
  }

  private static String search(Draw draw) {
    String text =
        draw.make(
            () -> "海",
            () -> "公司",
            () -> "haikou",
            () -> HostileText.repeated(draw.one("公", "海南", "a", "zh"), draw.between(1, 100)),
            () -> HostileText.drawn(draw));
    return "search(text: %s, first: 100, %s) { nodes { party { id name history { knownFrom } } score } truncated }"
        .formatted(Quoting.quoted(text), at(draw));
  }

  private static String links(Draw draw) {
    String inner =
        "links(first: 100, includeEnded: true) { totalCount nodes { kind to { id name %s } } }";
    String deep = inner.formatted(inner.formatted(draw.chance(0.3) ? inner.formatted("") : ""));
    return "party(id: %s) { %s }".formatted(Quoting.quoted(draw.party()), deep);
  }

  private static String many(Draw draw) {
    return IntStream.range(0, draw.between(5, 60))
        .mapToObj(
            i ->
                "m"
                    + i
                    + ": "
                    + draw.make(
                        () -> connect(draw),
                        () -> neighbourhood(draw),
                        () -> paths(draw),
                        () -> search(draw)))
        .collect(Collectors.joining(" "));
  }
}
