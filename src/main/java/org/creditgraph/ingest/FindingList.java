package org.creditgraph.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.creditgraph.exchange.ReportFile;
import org.jspecify.annotations.Nullable;

/** All findings of an import: the first in memory, all in a CSV file. */
final class FindingList implements AutoCloseable {
  private static final List<String> HEADER =
      List.of("kind", "subject", "from", "to", "english", "chinese");

  private final ReportFile file;
  private final List<Finding> listed = new ArrayList<>();
  private long count;

  FindingList(ImportRequest request) {
    file = new ReportFile(request.workFolder(), ImportRequest.FINDINGS, HEADER);
  }

  void add(Finding finding) {
    count++;
    if (listed.size() < ImportOutcome.LISTED_MAX) {
      listed.add(finding);
    }
    file.add(
        List.of(
            finding.kind().name(),
            finding.subjectId(),
            text(finding.period().from()),
            text(finding.period().to()),
            finding.english(),
            finding.chinese()));
  }

  private static String text(@Nullable Object day) {
    return Objects.toString(day, "");
  }

  /** Counts what there is more of but not told. */
  void more(long untold) {
    count += untold;
  }

  List<Finding> listed() {
    return listed;
  }

  /** How many there are, listed or not. */
  long count() {
    return count;
  }

  @Override
  public void close() {
    file.close();
  }
}
