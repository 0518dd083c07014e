package org.creditgraph.api;

import java.util.List;
import org.creditgraph.migration.StoreMigration;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.succession.Evidence;
import org.creditgraph.succession.Succession;

/**
 * About how many bytes what a scan finds takes in memory, by the sizes of objects on a 64-bit
 * machine with compressed references. Records are those that the snapshot keeps anyway.
 */
final class FoundWeight {
  /** The finding itself, its places in the lists of what was found, its figures in the summary. */
  private static final int ENTRY = 160;

  private static final int EVIDENCE = 160;
  private static final int LINK = 44;
  private static final int NODE = 20;
  private static final int TEXT = 136;
  private static final int RECORD = 32;

  private FoundWeight() {}

  static long of(Succession found) {
    return ENTRY
        + (long) RECORD * found.triggeringRecords().size()
        + evidence(found.evidence())
        + texts(found.missing());
  }

  static long of(StoreMigration found) {
    return ENTRY
        + (long) RECORD * found.triggeringRecords().size()
        + evidence(found.evidence())
        + texts(found.missing());
  }

  private static long evidence(List<Evidence> all) {
    long bytes = 0;
    for (Evidence one : all) {
      bytes += EVIDENCE + LINK * one.links().size() + NODE * one.nodes().size();
      bytes += text(one.summary());
    }
    return bytes;
  }

  private static long texts(List<BilingualText> texts) {
    return texts.stream().mapToLong(FoundWeight::text).sum();
  }

  /** Chinese takes two bytes a character, English one. */
  private static long text(BilingualText text) {
    return TEXT + 2L * text.zh().length() + text.en().length();
  }
}
