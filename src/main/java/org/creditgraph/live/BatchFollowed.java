package org.creditgraph.live;

import java.util.List;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.snapshot.Snapshot;

/**
 * The snapshot has taken in one more batch and is about to be shown to readers.
 *
 * @param snapshot the snapshot with the batch
 * @param changed the versions that the batch made known or ended
 */
public record BatchFollowed(Snapshot snapshot, List<FactVersion> changed) {}
