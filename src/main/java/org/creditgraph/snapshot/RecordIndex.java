package org.creditgraph.snapshot;

/** The records that have to do with each node, whatever is known of them when. */
final class RecordIndex {
  private final Chains entries;
  private final IntPages records;
  private int count;

  RecordIndex() {
    this(new Chains(), new IntPages(), 0);
  }

  private RecordIndex(Chains entries, IntPages records, int count) {
    this.entries = entries;
    this.records = records;
    this.count = count;
  }

  RecordIndex fork() {
    return new RecordIndex(entries.fork(), records.fork(), count);
  }

  void add(int node, int record) {
    records.set(count, record);
    entries.append(node, count++);
  }

  /** The first entry of a node, or -1. */
  int first(int node) {
    return entries.first(node);
  }

  int next(int entry) {
    return entries.next(entry);
  }

  int record(int entry) {
    return records.get(entry);
  }
}
