package org.creditgraph.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.creditgraph.access.HttpRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Answers requests that are refused before they were received whole. What is still to come of them
 * is not waited for, as Tomcat else does on the thread of the request.
 */
final class EarlyRefusals {
  private static final Logger log = LoggerFactory.getLogger(EarlyRefusals.class);
  static final String RETRY_AFTER_SECONDS = "2";
  private static final String ABANDON = EarlyRefusals.class.getName();

  /** Lets a request be abandoned by those who do not know Tomcat's own. */
  static final class Abandonable extends ValveBase {
    Abandonable() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response)
        throws IOException, jakarta.servlet.ServletException {
      Runnable abandon =
          () -> request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      request.setAttribute(ABANDON, abandon);
      getNext().invoke(request, response);
    }
  }

  /** Waits for nothing more of a request. */
  static void abandon(HttpServletRequest request) {
    if (request.getAttribute(ABANDON) instanceof Runnable abandon) {
      abandon.run();
    }
  }

  void overloaded(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    refuse(
        request,
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        Admission.OVERLOADED,
        "More requests are under way than can be answered at a time; ask again in some seconds.");
    abandon(request);
  }

  void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String code,
      String message) {
    if (response.isCommitted()) {
      return;
    }
    response.setHeader(HttpHeaders.CONNECTION, "close");
    try {
      new HttpRefusal(status.value(), code, message).write(request, response);
      response.flushBuffer(); // Tomcat shows its own page for what is abandoned before it is sent
    } catch (IOException e) {
      log.debug("The caller did not wait for the refusal", e);
    }
  }
}
