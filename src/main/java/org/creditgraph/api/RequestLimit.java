package org.creditgraph.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps threads free for those who ask whether the service lives: beyond a number of requests at a
 * time others are told at once to come again.
 */
final class RequestLimit implements Filter {
  private static final String PROBES = "/actuator/health/";

  private final int most;
  private final EarlyRefusals refusals;
  private final AtomicInteger underWay = new AtomicInteger();

  /**
   * @param most fewer than there are threads
   */
  RequestLimit(int most, EarlyRefusals refusals) {
    this.most = most;
    this.refusals = refusals;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (http.getServletPath().startsWith(PROBES)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      if (underWay.incrementAndGet() > most) {
        refusals.overloaded(http, (HttpServletResponse) response);
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      underWay.decrementAndGet();
    }
  }
}
