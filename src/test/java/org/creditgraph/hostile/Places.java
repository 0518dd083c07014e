package org.creditgraph.hostile;

import java.util.List;
import org.creditgraph.hostile.Attack.Plan;

/** Addresses: those that nobody should see, those that are none, and those that are too long. */
final class Places {
  private static final List<String> KNOWN =
      List.of(
          "/",
          "/error",
          "/error?status=500",
          "/graphiql",
          "/graphiql?path=/graphql",
          "/graphiql/",
          "/index.html",
          "/start.js",
          "/icon.svg",
          "/favicon.ico",
          "/robots.txt",
          "/actuator",
          "/actuator/",
          "/actuator/health",
          "/actuator/health/liveness",
          "/actuator/health/readiness",
          "/actuator/health/nothing",
          "/actuator/health/db/x",
          "/actuator/prometheus",
          "/actuator/prometheus?includedNames=jvm_info",
          "/actuator/env",
          "/actuator/heapdump",
          "/actuator/beans",
          "/actuator/loggers",
          "/actuator/shutdown",
          "/actuator/mappings",
          "/imports",
          "/imports/",
          "/imports/none",
          "/imports/none/rejected.zip",
          "/imports/none/rejected/x.csv",
          "/graphql/schema",
          "/graphql/",
          "/graphql/x",
          "/webjars/",
          "/webjars/graphiql/",
          "/webjars/react/umd/react.production.min.js",
          "/WEB-INF/web.xml",
          "/META-INF/MANIFEST.MF",
          "/application.yaml",
          "/.env",
          "/.git/config",
          "/manager/html",
          "/console",
          "/swagger-ui.html",
          "/login");

  private static final List<String> OUTSIDE =
      List.of(
          "/../../../../etc/passwd",
          "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
          "/..%2f..%2f..%2fetc%2fpasswd",
          "/..%252f..%252fetc/passwd",
          "/..%5c..%5cwindows%5cwin.ini",
          "/..;/..;/actuator/env",
          "/graphiql/..;/actuator/env",
          "/static/../application.yaml",
          "/webjars/..%2f..%2fapplication.yaml",
          "/webjars/%2e%2e/%2e%2e/application.yaml",
          "/%c0%ae%c0%ae/etc/passwd",
          "/imports/..%2f..%2fdatabase",
          "/imports/%2e%2e",
          "/imports/..%00",
          "/imports/a%2fb",
          "/imports/a%5cb/rejected.zip",
          "/imports/none/rejected/..%2f..%2f..%2fetc%2fpasswd",
          "/imports/none/rejected/%2e%2e%2fupload.zip",
          "/imports/%00/rejected/%0a",
          "//etc/passwd",
          "///",
          "/./.",
          "/%",
          "/%zz",
          "/%00",
          "/%0d%0aX-Injected:%201",
          "/a;b=c;d",
          "/imports;jsessionid=1",
          "/graphql;a=b",
          "/[a]",
          "/{a}",
          "/a|b",
          "/a\\b",
          "/a^b",
          "/\u4e2d\u6587",
          "/%F0%9F%92%A9",
          "/?a[]=%5B",
          "/<script>",
          "/#fragment",
          "*",
          "graphql",
          "http://",
          "http://localhost/../x",
          "file:///etc/passwd");

  private Places() {}

  static List<Kind> kinds() {
    return List.of(
        new Kind("place: known or guessed", 30, Places::known),
        new Kind("place: outside and encoded", 20, Places::outside),
        new Kind("place: long", 5, Places::longOne),
        new Kind("place: an import that is none", 8, Places::imports));
  }

  private static String accept(Draw draw) {
    return draw.one(
        "",
        "Accept: */*",
        "Accept: application/json",
        "Accept: text/html",
        "Accept: text/event-stream");
  }

  private static Plan known(Draw draw) {
    String path = draw.one(KNOWN);
    return draw.chance(0.8)
        ? Plan.of(Http.get(path, accept(draw))).whole()
        : Plan.of(Http.post(path, Heads.CHEAP, "Content-Type: application/json", accept(draw)))
            .whole();
  }

  private static Plan outside(Draw draw) {
    return Plan.of(Http.get(draw.one(OUTSIDE), accept(draw))).whole();
  }

  private static Plan longOne(Draw draw) {
    int count = draw.size(30_000);
    return draw.make(
        () -> Plan.of(Http.get("/" + "a".repeat(count), accept(draw))),
        () -> Plan.of(Http.get("/" + "a/".repeat(count / 2), accept(draw))),
        () -> Plan.of(Http.get("/" + "%41".repeat(count / 3), accept(draw))),
        () -> Plan.of(Http.get("/" + "../".repeat(count / 3), accept(draw))),
        () -> Plan.of(Http.get("/imports/" + "x".repeat(Math.min(count, 7_000)), accept(draw))),
        () -> Plan.of(Http.get("/imports?" + "a=b&".repeat(count / 4), accept(draw))));
  }

  private static Plan imports(Draw draw) {
    String id =
        draw.one(
            "1",
            "0",
            "-1",
            "import-1",
            draw.letters(draw.size(300)),
            "20260630-000000",
            "%20",
            "CON",
            ".",
            "%2e",
            "a:b",
            "%F0%9F",
            "*");
    String tail = draw.one("", "/", "/rejected.zip", "/rejected/persons.csv", "/rejected/", "/x");
    return Plan.of(Http.get("/imports/" + id + tail, draw.one("Accept: text/csv", accept(draw))))
        .whole();
  }
}
