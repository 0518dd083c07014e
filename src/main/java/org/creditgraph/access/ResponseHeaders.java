package org.creditgraph.access;

import java.util.Map;

/**
 * The headers that every answer carries: no frame, no guessing of types, nothing kept by caches,
 * nothing loaded from elsewhere. Static files replace Cache-Control by one that has caches ask.
 */
final class ResponseHeaders {
  private static final String POLICY = policy("");

  /** GraphiQL's dialogs put a style element into their page; no other page has any. */
  private static final String GRAPHIQL_POLICY = policy(" 'unsafe-inline'");

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cache-Control", "no-store",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  private ResponseHeaders() {}

  static Map<String, String> always() {
    return ALWAYS;
  }

  static String contentSecurityPolicy(String path) {
    return path.startsWith("/graphiql") ? GRAPHIQL_POLICY : POLICY;
  }

  private static String policy(String styles) {
    return "default-src 'none'; script-src 'self'; style-src 'self'"
        + styles
        + "; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none';"
        + " form-action 'self'; frame-ancestors 'none'";
  }
}
