package org.creditgraph.hostile;

import java.util.List;
import org.creditgraph.hostile.Fault.Sort;
import org.creditgraph.hostile.Siege.Seen;
import org.creditgraph.hostile.Siege.Terms;

/** A siege in words and figures. */
final class HostileReport {
  private HostileReport() {}

  static String of(Terms terms, Seen seen, Tally tally, List<String> log) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%,d hostile requests of seed %d in %.0f s; one alone: -Dcreditgraph.hostile.seed=%d -Dcreditgraph.hostile.only=INDEX%n"
            .formatted(tally.count(), terms.seed(), seen.seconds(), terms.seed()));
    text.append("cheap question, quiet:  %s%n".formatted(seen.quiet()));
    text.append("cheap question, beside: %s%n".formatted(seen.beside()));
    text.append("liveness, quiet:        %s%n".formatted(seen.livenessQuiet()));
    text.append("liveness, beside:       %s%n".formatted(seen.livenessBeside()));
    text.append("cheap questions that failed: %,d%n".formatted(seen.failures()));
    text.append(
        "resident MB: before %,d, peak %,d, after %,d (%.2f times)%n"
            .formatted(
                seen.residentBefore(),
                seen.residentPeak(),
                seen.residentAfter(),
                (double) seen.residentAfter() / seen.residentBefore()));
    text.append("home MB: before %,d, after %,d%n".formatted(seen.homeBefore(), seen.homeAfter()));
    text.append(
        "log: %,d lines, %,d of ERROR, %,d of stack traces, %,d of OutOfMemoryError%n"
            .formatted(
                log.size(),
                lines(log, " ERROR "),
                lines(log, "\tat "),
                lines(log, "OutOfMemoryError")));
    text.append(tally.table());
    for (Sort sort : Sort.values()) {
      text.append(tally.told(sort));
    }
    return text.toString();
  }

  private static long lines(List<String> log, String with) {
    return log.stream().filter(line -> line.contains(with)).count();
  }
}
