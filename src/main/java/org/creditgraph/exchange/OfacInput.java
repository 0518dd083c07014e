package org.creditgraph.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Numerals;

/** The facts of a snapshot of the OFAC list, handed out in chunks. */
final class OfacInput implements FactInput {
  /** More unresolved names than that are only counted. */
  private static final int LISTED_MAX = 1_000;

  private final List<Chunk> chunks = new ArrayList<>();
  private final List<String> notices;
  private final long bytesTotal;
  private final int rowCount;
  private int chunk;
  private int row;
  private int rowsRead;

  /**
   * @param notices what else the user should know
   */
  OfacInput(OfacSnapshot snapshot, List<Reject> rejects, List<String> notices, long bytesTotal) {
    this.bytesTotal = bytesTotal;
    this.notices = Stream.concat(notices.stream(), unresolved(snapshot).stream()).toList();
    Map<FactType, List<Row>> rows = snapshot.rows();
    List<Reject> left = rejects;
    for (FactType type : FactType.values()) {
      List<Row> ofType = rows.getOrDefault(type, List.of());
      if (!ofType.isEmpty()) {
        chunks.add(new Chunk(type, ofType, left));
        left = List.of();
      }
    }
    if (!left.isEmpty()) {
      chunks.add(new Chunk(FactType.ORGANIZATION, List.of(), left));
    }
    rowCount = chunks.stream().mapToInt(Chunk::size).sum();
  }

  private static List<String> unresolved(OfacSnapshot snapshot) {
    List<String> unresolved = snapshot.unresolved();
    if (unresolved.isEmpty()) {
      return List.of();
    }
    List<String> notices = new ArrayList<>();
    notices.add(
        ("%s after \"Linked To\" could not be told and were left out. /"
                + " “Linked To” 后有 %d 个名称无法确定，未建立关系。")
            .formatted(Numerals.counted(unresolved.size(), "name", "names"), unresolved.size()));
    unresolved.stream().limit(LISTED_MAX).forEach(notices::add);
    return notices;
  }

  @Override
  public Optional<Chunk> next(int rowCountMax) {
    if (rowCountMax < 1) {
      throw new IllegalArgumentException("a chunk has 1 row or more, not " + rowCountMax);
    }
    if (chunk == chunks.size()) {
      return Optional.empty();
    }
    Chunk current = chunks.get(chunk);
    int rowCount = current.rows().size();
    List<Row> rows =
        current.rows().subList(Math.min(row, rowCount), Math.min(row + rowCountMax, rowCount));
    int rejectStart = Math.max(0, row - rowCount);
    int rejectCount = Math.min(rowCountMax - rows.size(), current.rejects().size() - rejectStart);
    List<Reject> rejects = current.rejects().subList(rejectStart, rejectStart + rejectCount);
    row += rows.size() + rejects.size();
    rowsRead += rows.size() + rejects.size();
    if (row == current.size()) {
      chunk++;
      row = 0;
    }
    return Optional.of(new Chunk(current.type(), rows, rejects));
  }

  @Override
  public List<String> notices() {
    return notices;
  }

  @Override
  public long bytesTotal() {
    return bytesTotal;
  }

  @Override
  public long bytesRead() {
    return rowCount == 0 ? bytesTotal : bytesTotal * rowsRead / rowCount;
  }

  @Override
  public void close() {
    chunk = chunks.size();
  }
}
