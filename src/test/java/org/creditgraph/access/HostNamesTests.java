package org.creditgraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names a request may come under. */
class HostNamesTests {
  private final HostNames hosts = HostNames.of(List.of("localhost", "127.0.0.1", "[::1]"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8080",
        "LocalHost:1",
        "localhost.",
        "localhost.:8080",
        "localhost:",
        "127.0.0.1",
        "127.0.0.1:65535",
        "[::1]",
        "[::1]:8080",
        "[0:0:0:0:0:0:0:1]:80",
        "[0000::0001]",
        "[::ffff:127.0.0.1]"
      })
  void shouldAnswerUnderItsNamesOnAnyPort(String host) {
    assertThat(hosts.include(host)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "evil.example.localhost",
        "localhost..",
        ".localhost",
        "localhost@evil.example",
        "evil.example#localhost",
        "localhost localhost",
        "localhost,evil.example",
        "localhost:80:80",
        "localhost:99999",
        "localhost:-1",
        "localhost:8o",
        "127.1",
        "0x7f.0.0.1",
        "2130706433",
        "127.0.0.2",
        "::1",
        "[::1",
        "[::2]",
        "[::1%lo]",
        "[]",
        "[:]",
        "localhost\u0000",
        "ｌocalhost",
        "*"
      })
  void shouldNotAnswerUnderAnyOther(String host) {
    assertThat(hosts.include(host)).isFalse();
  }

  @Test
  void shouldTakeTheNamesThatAreConfiguredInstead() {
    HostNames own = HostNames.of(List.of(" Credit.Example.CN. ", "[2001:DB8::1]"));
    assertThat(own.include("credit.example.cn")).isTrue();
    assertThat(own.include("[2001:db8:0:0:0:0:0:1]:443")).isTrue();
    assertThat(own.include("localhost")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "localhost:8080", "http://localhost", "[::1", "a b"})
  void shouldRefuseASettingThatNamesNoHost(String name) {
    assertThatThrownBy(() -> HostNames.of(List.of("localhost", name)))
        .hasMessageContaining("creditgraph.hosts")
        .extracting("code")
        .isEqualTo("INVALID_SETTING");
    assertThatThrownBy(() -> HostNames.of(List.of())).hasMessageContaining("creditgraph.hosts");
  }
}
