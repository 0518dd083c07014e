package org.creditgraph.access;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what the web server itself refuses, such as a request line that is none. What was wrong
 * about a request is never told as a fault of the server: a version or a transfer coding that is
 * not known is a bad request.
 */
final class ConnectorRefusals extends ErrorReportValve {
  private static final Logger log = LoggerFactory.getLogger(ConnectorRefusals.class);

  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    if (thrown == null && (status == 501 || status == 505)) {
      status = 400;
    }
    String path = String.valueOf(request.getRequestURI());
    ResponseHeaders.always().forEach(response::setHeader);
    response.setHeader("Content-Security-Policy", ResponseHeaders.contentSecurityPolicy(path));
    try {
      FailedRequests.refused(status, "").write(request.getRequest(), response.getResponse());
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      log.debug("The caller did not wait for the refusal", e);
    }
  }
}
