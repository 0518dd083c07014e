package org.creditgraph.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that is refused before or beside GraphQL: its status, a code that stays, and a sentence
 * that says what to do. It is told as GraphQL errors on `/graphql`, as a page to a browser, and as
 * a problem (RFC 9457) elsewhere; each has `extensions.code`.
 *
 * @param headers further headers of the answer, such as Allow
 */
public record HttpRefusal(int status, String code, String message, Map<String, String> headers) {
  private static final String GRAPHQL_PATH = "/graphql";
  private static final String GRAPHQL = "application/graphql-response+json";

  public HttpRefusal(int status, String code, String message) {
    this(status, code, message, Map.of());
  }

  /** What the product refuses, at a door of HTTP. */
  public static HttpRefusal of(int status, Refusal refusal) {
    return new HttpRefusal(status, refusal.code(), String.valueOf(refusal.getMessage()));
  }

  /** Writes the refusal as the whole answer, unless an answer is on its way already. */
  public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(status);
    headers.forEach(response::setHeader);
    String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    if (GRAPHQL_PATH.equals(path(request))) {
      boolean named = accept.contains(GRAPHQL);
      write(response, named ? GRAPHQL : MediaType.APPLICATION_JSON_VALUE, json(errors()));
    } else if (accept.contains(MediaType.TEXT_HTML_VALUE)) {
      write(response, MediaType.TEXT_HTML_VALUE, RefusalPage.of(this));
    } else {
      write(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json(fields()));
    }
  }

  /** The path that was asked for, also where the web server has sent its failure on. */
  private static Object path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? String.valueOf(request.getRequestURI()) : failed;
  }

  /** The same refusal for a controller to return. */
  public ProblemDetail problem() {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), message);
    problem.setProperty("code", code);
    problem.setProperty("extensions", Map.of("code", code));
    return problem;
  }

  String title() {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "Refused" : known.getReasonPhrase();
  }

  private Map<String, Object> errors() {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", message);
    error.put("extensions", Map.of("code", code));
    return Map.of("errors", List.of(error));
  }

  private Map<String, Object> fields() {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("title", title());
    problem.put("status", status);
    problem.put("detail", message);
    problem.put("code", code);
    problem.put("extensions", Map.of("code", code));
    return problem;
  }

  private static String json(Map<String, Object> content) {
    return JsonMapper.shared().writeValueAsString(content);
  }

  private static void write(HttpServletResponse response, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
