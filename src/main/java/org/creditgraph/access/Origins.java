package org.creditgraph.access;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditgraph.access.HostNames.Authority;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests that a page of another origin has a browser make. A browser says where a request
 * comes from in `Sec-Fetch-Site` or, for requests that are no plain GET, in `Origin`; programs say
 * nothing and are answered. What contradicts itself is foreign.
 */
final class Origins {
  private static final Pattern ORIGIN = Pattern.compile("(https?)://([^/?#@\\\\\\s]+)");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private Origins() {}

  /**
   * @param sites values of `Sec-Fetch-Site`
   * @param origins values of `Origin`
   * @param host value of `Host`
   */
  static boolean isForeign(
      String method, List<String> sites, List<String> origins, @Nullable String host) {
    return sites.size() > 1
        || origins.size() > 1
        || !sites.isEmpty() && !isOwnSite(sites.getFirst(), method)
        || !origins.isEmpty() && !isOwn(origins.getFirst(), host);
  }

  /** `none` is what a person opens by hand: that reads, and never sends. */
  private static boolean isOwnSite(String site, String method) {
    return site.equals("same-origin") || site.equals("none") && READING.contains(method);
  }

  /** A proxy may have taken TLS off, so that the scheme does not count, but the port does. */
  private static boolean isOwn(String origin, @Nullable String host) {
    Matcher matcher = ORIGIN.matcher(origin);
    Authority asked = Authority.of(host);
    if (!matcher.matches() || asked == null) {
      return false;
    }
    Authority asking = Authority.of(matcher.group(2));
    int usual = matcher.group(1).equals("https") ? 443 : 80;
    return asking != null
        && asking.name().equals(asked.name())
        && port(asking, usual) == port(asked, usual);
  }

  private static int port(Authority authority, int usual) {
    Integer port = authority.port();
    return port == null ? usual : port;
  }
}
