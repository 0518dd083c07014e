package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;

class BoltAccessTests {
  @Test
  void shouldOpenNothingWithoutAPort() {
    assertThat(BoltAccess.of(null, "analyst", "a long password")).isNull();
  }

  @Test
  void shouldOpenNoPortWithoutAPasswordOfEightCharacters() {
    for (String password : new String[] {null, "", "1234567"}) {
      assertThatThrownBy(() -> BoltAccess.of(7687, "analyst", password))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("BOLT_UNGUARDED"))
          .hasMessageContaining("creditgraph.bolt.password");
    }
    assertThat(BoltAccess.of(7687, null, "12345678"))
        .isEqualTo(new BoltAccess(7687, "neo4j", "12345678"));
  }

  @Test
  void shouldOpenNoPortThatIsNone() {
    assertThatThrownBy(() -> BoltAccess.of(70_000, "analyst", "12345678"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("70000, which is no port");
  }
}
