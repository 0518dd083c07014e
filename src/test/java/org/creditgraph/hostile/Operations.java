package org.creditgraph.hostile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.hostile.Attack.Plan;

/** Operations: which one, how many, and what else may stand beside the document. */
final class Operations {
  private static final String CHEAP = "{ snapshot { sequence } }";

  private Operations() {}

  static List<Kind> kinds() {
    return List.of(
        new Kind("operation: name", 8, Operations::name),
        new Kind("operation: several", 5, Operations::several),
        new Kind("operation: subscription", 4, Operations::subscription),
        new Kind("operation: extensions and strange keys", 6, Operations::extensions),
        new Kind("operation: GET", 8, Operations::get),
        new Kind("mutation: hostile input", 15, Operations::mutation),
        new Kind("mutation: records of everything", 8, Operations::steps));
  }

  private static Plan name(Draw draw) {
    String name =
        draw.make(
            () -> "\"missing\"",
            () -> "\"\"",
            () -> "null",
            () -> "17",
            () -> "[\"A\"]",
            () -> "{}",
            () -> Quoting.quoted(HostileText.drawn(draw)));
    String document = draw.one(CHEAP, "query A " + CHEAP + " query B " + CHEAP);
    return body("{\"query\":" + Quoting.quoted(document) + ",\"operationName\":" + name + "}");
  }

  private static Plan several(Draw draw) {
    int count = draw.size(1_000);
    String document =
        IntStream.range(0, count)
            .mapToObj(i -> "query Q" + i + CHEAP)
            .collect(Collectors.joining());
    return draw.make(
        () -> Plan.of(Http.graphql(document)).whole(),
        () -> Plan.of(Http.graphql(document + CHEAP)).whole(),
        () -> Plan.of(Http.graphql("query A" + CHEAP + " query A" + CHEAP)).whole(),
        () -> Plan.of(Http.graphql(CHEAP + " mutation { nothing }")).whole());
  }

  private static Plan subscription(Draw draw) {
    String document = draw.one("subscription { snapshot { sequence } }", "subscription S { a b }");
    return draw.make(
        () -> Plan.of(Http.graphql(document)).whole(),
        () ->
            Plan.of(
                    Http.post(
                        "/graphql",
                        "{\"query\":" + Quoting.quoted(document) + "}",
                        "Content-Type: application/json",
                        "Accept: text/event-stream"))
                .whole());
  }

  private static Plan extensions(Draw draw) {
    String more =
        draw.make(
            () -> "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"0\"}}",
            () -> "\"extensions\":" + HostileText.number(draw),
            () -> "\"extensions\":[1,2,3]",
            () -> "\"extensions\":\"text\"",
            () -> "\"extensions\":" + "{\"a\":".repeat(400) + "1" + "}".repeat(400),
            () -> "\"variables\":[1]",
            () -> "\"variables\":\"{}\"",
            () -> "\"id\":" + Quoting.quoted(HostileText.drawn(draw)),
            () -> "\"__proto__\":{\"a\":1},\"class\":\"java.lang.Runtime\"",
            () -> "\"@class\":\"java.util.HashMap\",\"@type\":\"java.net.URL\"");
    return body("{\"query\":" + Quoting.quoted(CHEAP) + "," + more + "}");
  }

  private static Plan get(Draw draw) {
    String query =
        draw.one(
            "?query=%7Bsnapshot%7Bsequence%7D%7D",
            "?query=mutation%7BrecordCredit%7D",
            "?query=%7B%7D&variables=%7B",
            "?query=%zz",
            "?query=%c3%28&operationName=%00",
            "?query=" + "a".repeat(draw.size(6_000)),
            "?query[]=1&query=2",
            "?",
            "");
    String accept =
        draw.one("*/*", "application/json", "application/graphql-response+json", "text/html");
    return Plan.of(Http.get("/graphql" + query, "Accept: " + accept)).whole();
  }

  private static Plan mutation(Draw draw) {
    String text = Quoting.quoted(HostileText.drawn(draw));
    String subject = Quoting.quoted(draw.one(draw.party(), draw.anyId(), HostileText.drawn(draw)));
    String day = Quoting.quoted(draw.chance(0.5) ? "2026-06-30" : HostileText.day(draw));
    String persons =
        HostileText.repeated("{personId: " + subject + ", capacity: IN_CHARGE} ", draw.size(3_000));
    String document =
        "mutation { recordCredit(input: {recordId: %s, subjectId: %s, kind: PENALTY, severity:"
            + " SERIOUS, title: %s, authority: %s, decidedOn: %s, publishUntil: %s, actor: %s,"
            + " reason: %s, key: %s, persons: [%s]}) { record { id } batch { sequence } } }";
    return Plan.of(
            Http.graphql(
                document.formatted(text, subject, text, text, day, day, text, text, text, persons)))
        .whole();
  }

  private static Plan steps(Draw draw) {
    String step = draw.one("repairRecord", "revokeRecord", "objectToRecord", "shieldRecord");
    String until = step.equals("shieldRecord") ? ", until: \"2027-01-01\"" : "";
    String record = Quoting.quoted(draw.chance(0.7) ? draw.id("records") : draw.anyId());
    String document =
        "mutation { %s(input: {recordId: %s, actor: %s, reason: %s, key: %s%s}) { record { state }"
            + " repeated } }";
    return Plan.of(
            Http.graphql(
                document.formatted(
                    step,
                    record,
                    Quoting.quoted(HostileText.drawn(draw)),
                    Quoting.quoted("r" + HostileText.drawn(draw)),
                    Quoting.quoted(draw.letters(3)),
                    until)))
        .whole();
  }

  private static Plan body(String json) {
    return Plan.of(Http.json(json)).whole();
  }
}
