package org.creditgraph.exchange;

import java.util.List;
import org.creditgraph.graph.FactType;

/**
 * Some rows of one file: those that hold facts and those that were rejected, each in the order of
 * the file.
 *
 * @param remarks on rows that hold facts
 */
public record Chunk(FactType type, List<Row> rows, List<Reject> rejects, List<Remark> remarks) {
  public Chunk {
    rows = List.copyOf(rows);
    rejects = List.copyOf(rejects);
    remarks = List.copyOf(remarks);
  }

  public Chunk(FactType type, List<Row> rows, List<Reject> rejects) {
    this(type, rows, rejects, List.of());
  }

  public int size() {
    return rows.size() + rejects.size();
  }
}
