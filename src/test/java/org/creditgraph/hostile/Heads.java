package org.creditgraph.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.hostile.Attack.Plan;

/** Heads of requests: methods, versions, hosts, origins, far too many headers. */
final class Heads {
  static final String CHEAP = "{\"query\":\"{ snapshot { sequence } }\"}";
  static final String JSON = "Content-Type: application/json";

  private Heads() {}

  static List<Kind> kinds() {
    return List.of(
        new Kind("head: method", 12, Heads::method),
        new Kind("head: host", 8, Heads::host),
        new Kind("head: origin", 8, Heads::origin),
        new Kind("head: many or long headers", 6, Heads::flood),
        new Kind("head: odd headers", 10, Heads::odd));
  }

  private static Plan method(Draw draw) {
    String path =
        draw.one(
            "/graphql", "/imports", "/imports/x", "/", "/graphiql", "/actuator/health", "/error");
    String method =
        draw.one(
            "HEAD",
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            "PROPFIND",
            "GET",
            "QUERY",
            "POST",
            "get",
            "FOO",
            "CONNECT",
            draw.letters(draw.size(200)));
    String accept = draw.one("", "Accept: */*", "Accept: application/json", "Accept: text/html");
    if (method.equals("HEAD") || method.equals("GET")) {
      return Plan.of(Http.head(method, path, accept)).whole();
    }
    byte[] body = CHEAP.getBytes(StandardCharsets.UTF_8);
    return Plan.of(Http.request(method, path, body, JSON, accept)).whole();
  }

  private static Plan host(Draw draw) {
    String host =
        draw.one(
            "Host: evil.example",
            "Host: localhost.evil.example",
            "Host: 127.0.0.1",
            "Host: [::1]",
            "Host: [::1",
            "Host: ",
            "Host: localhost:99999",
            "Host: LOCALHOST",
            "Host: localhost,evil.example",
            "Host: evil.example@localhost",
            "Host: a b",
            "Host: localhost\r\nHost: evil.example",
            "Host: " + "a".repeat(draw.size(5_000)),
            "Host: 0x7f000001",
            "Host: 2130706433",
            "Host: localhost.",
            "Host: ⅼocalhost");
    return draw.make(
        () -> Plan.of(Http.post("/graphql", CHEAP, JSON, host)).whole(),
        () -> Plan.of(Http.get("/imports", host)).whole(),
        () -> Plan.of(Http.get("/", host, "Accept: text/html")).whole(),
        () -> Plan.of(Http.get("/", "Host: localhost", "X-Forwarded-Host: evil.example")).whole(),
        () -> Plan.of("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").whole(),
        () ->
            Plan.of(
                    "GET http://evil.example/graphql HTTP/1.1\r\n"
                        + "Host: localhost\r\n"
                        + "Connection: close\r\n\r\n")
                .whole());
  }

  private static Plan origin(Draw draw) {
    String origin =
        draw.one(
            "http://evil.example",
            "null",
            "http://localhost:1",
            "https://localhost",
            "file://",
            "http://localhost.evil.example",
            "",
            "*",
            "http://[::1",
            "javascript:alert(1)",
            HostileText.repeated("http://a", draw.size(700)));
    String site =
        draw.one(
            "", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Sec-Fetch-Site: x");
    String line = "Origin: " + origin;
    return draw.make(
        () -> Plan.of(Http.post("/graphql", CHEAP, JSON, line, site)).whole(),
        () ->
            Plan.of(Http.post("/imports", "PK", "Content-Type: application/zip", line, site))
                .whole(),
        () -> Plan.of(Http.post("/graphql", CHEAP, "Content-Type: text/plain", line)).whole(),
        () ->
            Plan.of(
                    Http.head(
                        "OPTIONS",
                        draw.one("/graphql", "/imports", "/actuator/health"),
                        line,
                        "Access-Control-Request-Method: " + draw.one("POST", "DELETE", "x"),
                        "Access-Control-Request-Headers: " + draw.one("content-type", "x y,,")))
                .whole());
  }

  private static Plan flood(Draw draw) {
    int count = draw.size(20_000);
    String many =
        IntStream.range(0, count)
            .mapToObj(i -> "X-" + i + ": " + i)
            .collect(Collectors.joining("\r\n"));
    return draw.make(
        () -> Plan.of(Http.post("/graphql", CHEAP, JSON, many)),
        () -> Plan.of(Http.post("/graphql", CHEAP, JSON, "X-Long: " + "a".repeat(count * 5))),
        () -> Plan.of(Http.get("/", "Cookie: " + "a=b; ".repeat(count))),
        () ->
            Plan.of(
                Http.get(
                    "/", "Accept-Language: " + "zh;q=0.1,".repeat(Math.min(count, 800)) + "en")),
        () ->
            Plan.of(
                Http.get(
                    "/imports", "Range: bytes=" + "0-1,".repeat(Math.min(count, 1_500)) + "2-3")));
  }

  private static Plan odd(Draw draw) {
    String line =
        draw.one(
            "Authorization: Bearer " + draw.ascii(40).replace('"', ' '),
            "Authorization: Basic !!!",
            "Cookie: JSESSIONID=../../x; a=\u0001",
            "Range: bytes=5-1",
            "If-Modified-Since: yesterday",
            "If-None-Match: " + "\"a\",".repeat(300) + "*",
            "Content-Language: xx-" + "y".repeat(300),
            "Accept-Language: " + draw.one("*;q=9", "zh-" + "x".repeat(100), "%00", "en;q=NaN"),
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: 127.0.0.1, " + "1.1.1.1,".repeat(200),
            "X-Forwarded-Proto: javascript",
            "X-Forwarded-Prefix: //evil.example",
            "X-Original-URL: /actuator/env",
            "Forwarded: for=\"_x\";host=\"evil.example\"",
            "traceparent: 00-" + "z".repeat(32) + "-1-01",
            "X-Purpose-Of-Use: " + HostileText.repeated("目的", draw.size(300)),
            "X-Bad Name: a",
            ": no name",
            "X-Folded: a\r\n b",
            "X-Control: a\u0007b",
            "Idempotency-Key: " + draw.letters(draw.size(3_000)));
    return draw.make(
        () -> Plan.of(Http.post("/graphql", CHEAP, JSON, line)),
        () -> Plan.of(Http.get(draw.one("/", "/imports", "/actuator/health", "/graphiql"), line)));
  }
}
