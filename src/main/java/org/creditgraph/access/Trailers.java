package org.creditgraph.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets what stands behind a body in chunks be limited by its size alone, of which Tomcat says that
 * the request is at fault. Of more than eight such headers it would say that it failed itself.
 */
final class Trailers extends ValveBase {
  private static final int ANY_NUMBER = -1;

  Trailers() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    request.getCoyoteRequest().getMimeTrailerFields().setLimit(ANY_NUMBER);
    getNext().invoke(request, response);
  }
}
