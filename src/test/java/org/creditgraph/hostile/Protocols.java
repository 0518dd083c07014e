package org.creditgraph.hostile;

import java.util.List;
import org.creditgraph.hostile.Attack.Plan;

/** Other protocols than the one that is spoken, and other versions of it. */
final class Protocols {
  private Protocols() {}

  static List<Kind> kinds() {
    return List.of(
        new Kind("protocol: expectation", 4, Protocols::expectation),
        new Kind("protocol: old versions of HTTP", 5, Protocols::versions),
        new Kind("protocol: upgrades", 6, Protocols::upgrades),
        new Kind("protocol: rubbish", 6, Protocols::rubbish));
  }

  private static Plan expectation(Draw draw) {
    String expect = "Expect: " + draw.one("100-continue", "200-ok", "100-continue, x", "");
    byte[] head =
        Http.head(
            "POST",
            draw.one("/graphql", "/imports"),
            draw.one(Heads.JSON, "Content-Type: application/zip"),
            expect,
            "Content-Length: " + Heads.CHEAP.length());
    return Plan.of(head)
        .then(new Step.Pause(draw.below(50)))
        .then(Heads.CHEAP)
        .answersMax(2)
        .whole();
  }

  private static Plan versions(Draw draw) {
    return draw.make(
        () -> Plan.of("GET /\r\n"),
        () -> Plan.of("GET / HTTP/0.9\r\n\r\n"),
        () -> Plan.of("GET / HTTP/1.0\r\n\r\n").whole(),
        () ->
            Plan.of(
                    "POST /graphql HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: "
                        + Heads.CHEAP.length()
                        + "\r\n\r\n"
                        + Heads.CHEAP)
                .whole(),
        () -> Plan.of("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n"),
        () -> Plan.of("GET / HTTP/1.1.1\r\nHost: localhost\r\n\r\n"),
        () -> Plan.of("GET / HTTP/9999999999.1\r\nHost: localhost\r\n\r\n"),
        () -> Plan.of("GET / JUNK\r\nHost: localhost\r\n\r\n"));
  }

  private static Plan upgrades(Draw draw) {
    return draw.make(
        () ->
            Plan.of(
                Http.get(
                    draw.one("/graphql", "/", "/imports"),
                    "Connection: Upgrade, HTTP2-Settings",
                    "Upgrade: h2c",
                    "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA")),
        () ->
            Plan.of(
                Http.get(
                    draw.one("/graphql", "/", "/ws"),
                    "Connection: Upgrade",
                    "Upgrade: websocket",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Protocol: graphql-transport-ws",
                    "Origin: http://evil.example")),
        () -> Plan.of("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").then(new Step.Send(draw.bytes(60))),
        () ->
            Plan.of(new byte[] {0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, (byte) 0xfc, 3, 3}),
        () ->
            Plan.of(
                Http.get("/", "Connection: Upgrade", "Upgrade: TLS/1.0, x/" + draw.letters(5))));
  }

  private static Plan rubbish(Draw draw) {
    return draw.make(
        () -> Plan.of(draw.bytes(draw.size(5_000))),
        () ->
            Plan.of(
                "\r\n".repeat(draw.size(5_000))
                    + "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
        () -> Plan.of("*3\r\n$3\r\nSET\r\n"),
        () -> Plan.of("GET\t/\tHTTP/1.1\r\nHost:localhost\r\nConnection: close\r\n\r\n"),
        () -> Plan.of("GET  /  HTTP/1.1\nHost: localhost\nConnection: close\n\n"),
        () -> Plan.of("  GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        () -> Plan.of("GET / HTTP/1.1\r\n" + draw.ascii(200) + "\r\n\r\n"));
  }
}
