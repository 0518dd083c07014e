package org.creditgraph.access;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Looks at every request before anything of its body is read, and lets it in or refuses it. */
final class Doorkeeper implements Filter {
  private static final String HEALTH = "/actuator/health";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** What tells and changes nothing, and so may be opened from a link anywhere. */
  private static final Set<String> PAGES = Set.of("/", "/index.html", "/graphiql", "/graphiql/");

  private final HostNames hosts;
  private final boolean graphiql;
  private final MeterRegistry meters;

  /**
   * @param graphiql whether its page is served
   */
  Doorkeeper(HostNames hosts, boolean graphiql, MeterRegistry meters) {
    this.hosts = hosts;
    this.graphiql = graphiql;
    this.meters = meters;
  }

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answer;
    ResponseHeaders.always().forEach(response::setHeader);
    String path = request.getRequestURI();
    response.setHeader("Content-Security-Policy", ResponseHeaders.contentSecurityPolicy(path));
    Optional<HttpRefusal> refusal =
        request.getDispatcherType() == DispatcherType.REQUEST
            ? refusal(request, path)
            : Optional.empty();
    if (refusal.isPresent()) {
      meters.counter("access.refused", "code", refusal.get().code()).increment();
      refusal.get().write(request, response);
    } else {
      chain.doFilter(request, response);
      tellWhatHasNoBody(request, response, path);
    }
  }

  private static void tellWhatHasNoBody(
      HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
    if (response.getStatus() >= 400
        && response.getContentType() == null
        && !request.isAsyncStarted()) {
      FailedRequests.refused(response.getStatus(), path).write(request, response);
    }
  }

  private Optional<HttpRefusal> refusal(HttpServletRequest request, String path) {
    if (!RequestForm.isPlainPath(path)) {
      return refused(400, "INVALID_PATH", "Write the path plainly, as /graphql.");
    }
    List<String> named = values(request, HttpHeaders.HOST);
    String host = named.size() == 1 ? named.getFirst() : null;
    if (!isHealth(path) && !(hosts.include(host) && hosts.include(request.getServerName()))) {
      return refused(
          421,
          "UNKNOWN_HOST",
          "This service does not go by the name that Host gives; ask under one of those that the"
              + " setting creditgraph.hosts has.");
    }
    if (isForeign(request, path, host)) {
      return refused(
          403,
          "FOREIGN_ORIGIN",
          "A page of another origin may not ask here; use a page of this service, or a program.");
    }
    if (!RequestForm.isContentType(request.getContentType())) {
      return refused(
          415, "UNSUPPORTED_MEDIA_TYPE", "Content-Type names no type; send application/json.");
    }
    boolean hidden = path.startsWith("/graphiql") || path.startsWith("/webjars/");
    return !graphiql && hidden
        ? refused(404, "NOT_FOUND", "GraphiQL is switched off here; POST to /graphql.")
        : Optional.empty();
  }

  private static boolean isForeign(HttpServletRequest request, String path, @Nullable String host) {
    boolean open =
        READING.contains(request.getMethod())
            && (PAGES.contains(path) || path.startsWith("/webjars/") || isHealth(path));
    return !open
        && Origins.isForeign(
            request.getMethod(),
            values(request, "Sec-Fetch-Site"),
            values(request, HttpHeaders.ORIGIN),
            host);
  }

  /** Probes ask by the address of a container; health tells nothing but that, to anyone. */
  private static boolean isHealth(String path) {
    return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
  }

  private static List<String> values(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header));
  }

  private static Optional<HttpRefusal> refused(int status, String code, String message) {
    return Optional.of(new HttpRefusal(status, code, message));
  }
}
