package org.creditgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {
  @Configuration
  static class Refusing {
    @Bean
    String policy() {
      throw new Refusal("POLICY_REFUSED", "policy.yaml, line 62: the measure PRISON is unknown.");
    }
  }

  @Test
  void shouldTellARefusalInItsOwnWordsAndNoTrace(CapturedOutput output) {
    assertThatThrownBy(
            () -> new SpringApplicationBuilder(Refusing.class).web(WebApplicationType.NONE).run())
        .hasRootCauseInstanceOf(Refusal.class);
    assertThat(output.getErr()).contains("policy.yaml, line 62: the measure PRISON is unknown.");
    assertThat(output.getAll()).doesNotContain("Application run failed");
  }
}
