package org.creditgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a refusal is written, and which one a failure stands for. */
class HttpRefusalTests {
  private static final HttpRefusal TEAPOT =
      new HttpRefusal(418, "TEAPOT", "Bring <coffee>.", Map.of("Allow", "BREW"));

  private static MockHttpServletResponse written(String path, String accept) throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
    if (accept != null) {
      request.addHeader("Accept", accept);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    TEAPOT.write(request, response);
    assertThat(response.getStatus()).isEqualTo(418);
    assertThat(response.getHeader("Allow")).isEqualTo("BREW");
    return response;
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,                                                application/json",
        "*/*,                                              application/json",
        "text/event-stream,                                application/json",
        "text/html,                                        application/json",
        "'application/graphql-response+json, text/html',   application/graphql-response+json",
      })
  void shouldTellGraphQlClientsInTheirForm(String accept, String type) throws IOException {
    MockHttpServletResponse response = written("/graphql", accept);
    assertThat(response.getContentType()).isEqualTo(type + ";charset=UTF-8");
    JsonNode answer = JsonMapper.shared().readTree(response.getContentAsByteArray());
    assertThat(answer.at("/errors/0/message").asString()).isEqualTo("Bring <coffee>.");
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("TEAPOT");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-", "*/*", "text/event-stream", "application/json"})
  void shouldTellOthersAsAProblem(String accept) throws IOException {
    MockHttpServletResponse response = written("/imports", accept);
    assertThat(response.getContentType()).isEqualTo("application/problem+json;charset=UTF-8");
    JsonNode answer = JsonMapper.shared().readTree(response.getContentAsByteArray());
    assertThat(answer.get("status").asInt()).isEqualTo(418);
    assertThat(answer.get("detail").asString()).isEqualTo("Bring <coffee>.");
    assertThat(answer.get("code").asString()).isEqualTo("TEAPOT");
    assertThat(answer.at("/extensions/code").asString()).isEqualTo("TEAPOT");
  }

  @Test
  void shouldTellABrowserAsAPageWithAWayBack() throws IOException {
    MockHttpServletResponse response = written("/nothing", "text/html,*/*;q=0.8");
    assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
    assertThat(response.getContentAsString())
        .contains("Bring &lt;coffee&gt;.", "418 TEAPOT", "<a href=\"/\">", "返回首页")
        .doesNotContain("{", "<style", "<script");
  }

  @Test
  void shouldLeaveAnAnswerThatIsOnItsWay() throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    response.getOutputStream().print("half an answ");
    response.flushBuffer();
    TEAPOT.write(new MockHttpServletRequest("GET", "/"), response);
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentAsString()).isEqualTo("half an answ");
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new HttpRequestMethodNotSupportedException("PUT", List.of("GET", "POST")), 405),
        Arguments.of(new HttpMediaTypeNotAcceptableException(List.of()), 406),
        Arguments.of(new HttpMediaTypeNotSupportedException(MediaType.TEXT_PLAIN, List.of()), 415),
        Arguments.of(new InvalidMediaTypeException("x", "no type"), 406),
        Arguments.of(new ServerWebInputException("no query"), 400),
        Arguments.of(new BadRequestException("no chunk"), 400),
        Arguments.of(new MalformedStreamException("no boundary"), 400),
        Arguments.of(new EOFException(), 400),
        Arguments.of(new SocketTimeoutException(), 408),
        Arguments.of(new IOException("No space left on device: /secret/place"), 500),
        Arguments.of(new IllegalStateException("secret org.creditgraph.Thing"), 500));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void shouldTellWhoseFaultAFailureIsAndNoneOfItsWords(Exception failure, int status) {
    HttpRefusal refusal = FailedRequests.refusal(failure, "/graphql");
    assertThat(refusal.status()).isEqualTo(status);
    assertThat(refusal.code()).matches("[A-Z_]+");
    assertThat(refusal.message()).doesNotContain("secret", "creditgraph", "Exception");
  }

  @Test
  void shouldTellTheMethodsThatAreTaken() {
    Exception failure = new HttpRequestMethodNotSupportedException("PUT", List.of("GET", "POST"));
    assertThat(FailedRequests.refusal(failure, "/x").headers()).containsEntry("Allow", "GET, POST");
  }

  @Test
  void shouldLeaveARefusalToItsDoor() {
    assertThat(
            new FailedRequests()
                .resolveException(
                    new MockHttpServletRequest(),
                    new MockHttpServletResponse(),
                    null,
                    new Refusal("A_CODE", "words")))
        .isNull();
  }
}
