package org.creditgraph.imports;

import org.creditgraph.graph.Refusal;

/** An import is refused because another one runs. */
final class ImportUnderWay extends Refusal {
  private static final long serialVersionUID = 1L;

  private final String runningId;

  ImportUnderWay(String runningId) {
    super(
        "IMPORT_UNDER_WAY",
        "Import "
            + runningId
            + " is under way; GET /imports/"
            + runningId
            + " tells when it is done. Send this one then.");
    this.runningId = runningId;
  }

  String runningId() {
    return runningId;
  }
}
