package org.creditgraph.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.creditgraph.hostile.Attack.Plan;

/** Bodies that are no JSON, or far too much of it. */
final class Bodies {
  private static final String JSON = "Content-Type: application/json";
  private static final int PART_BYTES = 1 << 16;

  private Bodies() {}

  static List<Kind> kinds() {
    return List.of(
        new Kind("body: no request of GraphQL", 16, Bodies::invalid),
        new Kind("body: duplicate and strange keys", 6, Bodies::keys),
        new Kind("body: invalid UTF-8", 5, Bodies::invalidText),
        new Kind("body: nested 10,000 deep", 4, Bodies::nested),
        new Kind("body: 2,000,000 variable keys", 1, Bodies::manyKeys),
        new Kind("body: 50 MB", 1, Bodies::large),
        new Kind("body: numbers that never end", 3, Bodies::numbers),
        new Kind("body: a few hundred kilobytes", 4, Bodies::middling));
  }

  private static Plan invalid(Draw draw) {
    String body =
        draw.one(
            "",
            " ",
            "{",
            "}",
            "[]",
            "[{\"query\":\"{a}\"}]",
            "null",
            "17",
            "NaN",
            "\"text\"",
            "true",
            "{}",
            "{\"query\":null}",
            "{\"query\":17}",
            "{\"query\":[\"{a}\"]}",
            "{\"query\":{\"a\":1}}",
            "{\"query\":\"\"}",
            "{\"query\":\"   \"}",
            "{\"query\":\"{a}\"",
            "{\"query\":\"{a}\",}",
            "{'query':'{a}'}",
            "{query:\"{a}\"}",
            "{\"query\":\"{a}\"}{\"query\":\"{a}\"}",
            "{\"query\":\"{a}\"} trailing",
            "{\"query\":\"{a}\",\"variables\":NaN}",
            "{\"query\":\"{a}\",\"variables\":{\"a\":Infinity,\"b\":-0,\"c\":01}}",
            "{\"query\":\"{a}\",\"variables\":{\"a\":\"\\x\"}}",
            "{\"query\":\"\u0001\"}",
            "/* c */ {\"query\":\"{a}\"}",
            "query={a}",
            "<query>{a}</query>",
            "{\"variables\":{}}",
            "{\"query\":\"{a}\",\"query\":17}",
            HostileText.drawn(draw),
            draw.ascii(draw.size(2_000)));
    return Plan.of(
            Http.post(
                "/graphql",
                body,
                JSON,
                draw.one(
                    "", "Accept: application/graphql-response+json", "Accept: text/event-stream")))
        .whole();
  }

  private static Plan keys(Draw draw) {
    int count = draw.size(20_000);
    String body =
        draw.make(
            () -> "{\"query\":\"{a}\",\"query\":\"{ snapshot { sequence } }\"}",
            () -> "{" + "\"query\":\"{a}\",".repeat(count) + "\"query\":\"{b}\"}",
            () -> "{\"\":1,\"\\u0000\":2,\"query\":\"{ snapshot { sequence } }\"}",
            () -> "{\"query\":\"{ snapshot { sequence } }\",\"" + "k".repeat(count) + "\":1}",
            () -> "{\"QUERY\":\"{ snapshot { sequence } }\"}",
            () -> "{\"query\":\"{ snapshot { sequence } }\",\"variables\":{\"a\":1,\"a\":2}}");
    return Plan.of(Http.json(body)).whole();
  }

  private static Plan invalidText(Draw draw) {
    byte[] head = "{\"query\":\"{ party(id: \\\"".getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\\\") { id } }\"}".getBytes(StandardCharsets.UTF_8);
    byte[] middle =
        draw.make(
            () -> new byte[] {(byte) 0xC3},
            () -> new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            () -> new byte[] {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            () -> new byte[] {(byte) 0xC0, (byte) 0x80},
            () -> new byte[] {(byte) 0xFF, (byte) 0xFE},
            () -> draw.bytes(draw.size(200)));
    return Plan.of(Http.post("/graphql", Http.joined(head, middle, tail), JSON)).whole();
  }

  private static Plan nested(Draw draw) {
    int depth = draw.between(1_000, 10_000);
    String body =
        draw.make(
            () -> "[".repeat(depth) + "]".repeat(depth),
            () -> "[".repeat(depth),
            () ->
                "{\"query\":\"{a}\",\"variables\":"
                    + "{\"a\":".repeat(depth)
                    + "1"
                    + "}".repeat(depth)
                    + "}",
            () -> "{\"query\":" + "[".repeat(depth) + "]".repeat(depth) + "}",
            () -> "{\"query\":\"{a}\",\"extensions\":" + "[{\"a\":".repeat(depth));
    return Plan.of(Http.json(body)).whole();
  }

  private static Plan manyKeys(Draw draw) {
    int parts = 500;
    int each = 4_000;
    return streamed(
        "{\"query\":\"{ snapshot { sequence } }\",\"variables\":{\"a\":1",
        parts,
        i -> keysOf(i * each, each),
        draw);
  }

  private static byte[] keysOf(int from, int count) {
    StringBuilder keys = new StringBuilder();
    for (int i = from; i < from + count; i++) {
      keys.append(",\"k").append("%07d".formatted(i)).append("\":0");
    }
    return keys.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static Plan large(Draw draw) {
    byte[] part =
        draw.one("x", " ", "0,", "\\n").repeat(PART_BYTES / 2).getBytes(StandardCharsets.US_ASCII);
    return streamed(
        draw.one("{\"query\":\"#", "", "{\"query\":\"{a}\",\"variables\":{\"a\":["),
        50_000_000 / part.length,
        i -> part,
        draw);
  }

  /** With its length told or in chunks. */
  private static Plan streamed(String begin, int parts, IntFunction<byte[]> part, Draw draw) {
    String end = "}}";
    long length = begin.length() + (long) parts * part.apply(0).length + end.length();
    if (draw.chance(0.5)) {
      return Plan.of(Http.head("POST", "/graphql", JSON, "Content-Length: " + length))
          .then(begin)
          .then(new Step.Stream(parts, part))
          .then(end);
    }
    return Plan.of(Http.head("POST", "/graphql", JSON, "Transfer-Encoding: chunked"))
        .then(new Step.Stream(parts, i -> Framings.chunk(part.apply(i))))
        .then("0\r\n\r\n");
  }

  private static Plan numbers(Draw draw) {
    String digits = draw.one("9", "0", "1.").repeat(1) + "9".repeat(draw.size(200_000));
    String number = draw.one(digits, "-" + digits, "1e" + digits, "0." + digits);
    return Plan.of(
            Http.graphql(
                "query ($a: Int) { search(text: \"a\", first: $a) { truncated } }",
                "{\"a\":" + number + "}"))
        .whole();
  }

  private static Plan middling(Draw draw) {
    int length = draw.between(200_000, 600_000);
    String body =
        draw.make(
            () -> "{\"query\":\"{ snapshot { sequence } } #" + "x".repeat(length) + "\"}",
            () -> "{\"query\":\"{ snapshot { sequence } }\"" + " ".repeat(length) + "}",
            () -> "{\"query\":\"{ party(id: \\\"" + "y".repeat(length) + "\\\") { id } }\"}",
            () ->
                "{\"query\":\"{ snapshot { sequence } }\",\"variables\":{\"a\":\""
                    + "z".repeat(length)
                    + "\"}}");
    return Plan.of(Http.json(body)).whole();
  }
}
