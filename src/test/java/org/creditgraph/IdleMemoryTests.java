package org.creditgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class IdleMemoryTests {
  private static final HotSpotDiagnosticMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

  @Test
  void shouldHaveTheCollectorKeepLittleFreeAndLookAtAnIdleHeap() {
    IdleMemory.giveBack();
    try {
      assertThat(option("MinHeapFreeRatio")).isEqualTo("15");
      assertThat(option("MaxHeapFreeRatio")).isEqualTo("30");
      assertThat(option("G1PeriodicGCInterval")).isEqualTo("300000");
    } finally {
      MACHINE.setVMOption("MaxHeapFreeRatio", "70");
      MACHINE.setVMOption("MinHeapFreeRatio", "40");
      MACHINE.setVMOption("G1PeriodicGCInterval", "0");
    }
  }

  private static String option(String name) {
    return MACHINE.getVMOption(name).getValue();
  }
}
