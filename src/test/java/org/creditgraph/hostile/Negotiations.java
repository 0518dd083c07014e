package org.creditgraph.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.creditgraph.hostile.Attack.Plan;

/** What is sent and what is wanted, told wrongly: Content-Type, Accept, charset, encoding. */
final class Negotiations {
  private static final String JSON = "Content-Type: application/json";

  private Negotiations() {}

  static List<Kind> kinds() {
    return List.of(
        new Kind("negotiation: Content-Type", 14, Negotiations::contentType),
        new Kind("negotiation: Accept", 16, Negotiations::accept),
        new Kind("negotiation: charset", 8, Negotiations::charset),
        new Kind("negotiation: Content-Encoding", 4, Negotiations::encoding));
  }

  private static String type(Draw draw) {
    return draw.one(
        "*/*",
        "application/*",
        "*",
        "",
        ";",
        "/",
        "application/",
        "application",
        "application/json; charset",
        "application/json;;;;",
        "application/json; charset=\"",
        "application/json; q=0.5",
        "application/json, text/html",
        "APPLICATION/JSON",
        "application/json\tx",
        "text/json",
        "text/plain",
        "application/graphql",
        "application/graphql+json",
        "application/graphql-response+json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "multipart/mixed; boundary=\"\"",
        "application/xml",
        "application/cbor",
        "application/x-java-serialized-object",
        "text/event-stream",
        "application/vnd.spring-boot.actuator.v3+json",
        "a/b; " + "c=d; ".repeat(draw.size(500)),
        "application/" + draw.letters(draw.size(3_000)),
        "приложение/жсон");
  }

  private static Plan contentType(Draw draw) {
    String line = draw.chance(0.1) ? "" : "Content-Type: " + type(draw);
    String accept =
        draw.one("", "Accept: */*", "Accept: application/json", "Accept: text/event-stream");
    return draw.make(
        () -> Plan.of(Http.post("/graphql", Heads.CHEAP, line, accept)).whole(),
        () -> Plan.of(Http.post("/graphql", "", line, accept)).whole(),
        () -> Plan.of(Http.post("/imports", "PK", line, accept)).whole(),
        () -> Plan.of(Http.post("/graphql", Heads.CHEAP, JSON, line, accept)).whole());
  }

  private static Plan accept(Draw draw) {
    String accept =
        "Accept: "
            + draw.one(
                type(draw),
                "*/*;q=0",
                "application/json;q=0, */*;q=0.1",
                "application/json;q=-1",
                "application/json;q=NaN",
                "application/json;q=1.0000001",
                "application/json;q=99999999999",
                "text/event-stream",
                "text/event-stream, */*;q=0.1",
                "text/html, application/xhtml+xml",
                "image/png",
                "application/xml",
                "text/csv",
                "application/zip",
                "application/openmetrics-text; version=9.9.9",
                "text/plain; version=0.0.4; charset=utf-99",
                "multipart/mixed; deferSpec=20220824",
                "a/b,".repeat(draw.size(1_000)) + "c/d",
                "application/json\r\nAccept: image/png");
    return draw.make(
        () -> Plan.of(Http.post("/graphql", Heads.CHEAP, JSON, accept)).whole(),
        () -> Plan.of(Http.post("/graphql", "{\"query\":\"{ nothing }\"}", JSON, accept)).whole(),
        () -> Plan.of(Http.post("/graphql", "[", JSON, accept)).whole(),
        () -> Plan.of(Http.post("/imports", "PK", "Content-Type: application/zip", accept)).whole(),
        () ->
            Plan.of(
                    Http.get(
                        draw.one(
                            "/imports",
                            "/imports/none",
                            "/imports/none/rejected.zip",
                            "/actuator/health",
                            "/actuator/prometheus",
                            "/actuator",
                            "/graphql",
                            "/graphiql",
                            "/nothing",
                            "/error",
                            "/"),
                        accept))
                .whole());
  }

  private static Plan charset(Draw draw) {
    String name =
        draw.one(
            "utf-8",
            "UTF-16",
            "UTF-16LE",
            "UTF-32",
            "GB18030",
            "GBK",
            "Big5",
            "ISO-8859-1",
            "us-ascii",
            "utf-7",
            "x",
            "",
            "\"utf-8\"",
            "%00",
            "UTF-8\u0000",
            "ISO-2022-CN",
            "IBM037");
    byte[] body = Heads.CHEAP.getBytes(draw.one(encodings()));
    byte[] odd = draw.chance(0.3) ? Http.joined(body, draw.bytes(draw.size(50))) : body;
    byte[] marked =
        draw.chance(0.2)
            ? Http.joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, odd)
            : odd;
    return Plan.of(Http.post("/graphql", marked, JSON + "; charset=" + name)).whole();
  }

  private static List<Charset> encodings() {
    return List.of(
        StandardCharsets.UTF_8,
        StandardCharsets.UTF_16,
        StandardCharsets.UTF_16LE,
        StandardCharsets.UTF_32,
        Charset.forName("GB18030"),
        StandardCharsets.ISO_8859_1);
  }

  private static Plan encoding(Draw draw) {
    String line =
        "Content-Encoding: " + draw.one("gzip", "deflate", "br", "gzip, gzip", "identity", "x", "");
    byte[] plain = Heads.CHEAP.getBytes(StandardCharsets.UTF_8);
    byte[] body =
        draw.make(() -> plain, () -> Zips.gzipped(plain), () -> Zips.gzipped(new byte[20_000_000]));
    return Plan.of(
            Http.post(
                draw.one("/graphql", "/imports"),
                body,
                draw.one(JSON, "Content-Type: application/zip"),
                line))
        .whole();
  }
}
