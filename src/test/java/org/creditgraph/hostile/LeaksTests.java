package org.creditgraph.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.creditgraph.hostile.Attack.Plan;
import org.creditgraph.hostile.Fault.Sort;
import org.creditgraph.hostile.Outcome.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the judge of hostile requests calls wrong, and what it lets pass. */
class LeaksTests {
  private static final Attack ATTACK = Plan.of(Http.get("/x")).whole().at(0, "a kind");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "could not write /tmp/creditgraph/upload.zip",
        "C:\\\\Users\\\\a",
        "StringValue{value='x'}",
        "ArrayValue{values=[]}",
        "java.lang.IllegalStateException",
        "org.creditgraph.api.Scalars",
        "a NullPointerException was thrown",
        "java.lang.Object@1b2c3d4e",
        "Apache Tomcat/11.0.1",
        "bolt://127.0.0.1:7687",
        "x\\n\\tat org.a.B(C.java:1)",
        "Unexpected character ('x')",
        "Whitelabel Error Page"
      })
  void shouldSeeALeak(String text) {
    assertThat(Leaks.in(text, "nothing")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"errors\":[{\"message\":\"x\",\"extensions\":{\"classification\":\"ValidationError\",\"code\":\"INVALID_QUERY\"}}]}",
        "https://www.example.com.cn/shop/tmpfs",
        "a@163.com wrote 12345678@qq.com",
        "海南海之鲜食品有限公司 2026-06-30T08:00:00+08:00",
        "org.example.shop is a website"
      })
  void shouldLetPassWhatTellsNothing(String text) {
    assertThat(Leaks.in(text, "")).isEmpty();
  }

  @Test
  void shouldLetPassWhatTheSenderWrote() {
    assertThat(Leaks.in("'/etc/passwd' is no party", "{party(id:\"/etc/passwd\")}")).isEmpty();
    assertThat(Leaks.in("'/etc/passwd' is no party", "{party(id:\"x\")}")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.", "Aa", "aA", "A{", "/tmp", "java.", ".a", "\\n    at ", "A@"})
  void shouldLookThroughALongTextInNoTime(String part) {
    String text = "A" + part.repeat(100_000 / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Leaks.in(text, text));
  }

  private static List<Sort> faults(String response) throws IOException {
    byte[] bytes = response.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    Answer answer = new ResponseReader(new ByteArrayInputStream(bytes), false).next();
    return Judge.faults(new Outcome(ATTACK, List.of(answer), Ending.ANSWERED, 1)).stream()
        .map(Fault::sort)
        .toList();
  }

  @Test
  void shouldCallAFaultOfTheServiceOne() throws IOException {
    assertThat(faults("HTTP/1.1 500 \nContent-Length: 0\n\n")).contains(Sort.SERVER_ERROR);
    assertThat(
            faults(
                "HTTP/1.1 200 \nContent-Type: application/json\n\n"
                    + "{\"errors\":[{\"extensions\":{\"code\":\"INTERNAL_ERROR\"}}]}"))
        .containsExactly(Sort.SERVER_ERROR);
  }

  @Test
  void shouldAskEveryRefusalForItsCode() throws IOException {
    assertThat(faults("HTTP/1.1 404 \nContent-Type: text/html\n\n<html>")).contains(Sort.NO_CODE);
    assertThat(faults("HTTP/1.1 400 \nContent-Type: application/json\n\n{\"errors\":[{}]}"))
        .containsExactly(Sort.NO_CODE);
    assertThat(
            faults(
                "HTTP/1.1 400 \nContent-Type: application/json\n\n"
                    + "{\"errors\":[{\"extensions\":{\"code\":\"X\"}}]}"))
        .isEmpty();
    assertThat(
            faults(
                "HTTP/1.1 406 \nContent-Type: text/event-stream\n\n"
                    + "event:next\ndata:{\"errors\":[{\"extensions\":{\"code\":\"X\"}}]}\n\n"))
        .isEmpty();
  }

  @Test
  void shouldLetAnArchiveBeEchoed() {
    byte[] zip = Zips.zip("persons.csv", "id,name\nP1,java.lang.Runtime");
    String sent = Plan.of(zip).at(0, "zip").sent();
    assertThat(Leaks.in("the name is java.lang.Runtime", sent)).isEmpty();
    assertThat(Leaks.in("the name is java.lang.System", sent)).isNotEmpty();
    assertThat(Leaks.in("entry \\\"C:\\\\a.csv\\\" leads", "entry C:\\a.csv")).isEmpty();
  }

  @Test
  void shouldCallSilenceAFaultOnlyToAWholeRequest() {
    Outcome silent = new Outcome(ATTACK, List.of(), Ending.SILENT, 1);
    assertThat(Judge.faults(silent)).extracting(Fault::sort).containsExactly(Sort.NO_ANSWER);
    Attack half = Plan.of("GET /").at(0, "half");
    assertThat(Judge.faults(new Outcome(half, List.of(), Ending.SILENT, 1))).isEmpty();
  }

  @Test
  void shouldReadAnswersInChunksAndAfterOneAnother() throws IOException {
    String text =
        "HTTP/1.1 100 \r\n\r\n"
            + "HTTP/1.1 200 \r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + "3\r\n"
            + "abc\r\n"
            + "0\r\n\r\n"
            + "HTTP/1.1 204 \r\n\r\n"
            + "HTTP/1.1 400 \r\n"
            + "Content-Length: 2\r\n\r\n"
            + "no";
    ResponseReader reader =
        new ResponseReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false);
    assertThat(reader.next())
        .isEqualTo(
            new Answer(
                200,
                "HTTP/1.1 200 \nTransfer-Encoding: chunked\n",
                Map.of("transfer-encoding", "chunked"),
                "abc"));
    assertThat(reader.next().status()).isEqualTo(204);
    assertThat(reader.next().body()).isEqualTo("no");
    assertThat(reader.next()).isNull();
  }
}
