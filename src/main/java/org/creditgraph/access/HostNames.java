package org.creditgraph.access;

import java.net.Inet6Address;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The names this service is reached under. A page of another site that has its own name resolve to
 * this machine (DNS rebinding) gives that name as host, and is not answered.
 */
final class HostNames {
  private static final Pattern HOST =
      Pattern.compile(
          "(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.?)(?::([0-9]{0,5}))?");

  private final Set<String> names;

  private HostNames(Set<String> names) {
    this.names = names;
  }

  /**
   * @throws Refusal INVALID_SETTING when a name is none, or there are none
   */
  static HostNames of(List<String> names) {
    if (names.isEmpty()) {
      throw new Refusal(
          "INVALID_SETTING",
          "creditgraph.hosts names no host; give at least one, as localhost,credit.example.cn.");
    }
    return new HostNames(
        names.stream().map(HostNames::configured).collect(Collectors.toUnmodifiableSet()));
  }

  private static String configured(String name) {
    Authority authority = Authority.of(name.strip());
    if (authority == null || authority.port() != null) {
      throw new Refusal(
          "INVALID_SETTING",
          "creditgraph.hosts holds '"
              + name
              + "', which is no name of a host; write names and addresses without a port, as"
              + " localhost, credit.example.cn or [::1].");
    }
    return authority.name();
  }

  /** Whether a Host header names this service, on any port. */
  boolean include(@Nullable String host) {
    Authority authority = Authority.of(host);
    return authority != null && names.contains(authority.name());
  }

  /** A host and a port as a URI has them; names are compared in lower case, addresses by value. */
  record Authority(String name, @Nullable Integer port) {
    private static final int PORT_MAX = 65_535;

    /** What a text names, or null where it is no host. */
    static @Nullable Authority of(@Nullable String text) {
      Matcher matcher = HOST.matcher(text == null ? "" : text);
      if (!matcher.matches()) {
        return null;
      }
      String name = name(matcher.group(1));
      String port = matcher.group(2);
      if (name == null || port != null && !port.isEmpty() && Integer.parseInt(port) > PORT_MAX) {
        return null;
      }
      return new Authority(
          name, port == null || port.isEmpty() ? null : (Integer) Integer.parseInt(port));
    }

    private static @Nullable String name(String written) {
      if (!written.startsWith("[")) {
        String name = written.toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
      }
      try {
        return Inet6Address.ofLiteral(written.substring(1, written.length() - 1)).getHostAddress();
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
  }
}
