package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class QuestionFilterTests {
  private final AtomicInteger asked = new AtomicInteger();

  private void ask(@Nullable String address) throws Exception {
    Admission admission =
        new Admission(
            new Admission.Limits(
                2,
                6,
                Duration.ofMillis(1),
                50,
                Duration.ofMillis(1),
                1 << 20,
                100,
                Duration.ofSeconds(10)),
            new Admission.Meters(System::nanoTime, () -> 0, () -> 0));
    QuestionFilter filter =
        new QuestionFilter(
            admission, new QuestionBodies(1_000, Duration.ofSeconds(1), new EarlyRefusals()));
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
    request.setServletPath("/graphql");
    request.setContent("{}".getBytes(StandardCharsets.UTF_8));
    request.setRemoteAddr(address);
    filter.doFilter(
        request, new MockHttpServletResponse(), (passed, answer) -> asked.incrementAndGet());
  }

  @Test
  void shouldAskNothingForOneWhoLeftWhileHisBodyCame() throws Exception {
    ask("127.0.0.1");
    assertThat(asked).hasValue(1);
    ask(null);
    assertThat(asked).hasValue(1);
  }
}
