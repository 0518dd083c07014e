package org.creditgraph.exchange;

import java.util.List;
import org.creditgraph.graph.FactType;

/**
 * Some rows of one file: those that hold facts and those that were rejected, each in the order of
 * the file.
 */
public record Chunk(FactType type, List<Row> rows, List<Reject> rejects) {
  public Chunk {
    rows = List.copyOf(rows);
    rejects = List.copyOf(rejects);
  }

  public int size() {
    return rows.size() + rejects.size();
  }
}
