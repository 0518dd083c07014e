package org.creditgraph.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells what became of a request that a door could not take: by its code where the request was at
 * fault; by a reference into the log, and nothing else, where we were.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailedRequests implements HandlerExceptionResolver {
  private static final Logger log = LoggerFactory.getLogger(FailedRequests.class);

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (exception instanceof Refusal) {
      return null; // a door knows its own refusals
    }
    try {
      if (!isOfOneWhoLeft(exception)) {
        refusal(exception, request.getRequestURI()).write(request, response);
      }
    } catch (IOException e) {
      log.debug("The caller did not wait for the refusal", e);
    }
    return new ModelAndView();
  }

  /** Whether it says that the caller did not wait for the answer, which is no fault. */
  static boolean isOfOneWhoLeft(@Nullable Throwable exception) {
    for (Throwable at = exception; at != null; at = at.getCause()) {
      if (at instanceof AsyncRequestNotUsableException || at instanceof ClientAbortException) {
        return true;
      }
    }
    return false;
  }

  /** The refusal that an exception of the web server or of the framework stands for. */
  static HttpRefusal refusal(Exception exception, String path) {
    return switch (exception) {
      case ErrorResponse known -> of(known, path);
      case HttpMessageNotReadableException e when cause(e) instanceof SocketTimeoutException ->
          refused(408, path);
      case HttpMessageNotReadableException e -> refused(400, path);
      case ConversionNotSupportedException fault -> fault(fault, path);
      case TypeMismatchException e -> refused(400, path);
      case InvalidParameterException e -> refused(400, path);
      case InvalidMediaTypeException e -> refused(406, path);
      case InvalidMimeTypeException e -> refused(406, path);
      case SocketTimeoutException e -> refused(408, path);
      case BadRequestException e -> brokenBody();
      case EOFException e -> brokenBody();
      case MultipartStream.MalformedStreamException e -> brokenBody();
      case FileUploadException e -> brokenBody();
      case InvalidFileNameException e -> refused(400, path);
      default -> fault(exception, path);
    };
  }

  private static @Nullable Throwable cause(HttpMessageNotReadableException exception) {
    return exception.getCause();
  }

  private static HttpRefusal of(ErrorResponse known, String path) {
    HttpRefusal refusal = refused(known.getStatusCode().value(), path);
    Map<String, String> headers = new LinkedHashMap<>();
    known.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    if (refusal.status() == HttpStatus.NOT_ACCEPTABLE.value()) {
      headers.remove(HttpHeaders.ACCEPT); // of an answer it says what may be sent
    }
    return new HttpRefusal(refusal.status(), refusal.code(), refusal.message(), headers);
  }

  private static HttpRefusal brokenBody() {
    return new HttpRefusal(400, "BROKEN_BODY", "The body broke off; send the request again.");
  }

  private static HttpRefusal fault(Exception exception, String path) {
    String reference = UUID.randomUUID().toString();
    log.error("Request {} to {} failed", reference, path.replaceAll("[^!-~]", "?"), exception);
    return new HttpRefusal(
        500,
        "INTERNAL_ERROR",
        "Something went wrong here; the log has it under " + reference + ".");
  }

  /** What a status means to whoever asked. */
  static HttpRefusal refused(int status, String path) {
    boolean graphql = path.equals("/graphql");
    return switch (status) {
      case 404 -> new HttpRefusal(404, "NOT_FOUND", "There is nothing at this address.");
      case 405 ->
          new HttpRefusal(
              405, "METHOD_NOT_ALLOWED", "This address takes only the methods that Allow tells.");
      case 406 ->
          new HttpRefusal(
              406,
              "NOT_ACCEPTABLE",
              "Accept names no type that can be given here; ask for application/json.");
      case 408 ->
          new HttpRefusal(408, "REQUEST_TIMEOUT", "The body did not come in time; send it again.");
      case 413 -> new HttpRefusal(413, "BODY_TOO_LARGE", "The body is too large; send less.");
      case 415 ->
          new HttpRefusal(415, "UNSUPPORTED_MEDIA_TYPE", "Send the request as application/json.");
      case 500 ->
          new HttpRefusal(500, "INTERNAL_ERROR", "Something went wrong here; the log has it.");
      default ->
          status < 500
              ? new HttpRefusal(status, "INVALID_REQUEST", graphql ? NO_GRAPHQL : NO_REQUEST)
              : new HttpRefusal(status, "UNAVAILABLE", "No answer is to be had now; ask again.");
    };
  }

  private static final String NO_REQUEST =
      "The request cannot be read; look at its path, parameters and headers.";
  private static final String NO_GRAPHQL =
      "The body is no GraphQL request; send a JSON object with \"query\" and, where it has any,"
          + " \"variables\" and \"operationName\".";
}
