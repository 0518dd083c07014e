package org.creditgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the doorkeeper lets in, and with which headers. */
class DoorkeeperTests {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final HostNames hosts = HostNames.of(List.of("localhost"));

  private MockHttpServletResponse asked(boolean graphiql, MockHttpServletRequest request)
      throws ServletException, IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain chain = new MockFilterChain();
    new Doorkeeper(hosts, graphiql, meters).doFilter(request, response, chain);
    boolean letIn = chain.getRequest() != null;
    assertThat(letIn).isEqualTo(response.getStatus() < 400);
    return response;
  }

  private static MockHttpServletRequest get(String path) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.addHeader("Host", "localhost:8080");
    return request;
  }

  @Test
  void shouldServeGraphiQlUntilItIsSwitchedOff() throws Exception {
    for (String path : List.of("/graphiql", "/graphiql/start.js", "/webjars/react/x.js")) {
      assertThat(asked(true, get(path)).getStatus()).isEqualTo(200);
      assertThat(asked(false, get(path)).getStatus()).isEqualTo(404);
    }
    assertThat(asked(false, get("/start.js")).getStatus()).isEqualTo(200);
    assertThat(meters.counter("access.refused", "code", "NOT_FOUND").count()).isEqualTo(3);
  }

  @Test
  void shouldAllowInlineStylesToGraphiQlAloneAndInlineScriptsToNobody() throws Exception {
    String policy = asked(true, get("/graphiql")).getHeader("Content-Security-Policy");
    assertThat(policy).contains("style-src 'self' 'unsafe-inline';", "script-src 'self';");
    assertThat(asked(true, get("/")).getHeader("Content-Security-Policy"))
        .contains("style-src 'self';", "script-src 'self';", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void shouldGiveABodyToARefusalThatHasNone() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new Doorkeeper(hosts, true, meters)
        .doFilter(get("/x"), response, (in, out) -> ((MockHttpServletResponse) out).setStatus(404));
    assertThat(response.getContentAsString()).contains("\"extensions\":{\"code\":\"NOT_FOUND\"}");
  }

  @Test
  void shouldNotAskAgainWhereTheWebServerSendsAFailureOn() throws Exception {
    MockHttpServletRequest failed = get("/error");
    failed.removeHeader("Host");
    failed.setDispatcherType(DispatcherType.ERROR);
    MockHttpServletResponse response = asked(true, failed);
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
  }
}
