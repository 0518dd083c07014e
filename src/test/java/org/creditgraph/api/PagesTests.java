package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The start page and GraphiQL need nothing but this service. */
@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PagesTests {
  private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  @LocalServerPort int port;
  private ApiClient client;

  @BeforeEach
  void connect() {
    client = new ApiClient(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/graphiql"})
  void shouldLoadAllThatAPageNamesFromHere(String page) {
    HttpResponse<String> answer = client.get(page);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    List<String> loaded =
        LOADED.matcher(answer.body()).results().map(match -> match.group(1)).distinct().toList();
    assertThat(loaded).isNotEmpty();
    for (String address : loaded) {
      assertThat(address).startsWith("/");
      if (!address.startsWith("/actuator")) {
        HttpResponse<String> file = client.get(address);
        assertThat(file.statusCode()).as(address).isEqualTo(200);
        if (!address.startsWith("/webjars")) {
          assertThat(file.body().replace("http://www.w3.org/2000/svg", ""))
              .as(address)
              .doesNotContain("http://", "https://");
        }
      }
    }
  }

  /** The queries that the pages send are queries of this schema. */
  @ParameterizedTest
  @ValueSource(strings = {"/graphiql/start.js", "/start.js"})
  void shouldSendOnlyQueriesThatAreValid(String script) {
    String text = client.get(script).body();
    List<String> queries =
        Pattern.compile("`((?:#|query)[^`]*)`|\"((?:query )?[({][^\"]*\\{[^\"]*)\"")
            .matcher(text)
            .results()
            .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
            .toList();
    assertThat(queries).isNotEmpty();
    for (String query : queries) {
      String code = client.ask(query).at("/errors/0/extensions/code").asString("");
      String operationOrVariableMissing = client.ask(query).at("/errors/0/message").asString("");
      assertThat(
              code.isEmpty()
                  || operationOrVariableMissing.matches(
                      "(?s).*(Must provide operation name|Variable '\\w+' has an invalid value).*"))
          .as("%s: %s", query, operationOrVariableMissing)
          .isTrue();
    }
  }
}
