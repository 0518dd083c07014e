package org.creditgraph.api;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One request for each thing that can be asked, beside the answer that was read and approved. */
@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ApprovalTests {
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "party",
        "node",
        "record",
        "snapshot",
        "search",
        "find",
        "neighbourhood",
        "paths",
        "connect",
        "control",
        "check",
        "decide",
        "bulk",
        "matters",
        "casework",
        "ofac50",
        "sanction",
        "succession",
        "migration"
      })
  void shouldAnswerAsApproved(String name) {
    Approved.verify(
        name + ".json",
        ApiClient.JSON.writeValueAsString(
            new ApiClient(port).ask(ApiClient.file(name + ".graphql"), Map.of())));
  }
}
