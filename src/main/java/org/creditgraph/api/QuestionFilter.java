package org.creditgraph.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.creditgraph.graph.Checkpoint;
import org.creditgraph.graph.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Receives each question whole, within limits, before anything looks at it, and works on it with a
 * {@link Ticket}. The last of the filters: those before it see a request once, when it begins.
 */
final class QuestionFilter implements Filter {
  private static final String PATH = "/graphql";

  private final Admission admission;
  private final QuestionBodies bodies;

  QuestionFilter(Admission admission, QuestionBodies bodies) {
    this.admission = admission;
    this.bodies = bodies;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    // Decoded and without parameters, as Spring matches it; the raw path may be written in many
    // ways.
    if (!http.getServletPath().equals(PATH)) {
      chain.doFilter(request, response);
      return;
    }
    if (!http.getMethod().equals("POST")) {
      work(http, answer, chain); // its question stands in the address
      return;
    }
    Optional<HttpServletRequest> received = bodies.receive(http, answer);
    if (received.isPresent()) {
      work(received.get(), answer, chain);
    }
  }

  private void work(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = request.getRemoteAddr();
    if (address == null) {
      return; // who asked has left while the body came; Tomcat no longer knows him
    }
    InetSocketAddress from = new InetSocketAddress(address, request.getRemotePort());
    try (Ticket ticket = admission.ticket(Callers.caller(from))) {
      Checkpoint.<Exception>during(
          ticket, () -> chain.doFilter(request, new Answer(response, ticket)));
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  /** Tells by its status that the service was too busy. */
  private static final class Answer extends HttpServletResponseWrapper {
    private final Ticket ticket;

    Answer(HttpServletResponse response, Ticket ticket) {
      super(response);
      this.ticket = ticket;
    }

    @Override
    public void setStatus(int status) {
      Refusal refusal = ticket.refusal();
      if (refusal != null && refusal.code().equals(Admission.OVERLOADED)) {
        setHeader(HttpHeaders.RETRY_AFTER, EarlyRefusals.RETRY_AFTER_SECONDS);
        super.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      } else {
        super.setStatus(status);
      }
    }
  }
}
