package org.creditgraph.live;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * Follows one large batch in a process of its own and tells how much heap that took: `FOLLOWED
 * facts bytes-used-after bytes-at-the-peak`.
 */
final class FollowingProcess {
  private FollowingProcess() {}

  public static void main(String[] arguments) {
    GeneratedStore store = new GeneratedStore(Integer.parseInt(arguments[0]));
    LiveSnapshot live = LiveSnapshot.load(store);
    System.gc();
    long before = used(false);
    resetPeaks();
    store.committed = 2;
    int facts = live.follow().versionCount();
    long peak = used(true);
    System.gc();
    System.out.printf("FOLLOWED %d %d %d%n", facts, used(false) - before, peak - before);
  }

  private static long used(boolean peak) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> (peak ? pool.getPeakUsage() : pool.getUsage()).getUsed())
        .sum();
  }

  private static void resetPeaks() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }
}
