package org.creditgraph.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Asks the API over HTTP as any program would. */
final class ApiClient {
  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI home;

  ApiClient(int port) {
    home = URI.create("http://127.0.0.1:" + port);
  }

  /** The answer to a query, as parsed JSON. */
  JsonNode ask(String query, Map<String, ?> variables) {
    String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    return JSON.readTree(post(body, "application/graphql-response+json").body());
  }

  JsonNode ask(String query) {
    return ask(query, Map.of());
  }

  /** The code of the one error that a query is answered with. */
  String codeOf(String query) {
    JsonNode errors = ask(query).path("errors");
    if (errors.size() != 1) {
      throw new AssertionError("one error expected, not " + errors);
    }
    return errors.path(0).path("extensions").path("code").asString();
  }

  HttpResponse<String> post(String body, String accept) {
    return send(
        HttpRequest.newBuilder(home.resolve("/graphql"))
            .header("Content-Type", "application/json")
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(home.resolve(path)).build());
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  URI home() {
    return home;
  }

  /** A text beside the tests. */
  static String file(String name) {
    try (InputStream stream = ApiClient.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
