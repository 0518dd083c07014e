package org.creditgraph.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** `/graphql` as GraphQL over HTTP has it: POST takes every operation, GET queries alone. */
@Configuration
class GraphQlDoor {
  private static final String PATH = "/graphql";
  private static final List<MediaType> GIVEN =
      List.of(MediaType.APPLICATION_GRAPHQL_RESPONSE, MediaType.APPLICATION_JSON);
  private static final List<String> METHODS = List.of("POST", "GET");

  /** Takes each part of a request only in its own type: a number is no query. */
  @Bean
  GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler, JsonMapper json) {
    return new GraphQlHttpHandler(handler, new RequestBodies(strict(json)));
  }

  /** Before the routes of the framework, so that none of those is ever taken. */
  @Bean
  @Order(-1)
  RouterFunction<ServerResponse> graphQlRoutes(
      GraphQlHttpHandler posts, WebGraphQlHandler handler, JsonMapper json) {
    GraphQlHttpHandler gets = new GraphQlHttpHandler(handler);
    GraphQlGet get = new GraphQlGet(strict(json));
    return RouterFunctions.route(
        RequestPredicates.path(PATH),
        request -> {
          if (request.method().equals(HttpMethod.POST)) {
            return posts.handleRequest(json(acceptable(request)));
          }
          if (request.method().equals(HttpMethod.GET)) {
            return gets.handleRequest(get.posted(acceptable(request)));
          }
          throw new HttpRequestMethodNotSupportedException(request.method().name(), METHODS);
        });
  }

  /** JSON that is not `null`. */
  private static final class RequestBodies extends JacksonJsonHttpMessageConverter {
    RequestBodies(JsonMapper json) {
      super(json);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
      Object read = super.readInternal(type, message);
      if (read == null) {
        throw new HttpMessageNotReadableException("null", message);
      }
      return read;
    }
  }

  static JsonMapper strict(JsonMapper json) {
    return json.rebuild()
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  /**
   * In UTF-8, as JSON is: a body in another character set would be read for what it does not say.
   */
  private static ServerRequest json(ServerRequest request)
      throws HttpMediaTypeNotSupportedException {
    MediaType type = request.headers().contentType().orElse(null);
    boolean json =
        type != null
            && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
            && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    if (!json) {
      throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
    }
    return request;
  }

  private static ServerRequest acceptable(ServerRequest request)
      throws HttpMediaTypeNotAcceptableException {
    List<MediaType> accepted = request.headers().accept();
    boolean given =
        accepted.isEmpty()
            || accepted.stream().anyMatch(type -> GIVEN.stream().anyMatch(type::includes));
    if (!given) {
      throw new HttpMediaTypeNotAcceptableException(GIVEN);
    }
    return request;
  }
}
