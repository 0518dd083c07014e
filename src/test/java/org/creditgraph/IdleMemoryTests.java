package org.creditgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class IdleMemoryTests {
  @Test
  void shouldHaveTheCollectorKeepLittleFreeAndLookAtAnIdleHeap() {
    IdleMemory.giveBack();
    assertThat(option("MinHeapFreeRatio")).isEqualTo("15");
    assertThat(option("MaxHeapFreeRatio")).isEqualTo("30");
    assertThat(option("G1PeriodicGCInterval")).isEqualTo("300000");
  }

  private static String option(String name) {
    return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .getVMOption(name)
        .getValue();
  }
}
