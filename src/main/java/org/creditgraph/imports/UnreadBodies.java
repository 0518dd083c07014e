package org.creditgraph.imports;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Closes the connection of a body that is no longer wanted. Else the server would read on, as
 * slowly as it comes, to use the connection again.
 */
final class UnreadBodies extends ValveBase {
  private static final String UNWANTED = UnreadBodies.class.getName();

  UnreadBodies() {
    super(true);
  }

  /** To be called before the answer is begun. */
  static void leaveUnread(HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(UNWANTED, Boolean.TRUE);
    response.setHeader("Connection", "close");
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (request.getAttribute(UNWANTED) != null) {
      request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }
}
