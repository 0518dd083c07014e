package org.creditgraph.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.creditgraph.hostile.Attack.Plan;

/** Where one request ends and the next begins, told wrongly. */
final class Framings {
  private static final String JSON = "Content-Type: application/json";
  private static final byte[] CHEAP = Heads.CHEAP.getBytes(StandardCharsets.UTF_8);
  private static final String NEXT = "GET /actuator/env HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private Framings() {}

  static List<Kind> kinds() {
    return List.of(
        new Kind("framing: Content-Length", 10, Framings::length),
        new Kind("framing: chunks", 10, Framings::chunks),
        new Kind("framing: two requests in one", 8, Framings::smuggled),
        new Kind("framing: pipelined", 5, Framings::pipelined),
        new Kind("framing: trickled body", 3, Framings::trickled),
        new Kind("framing: broken off", 8, Framings::brokenOff),
        new Kind("framing: half closed", 4, Framings::halfClosed));
  }

  static byte[] chunk(byte[] part) {
    byte[] head = (Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    return Http.joined(head, part, new byte[] {'\r', '\n'});
  }

  private static Plan length(Draw draw) {
    String length =
        draw.one(
            "-1",
            "+37",
            "0x25",
            "37abc",
            "",
            " ",
            "99999999999999999999",
            "9223372036854775807",
            "2147483648",
            "37, 37",
            "37, 38",
            "1e2",
            "３７",
            "37\r\nContent-Length: 37",
            "37\r\nContent-Length: 5",
            "5",
            "0");
    byte[] head = Http.head("POST", "/graphql", JSON, "Content-Length: " + length);
    return Plan.of(Http.joined(head, CHEAP)).then(new Step.HalfClose()).answersMax(3);
  }

  private static Plan chunks(Draw draw) {
    byte[] head =
        Http.head("POST", draw.one("/graphql", "/imports"), JSON, "Transfer-Encoding: chunked");
    String whole = new String(chunk(CHEAP), StandardCharsets.UTF_8);
    String body =
        draw.one(
            whole + "0\r\n\r\n",
            whole + "0\r\nX-Trailer: a\r\n\r\n",
            whole + "0\r\n" + "X-T: a\r\n".repeat(3_000) + "\r\n",
            whole + "0\r\nbad trailer\r\n\r\n",
            "-1\r\na\r\n0\r\n\r\n",
            "zz\r\na\r\n0\r\n\r\n",
            "FFFFFFFFFFFFFFFF\r\na\r\n0\r\n\r\n",
            "7fffffff\r\na",
            "5;" + "ext=".repeat(5_000) + "\r\nabcde\r\n0\r\n\r\n",
            "5\nabcde\n0\n\n",
            "5\r\nabcdefgh\r\n0\r\n\r\n",
            "0\r\n\r\n",
            "\r\n\r\n",
            "1\r\n{\r\n".repeat(2_000) + "0\r\n\r\n",
            whole);
    return Plan.of(head).then(body).then(new Step.HalfClose()).answersMax(3);
  }

  private static Plan smuggled(Draw draw) {
    String encoding =
        draw.one(
            "Transfer-Encoding: chunked",
            "Transfer-Encoding : chunked",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: identity, chunked",
            "Transfer-Encoding:\tchunked",
            "Transfer-Encoding: \"chunked\"",
            "X: a\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: x");
    String body = "0\r\n\r\n" + NEXT;
    int length = draw.one(5, 6, body.length(), 0);
    byte[] head =
        Http.head(
            "POST",
            "/graphql",
            JSON,
            "Connection: keep-alive",
            "Content-Length: " + length,
            encoding);
    return Plan.of(head).then(body).then(new Step.HalfClose()).answersMax(4);
  }

  private static Plan pipelined(Draw draw) {
    int count = draw.size(200);
    Plan plan = new Plan().answersMax(count);
    byte[] one =
        Http.request(
            "POST",
            "/graphql",
            draw.one(CHEAP, "{\"query\":\"{\"}".getBytes(StandardCharsets.UTF_8)),
            JSON,
            "Connection: keep-alive");
    for (int i = 0; i < count; i++) {
      plan.then(new Step.Send(one));
    }
    return plan.then(new Step.HalfClose());
  }

  private static Plan trickled(Draw draw) {
    int promised = draw.between(60, 5_000);
    byte[] head =
        Http.head(
            "POST",
            draw.one("/graphql", "/imports"),
            draw.one(JSON, "Content-Type: application/zip"),
            "Content-Length: " + promised);
    byte[] body =
        HostileText.repeated("x", Math.min(promised, 60)).getBytes(StandardCharsets.UTF_8);
    return Plan.of(head).then(new Step.Trickle(body, draw.between(1, 3), draw.between(20, 60)));
  }

  private static Plan brokenOff(Draw draw) {
    byte[] whole =
        Http.graphql(
            "{ search(text: \"公司\", first: 100) { nodes { party { id name records { id } } } } }");
    int sent = draw.between(1, whole.length);
    Plan plan = Plan.of(java.util.Arrays.copyOf(whole, sent));
    if (draw.chance(0.5)) {
      plan.then(new Step.Pause(draw.below(100)));
    }
    return plan.then(new Step.Reset());
  }

  private static Plan halfClosed(Draw draw) {
    byte[] whole = Http.json(Heads.CHEAP);
    int sent = draw.chance(0.5) ? whole.length : draw.between(1, whole.length - 1);
    return Plan.of(java.util.Arrays.copyOf(whole, sent)).then(new Step.HalfClose());
  }
}
