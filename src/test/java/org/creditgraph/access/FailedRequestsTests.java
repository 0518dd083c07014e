package org.creditgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class FailedRequestsTests {
  private static final List<MediaType> KNOWN = List.of(MediaType.APPLICATION_JSON);

  /** It once named `io.prometheus.client.MetricFamily`, which is none of the caller's business. */
  @Test
  void shouldNotListWhatItCanGiveInTheHeaderForWhatItTakes() {
    HttpRefusal refusal =
        FailedRequests.refusal(new HttpMediaTypeNotAcceptableException(KNOWN), "/x");
    assertThat(refusal.status()).isEqualTo(406);
    assertThat(refusal.headers()).isEmpty();
  }

  /** It once stood in the log as an error of ours, with a hundred lines of stack trace. */
  @Test
  void shouldNotTakeItForAFaultThatTheCallerLeft() {
    IOException left = new ClientAbortException(new IOException("Connection reset by peer"));
    assertThat(FailedRequests.isOfOneWhoLeft(new HttpMessageNotWritableException("x", left)))
        .isTrue();
    assertThat(
            FailedRequests.isOfOneWhoLeft(
                new ServletException(new AsyncRequestNotUsableException("gone", left))))
        .isTrue();
    assertThat(FailedRequests.isOfOneWhoLeft(new ServletException(new IOException("disk"))))
        .isFalse();
  }

  @Test
  void shouldListWhatItTakes() {
    HttpRefusal refusal =
        FailedRequests.refusal(
            new HttpMediaTypeNotSupportedException(MediaType.TEXT_PLAIN, KNOWN), "/x");
    assertThat(refusal.status()).isEqualTo(415);
    assertThat(refusal.headers()).containsEntry("Accept", "application/json");
  }
}
