package org.creditgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a path and a Content-Type may be written. */
class RequestFormTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/graphql",
        "/imports/20260630-120000-00000000/rejected/persons.csv",
        "/imports/...",
        "/.well-known/x",
        "/%E4%BD%A0",
        "/a%20b"
      })
  void shouldTakeAPlainPath(String path) {
    assertThat(RequestForm.isPlainPath(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "graphql",
        "//graphql",
        "/actuator//health",
        "/actuator/health/../prometheus",
        "/./graphql",
        "/graphql/..",
        "/graphql;a=b",
        "/actuator/health;/../prometheus",
        "/a%2fb",
        "/a%5Cb",
        "/%2e%2E/graphql",
        "/graphql%3Ba",
        "/%00",
        "/a%0d%0ab",
        "/%252e",
        "/%zz",
        "/%",
        "/a\\b"
      })
  void shouldRefuseAPathThatTwoReadersCouldReadInTwoWays(String path) {
    assertThat(RequestForm.isPlainPath(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "multipart/form-data; boundary=x"
      })
  void shouldTakeAContentType(String type) {
    assertThat(RequestForm.isContentType(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "application/*",
        "application/*+json",
        "rubbish",
        "application/json/x",
        "application/json; charset=klingon",
        "application/json; charset=",
        "\u00ff"
      })
  void shouldRefuseAContentTypeThatIsNone(String type) {
    assertThat(RequestForm.isContentType(type)).isFalse();
  }

  @Test
  void shouldTakeARequestWithoutContentType() {
    assertThat(RequestForm.isContentType(null)).isTrue();
  }
}
