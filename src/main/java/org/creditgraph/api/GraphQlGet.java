package org.creditgraph.api;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a query out of the parameters of a GET. What would change something is refused there: a
 * link, a prefetch or a repeated request must leave no trace.
 */
final class GraphQlGet {
  private final JsonMapper json;

  GraphQlGet(JsonMapper json) {
    this.json = json;
  }

  /**
   * The same request as a POST.
   *
   * @throws ServerWebInputException when the parameters are no GraphQL request
   * @throws HttpRequestMethodNotSupportedException when the operation is no query
   */
  ServerRequest posted(ServerRequest request) throws HttpRequestMethodNotSupportedException {
    Map<String, Object> body = body(request.params());
    if (isChange(String.valueOf(body.get("query")), body.get("operationName"))) {
      throw new HttpRequestMethodNotSupportedException("GET", List.of("POST"));
    }
    return ServerRequest.from(request)
        .method(HttpMethod.POST)
        .headers(headers -> headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE))
        .body(json.writeValueAsBytes(body))
        .build();
  }

  private Map<String, Object> body(MultiValueMap<String, String> parameters) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (String name : List.of("query", "operationName", "variables", "extensions")) {
      List<String> values = parameters.getOrDefault(name, List.of());
      if (values.size() > 1) {
        throw new ServerWebInputException(name + " stands there twice");
      }
      for (String value : values) {
        boolean text = name.equals("query") || name.equals("operationName");
        if (!value.isEmpty()) {
          body.put(name, text ? value : object(value));
        }
      }
    }
    if (!body.containsKey("query") && !isPersisted(body.get("extensions"))) {
      throw new ServerWebInputException("no query");
    }
    return body;
  }

  /** Whether a hash stands in the place of the query, which is refused in Apollo's words. */
  private static boolean isPersisted(@Nullable Object extensions) {
    return extensions instanceof JsonNode given && given.has("persistedQuery");
  }

  private JsonNode object(String text) {
    try {
      JsonNode read = json.readTree(text);
      if (read.isObject() || read.isNull()) {
        return read;
      }
    } catch (JacksonException e) {
      // told below
    }
    throw new ServerWebInputException("no JSON object");
  }

  /** Whether the operation that would run is none that only reads. */
  static boolean isChange(String query, @Nullable Object operationName) {
    try {
      Stream<OperationDefinition> operations =
          Parser.parse(query).getDefinitionsOfType(OperationDefinition.class).stream();
      return operations
          .filter(each -> operationName == null || operationName.equals(each.getName()))
          .anyMatch(each -> each.getOperation() != Operation.QUERY);
    } catch (InvalidSyntaxException e) {
      return false; // what cannot be read is refused as any query is
    }
  }
}
