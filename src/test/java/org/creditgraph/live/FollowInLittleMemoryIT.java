package org.creditgraph.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A batch of a million facts, followed in a heap that could not hold its facts as objects. */
class FollowInLittleMemoryIT {
  private static final int FACTS = 1_000_000;

  /** With all changes in a list the follower took 305 MB at the peak, streamed it takes 122. */
  private static final String HEAP = "-Xmx192m";

  @Test
  void shouldTakeInALargeBatchWithoutHoldingItsFacts() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FollowingProcess.class.getName(),
                Integer.toString(FACTS))
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(told).contains("FOLLOWED " + (FACTS + 10));
    assertThat(process.exitValue()).as(told).isZero();
  }
}
