package org.creditgraph.ingest;

import java.util.ArrayList;
import java.util.List;

/** What a check found wrong: the first sentences, and how many in all. */
final class Differences {
  private static final int LISTED_MAX = 100;

  private final List<String> listed = new ArrayList<>();
  private long count;

  void add(String sentence, Object... values) {
    count++;
    if (listed.size() < LISTED_MAX) {
      listed.add(values.length == 0 ? sentence : sentence.formatted(values));
    }
  }

  List<String> listed() {
    return listed;
  }

  long count() {
    return count;
  }
}
