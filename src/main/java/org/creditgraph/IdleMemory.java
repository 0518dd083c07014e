package org.creditgraph;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;

/**
 * Lets the process give back to the system what a time of load has left in it: the collector looks
 * at an idle heap too, and keeps less of it free. What was set on the command line stands.
 */
final class IdleMemory {
  private static final int FREE_PERCENT_MIN = 15;
  private static final int FREE_PERCENT_MAX = 30;
  private static final int MILLIS_BETWEEN_COLLECTIONS = 300_000;

  private IdleMemory() {}

  static void giveBack() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (machine != null) {
      set(machine, "MinHeapFreeRatio", FREE_PERCENT_MIN); // first: the other may not lie below it
      set(machine, "MaxHeapFreeRatio", FREE_PERCENT_MAX);
      set(machine, "G1PeriodicGCInterval", MILLIS_BETWEEN_COLLECTIONS);
    }
  }

  private static void set(HotSpotDiagnosticMXBean machine, String name, int value) {
    try {
      VMOption option = machine.getVMOption(name);
      if (option.isWriteable() && option.getOrigin() == VMOption.Origin.DEFAULT) {
        machine.setVMOption(name, String.valueOf(value));
      }
    } catch (IllegalArgumentException unknown) {
      // Another machine, or another collector: it gives memory back in its own way.
    }
  }
}
