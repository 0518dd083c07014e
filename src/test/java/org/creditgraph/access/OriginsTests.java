package org.creditgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests come from a page of another origin. */
class OriginsTests {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // method, Sec-Fetch-Site, Origin, Host, foreign
        "POST, -,           -,                      localhost:8080, false",
        "POST, same-origin, http://localhost:8080,  localhost:8080, false",
        "POST, -,           http://localhost:8080,  localhost:8080, false",
        "POST, -,           http://LOCALHOST:8080,  localhost:8080, false",
        "POST, -,           https://localhost:8080, localhost:8080, false",
        "POST, -,           https://a.example,      a.example,      false",
        "POST, -,           https://a.example,      a.example:443,  false",
        "POST, -,           http://a.example:80,    a.example,      false",
        "POST, -,           'http://[::1]:8080',    '[0:0::1]:8080', false",
        "GET,  none,        -,                      localhost:8080, false",
        "HEAD, none,        -,                      localhost:8080, false",
        "GET,  same-origin, -,                      localhost:8080, false",
        "POST, none,        -,                      localhost:8080, true",
        "POST, cross-site,  -,                      localhost:8080, true",
        "POST, same-site,   -,                      localhost:8080, true",
        "GET,  same-site,   -,                      localhost:8080, true",
        "GET,  cross-site,  -,                      localhost:8080, true",
        "GET,  'same-origin, cross-site', -,        localhost:8080, true",
        "GET,  SAME-ORIGIN, -,                      localhost:8080, true",
        "POST, '',          -,                      localhost:8080, true",
        "POST, -,           null,                   localhost:8080, true",
        "POST, -,           '',                     localhost:8080, true",
        "POST, -,           http://evil.example,    localhost:8080, true",
        "POST, same-origin, http://evil.example,    localhost:8080, true",
        "POST, same-site,   http://localhost:8080,  localhost:8080, true",
        "POST, -,           http://localhost:8081,  localhost:8080, true",
        "POST, -,           http://localhost,       localhost:8080, true",
        "POST, -,           http://a.example,       a.example:443,  true",
        "POST, -,           http://localhost:8080/, localhost:8080, true",
        "POST, -,           http://evil@localhost:8080, localhost:8080, true",
        "POST, -,           ftp://localhost:8080,   localhost:8080, true",
        "POST, -,           localhost:8080,         localhost:8080, true",
        "POST, -,           http://localhost:8080,  -,              true",
      })
  void shouldTellAForeignPage(
      String method, String site, String origin, String host, boolean foreign) {
    assertThat(Origins.isForeign(method, values(site), values(origin), host)).isEqualTo(foreign);
  }

  @Test
  void shouldTakeContradictionsForForeign() {
    List<String> twice = List.of("http://localhost", "http://localhost");
    assertThat(Origins.isForeign("POST", List.of(), twice, "localhost")).isTrue();
    List<String> sites = List.of("same-origin", "cross-site");
    assertThat(Origins.isForeign("GET", sites, List.of(), "localhost")).isTrue();
  }

  private static List<String> values(String value) {
    return value == null ? List.of() : List.of(value);
  }
}
