package org.creditgraph.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Answers what never became a GraphQL request in GraphQL's own form, with a code. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HttpRefusals implements HandlerExceptionResolver {
  private static final Logger log = LoggerFactory.getLogger(HttpRefusals.class);
  private static final String GRAPHQL = "application/graphql-response+json";

  private final JsonMapper json;

  HttpRefusals(JsonMapper json) {
    this.json = json;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (!request.getRequestURI().endsWith("/graphql")) {
      return null;
    }
    if (exception instanceof HttpMediaTypeNotSupportedException) {
      return answer(
          request,
          response,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "UNSUPPORTED_MEDIA_TYPE",
          "Send the request as application/json.");
    }
    if (exception instanceof ServerWebInputException
        || exception instanceof HttpMessageNotReadableException) {
      return answer(
          request,
          response,
          HttpStatus.BAD_REQUEST,
          "INVALID_REQUEST",
          "The body is no GraphQL request; send a JSON object with \"query\" and, where it has any,"
              + " \"variables\" and \"operationName\".");
    }
    return null;
  }

  ModelAndView answer(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String code,
      String message) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean graphql = accept != null && accept.contains(GRAPHQL);
    Map<String, Object> error = Map.of("message", message, "extensions", Map.of("code", code));
    try {
      response.setStatus(status.value());
      response.setContentType(graphql ? GRAPHQL : MediaType.APPLICATION_JSON_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.getOutputStream().write(json.writeValueAsBytes(Map.of("errors", List.of(error))));
    } catch (IOException e) {
      log.debug("The caller did not wait for the refusal", e);
    }
    return new ModelAndView();
  }
}
