package org.creditgraph.store;

import java.util.Set;
import java.util.function.Consumer;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;

/** Streams versions of facts out of the store: over Bolt, or faster from within the process. */
interface FactReader {
  /**
   * Every version of these types that batches up to {@code sequence} made known, each once, while
   * later batches are written.
   */
  void read(int sequence, Set<FactType> types, Consumer<FactVersion> versions);

  /**
   * The versions that one committed batch made known or ended, as they were seen right after it, in
   * the order of {@link FactStore#changes}.
   */
  void changes(int sequence, Consumer<FactVersion> versions);
}
