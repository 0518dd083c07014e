package org.creditgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Whom the whole service lets in, and what it tells the others: every byte as a stranger sends it.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"creditgraph.demo=false", "creditgraph.connections-per-client=100"})
class DoorsIT {
  private static final String QUERY = "{\"query\":\"{__typename}\"}";
  private static final int PER_CLIENT = 100;
  private static final int CROWD = 1_000;
  private static final String PART =
      "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"%s\"\r\n\r\nPK";
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
  private static final Pattern CODE =
      Pattern.compile("\"extensions\":\\{\"code\":\"([A-Z_]+)\"\\}");
  private static final Pattern LEAK =
      Pattern.compile(
          "Value\\{|org\\.|java\\.|Exception|Tomcat|/tmp|/home|/root|\\bat"
              + " [a-z]+\\.|Server:|X-Powered");

  @TempDir static Path home;

  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("creditgraph.home", () -> home.toString());
  }

  /** All that comes back until the connection ends. */
  private String send(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("no end of the answer to " + request, e);
    }
  }

  private String ask(String line, String headers, String body) throws IOException {
    String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
    return send(line + " HTTP/1.1\r\n" + headers + length + "Connection: close\r\n\r\n" + body);
  }

  private static String lines(String headers) {
    return headers == null || headers.isEmpty() ? "" : headers.replace("; ", "\r\n") + "\r\n";
  }

  private static int status(String answer) {
    Matcher matcher = STATUS.matcher(answer);
    return matcher.lookingAt() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static void assertRefused(String answer, int status, String code) {
    assertThat(status(answer)).as(answer).isEqualTo(status);
    Matcher matcher = CODE.matcher(answer);
    assertThat(matcher.find()).as(answer).isTrue();
    assertThat(matcher.group(1)).isEqualTo(code);
    assertWellHeaded(answer);
  }

  private static void assertWellHeaded(String answer) {
    assertThat(answer)
        .contains(
            "X-Content-Type-Options: nosniff",
            "frame-ancestors 'none'",
            "Referrer-Policy: no-referrer",
            "Cross-Origin-Resource-Policy: same-origin",
            "Cache-Control: no-")
        .doesNotContainPattern(LEAK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "localhost | 200 | -",
        "LOCALHOST.:1 | 200 | -",
        "127.0.0.1:8080 | 200 | -",
        "[::1]:8080 | 200 | -",
        "[0:0:0:0:0:0:0:1] | 200 | -",
        "evil.example | 421 | UNKNOWN_HOST",
        "localhost.evil.example | 421 | UNKNOWN_HOST",
        "127.0.0.2 | 421 | UNKNOWN_HOST",
        "[::2] | 421 | UNKNOWN_HOST",
        "localhost:99999 | 421 | UNKNOWN_HOST",
        "localhost@evil.example | 400 | INVALID_REQUEST",
        "evil.example; Host: localhost | 400 | INVALID_REQUEST",
        "evil.example; X-Forwarded-Host: localhost; Forwarded: host=localhost | 421 | UNKNOWN_HOST",
        "localhost; X-Forwarded-Host: evil.example; Forwarded: host=evil.example | 200 | -"
      })
  void shouldAnswerUnderItsNamesAlone(String host, int status, String code) throws IOException {
    for (String path : List.of("/graphql", "/imports")) {
      String type = path.equals("/graphql") ? "application/json" : "application/zip";
      String headers = lines("Host: " + host) + "Content-Type: " + type + "\r\n";
      String answer = ask("POST " + path, headers, QUERY);
      if (status == 200 && path.equals("/imports")) {
        assertRefused(answer, 400, "NOT_A_ZIP");
      } else if (status == 200) {
        assertThat(status(answer)).isEqualTo(200);
        assertWellHeaded(answer);
      } else {
        assertRefused(answer, status, code);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://evil.example/graphql | localhost | 400",
        "http://evil.example/graphql | evil.example | 421",
        "http://localhost/graphql | localhost | 200"
      })
  void shouldLookAtTheHostOfAnAbsoluteTarget(String target, String host, int status)
      throws IOException {
    String headers = lines("Host: " + host) + "Content-Type: application/json\r\n";
    assertThat(status(ask("POST " + target, headers, QUERY))).isEqualTo(status);
  }

  @Test
  void shouldTellHealthToProbesUnderAnyHostAndNothingElse() throws IOException {
    String probe = lines("Host: 10.1.2.3:8080");
    for (String path : List.of("", "/liveness", "/readiness")) {
      String answer = ask("GET /actuator/health" + path, probe, "");
      assertThat(status(answer)).isEqualTo(200);
      assertThat(answer).contains("\"UP\"").doesNotContain("diskSpace", "details");
      assertWellHeaded(answer);
    }
    assertThat(status(send("GET /actuator/health HTTP/1.0\r\n\r\n"))).isEqualTo(200);
    assertRefused(ask("GET /actuator/health/nothing", probe, ""), 404, "NOT_FOUND");
    assertRefused(ask("GET /actuator/prometheus", probe, ""), 421, "UNKNOWN_HOST");
    for (String path : List.of("/../prometheus", "/%2e%2e/prometheus", ";/../prometheus")) {
      assertThat(status(ask("GET /actuator/health" + path, probe, ""))).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: none",
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://localhost:81",
        "Sec-Fetch-Site: same-origin; Origin: http://evil.example",
        "Origin: http://localhost; Origin: http://evil.example"
      })
  void shouldRefuseForeignPagesBeforeReadingTheBody(String headers) throws IOException {
    for (String path : List.of("/graphql", "/imports", "/imports/x", "/actuator/prometheus")) {
      String announced =
          "POST "
              + path
              + " HTTP/1.1\r\nHost: localhost\r\n"
              + lines(headers)
              + "Content-Type: application/json\r\nContent-Length: 4000000\r\n\r\n";
      assertRefused(head(announced), 403, "FOREIGN_ORIGIN");
    }
    String preflight =
        lines("Host: localhost; " + headers + "; Access-Control-Request-Method: POST");
    String answer = ask("OPTIONS /graphql", preflight, "");
    assertRefused(answer, 403, "FOREIGN_ORIGIN");
    assertThat(answer).doesNotContain("Access-Control-Allow");
  }

  /** What comes back while the body, four million bytes of it, has not been sent. */
  private String head(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      byte[] read = new byte[10_000];
      int length = 0;
      String answer = "";
      while (!CODE.matcher(answer).find()) {
        int count = socket.getInputStream().read(read, length, read.length - length);
        assertThat(count).as(answer).isPositive();
        length += count;
        answer = new String(read, 0, length, StandardCharsets.UTF_8);
      }
      return answer;
    }
  }

  @Test
  void shouldLetItsOwnPagesAndProgramsIn() throws IOException {
    for (String headers :
        List.of(
            "",
            "Sec-Fetch-Site: same-origin; Origin: http://localhost",
            "Origin: http://localhost",
            "Origin: https://localhost")) {
      String given =
          lines("Host: localhost") + lines(headers) + "Content-Type: application/json\r\n";
      assertThat(status(ask("POST /graphql", given, QUERY))).as(headers).isEqualTo(200);
    }
    String typed = lines("Host: localhost; Sec-Fetch-Site: none");
    assertThat(status(ask("GET /graphql?query=%7B__typename%7D", typed, ""))).isEqualTo(200);
    String linked = lines("Host: localhost; Sec-Fetch-Site: cross-site; Accept: text/html");
    assertThat(status(ask("GET /graphiql", linked, ""))).isEqualTo(200);
    assertThat(status(ask("GET /graphql?query=%7B__typename%7D", linked, ""))).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /error | 404 | NOT_FOUND",
        "POST /error | 404 | NOT_FOUND",
        "GET /nothing | 404 | NOT_FOUND",
        "GET /actuator | 404 | NOT_FOUND",
        "GET /actuator/env | 404 | NOT_FOUND",
        "GET /imports/none | 404 | UNKNOWN_IMPORT",
        "GET //graphql | 400 | INVALID_PATH",
        "GET /graphql;a=b | 400 | INVALID_PATH",
        "GET /x/../graphql | 400 | INVALID_PATH",
        "GET /%00 | 400 | INVALID_REQUEST",
        "GET /a%2fb | 400 | INVALID_REQUEST",
        "GET /%zz | 400 | INVALID_REQUEST",
        "GET /graphql?query=%zz | 400 | INVALID_REQUEST",
        "PUT /graphql | 405 | METHOD_NOT_ALLOWED",
        "FOO /graphql | 405 | METHOD_NOT_ALLOWED",
        "TRACE /graphql | 405 | METHOD_NOT_ALLOWED",
        "DELETE /imports | 405 | METHOD_NOT_ALLOWED",
        "POST / | 405 | METHOD_NOT_ALLOWED",
        "POST /actuator/health | 405 | METHOD_NOT_ALLOWED"
      })
  void shouldRefuseAWrongTargetInItsOwnWords(String line, int status, String code)
      throws IOException {
    String answer = ask(line, lines("Host: localhost"), "");
    assertRefused(answer, status, code);
    if (status == 405) {
      assertThat(answer).containsPattern("Allow: [A-Z]+");
    }
    String events = ask(line, lines("Host: localhost; Accept: text/event-stream"), "");
    assertThat(status(events)).isIn(status, 406);
    assertThat(CODE.matcher(events).find()).as(events).isTrue();
    assertWellHeaded(events);
  }

  @Test
  void shouldRefuseWhatIsHardlyHttp() throws IOException {
    List<String> requests =
        List.of(
            "GET / HTTP/3.0\r\nHost: localhost\r\n\r\n",
            "GET / HTPP/1.1\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nrubbish\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nA: \0\r\n\r\n",
            "GET /" + "a".repeat(16_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nA: " + "a".repeat(20_000) + "\r\n\r\n",
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: rubbish\r\n\r\n",
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2"
                + "\r\n\r\nx",
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
    for (String request : requests) {
      String answer = send(request);
      assertThat(status(answer)).as(request + answer).isEqualTo(400);
      assertThat(CODE.matcher(answer).find()).as(answer).isTrue();
      assertWellHeaded(answer);
    }
    String expecting = lines("Host: localhost; Expect: rubbish");
    assertThat(status(ask("GET /graphql", expecting, ""))).isEqualTo(417);
  }

  @Test
  void shouldTakeTheBlameForNoTrailers() throws IOException {
    String question = "{\"query\":\"{ snapshot { sequence } }\"}";
    String chunked =
        " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(question.length())
            + "\r\n"
            + question
            + "\r\n0\r\n";
    for (String door : List.of("POST /graphql", "POST /imports", "POST /")) {
      String few = send(door + chunked + "X-T: a\r\n".repeat(20) + "\r\n");
      String many = send(door + chunked + "X-T: a\r\n".repeat(3_000) + "\r\n");
      assertThat(status(few)).as(few).isLessThan(500);
      assertThat(status(many)).as(many).isBetween(400, 499);
    }
    assertThat(status(send("POST /graphql" + chunked + "X-T: a\r\n".repeat(20) + "\r\n")))
        .isEqualTo(200);
  }

  @Test
  void shouldRefuseAnUploadThatIsNone() throws IOException {
    String form = lines("Host: localhost") + "Content-Type: multipart/form-data; boundary=x\r\n";
    for (String body : List.of(PART.formatted("a.zip"), PART.formatted("a\0b") + "\r\n--x--\r\n")) {
      assertThat(status(ask("POST /imports", form, body))).as(body).isEqualTo(400);
    }
    for (String type : List.of("*/*", "application/*", "rubbish", "application/zip; charset=no")) {
      String headers = lines("Host: localhost") + "Content-Type: " + type + "\r\n";
      assertRefused(ask("POST /imports", headers, "PK"), 415, "UNSUPPORTED_MEDIA_TYPE");
      assertRefused(ask("POST /graphql", headers, QUERY), 415, "UNSUPPORTED_MEDIA_TYPE");
    }
    String picture = lines("Host: localhost; Accept: image/png");
    assertRefused(ask("GET /imports", picture, ""), 406, "NOT_ACCEPTABLE");
  }

  @Test
  void shouldShowABrowserAPageWithAWayBack() throws IOException {
    String answer = ask("GET /nothing", lines("Host: localhost; Accept: text/html,*/*"), "");
    assertThat(status(answer)).isEqualTo(404);
    assertThat(answer).contains("text/html;charset=UTF-8", "返回首页", "Back to the start");
    assertWellHeaded(answer);
  }

  @Test
  void shouldTellNoPathAndNoClassInItsFigures() throws IOException {
    String graphql = lines("Host: localhost") + "Content-Type: text/plain\r\n";
    ask("POST /graphql", graphql, QUERY);
    ask("GET /nothing", lines("Host: localhost"), "");
    String figures = ask("GET /actuator/prometheus", lines("Host: localhost"), "");
    assertThat(status(figures)).isEqualTo(200);
    List<String> tags = new ArrayList<>();
    Matcher matcher = Pattern.compile("([a-z_]+)=\"([^\"]*)\"").matcher(figures);
    while (matcher.find()) {
      tags.add(matcher.group(1) + "=" + matcher.group(2));
    }
    assertThat(figures).contains("disk_free_bytes", "access_refused_total", "http_server_requests");
    assertThat(tags).hasSizeGreaterThan(50);
    assertThat(tags)
        .noneMatch(tag -> tag.contains(home.toString()) || tag.startsWith("path="))
        .noneMatch(
            tag -> tag.contains("Exception") || tag.contains("org.") || tag.contains("java."));
  }

  @Test
  void shouldKeepStaticFilesOnlyWhileTheyAreAskedForAnew() throws IOException {
    String script = ask("GET /start.js", lines("Host: localhost"), "");
    assertThat(script)
        .contains("Cache-Control: no-cache", "script-src 'self';", "style-src 'self';");
    String answer = ask("GET /graphql?query=%7B__typename%7D", lines("Host: localhost"), "");
    assertThat(answer).contains("Cache-Control: no-store");
  }

  @Test
  void shouldKeepNoMoreOfACrowdThanOneClientMayHave() throws IOException {
    List<Socket> crowd = new ArrayList<>();
    try {
      for (int i = 0; i < CROWD; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        crowd.add(socket);
        begin(socket);
      }
      String answer = ask("GET /graphql?query=%7B__typename%7D", lines("Host: localhost"), "");
      assertThat(status(answer)).isEqualTo(200);
      long ended = 0;
      for (Socket socket : crowd) {
        ended += isEnded(socket) ? 1 : 0;
      }
      assertThat(CROWD - ended).as("in, or before the door").isLessThanOrEqualTo(2 * PER_CLIENT);
    } finally {
      for (Socket socket : crowd) {
        socket.close();
      }
    }
  }

  private static void begin(Socket socket) {
    try {
      socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException reset) {
      // One too many: it is counted below.
    }
  }

  private static boolean isEnded(Socket socket) {
    try {
      socket.setSoTimeout(1);
      return socket.getInputStream().read() >= -1;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }
}
