package org.creditgraph.snapshot;

import java.util.List;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * All that was ever known of one node apart from its links, as known at a snapshot's last batch.
 *
 * @param definitions the versions of what defines it, oldest first
 * @param attributes the versions of what says more of it, in no particular order
 * @param pointKind its kind as a contact point, null when it never was one
 * @param pointKnownFrom the batch that first told of the contact point, 0 when it never was one
 */
public record NodeHistory(
    int node,
    String id,
    List<FactVersion> definitions,
    List<FactVersion> attributes,
    @Nullable NodeKind pointKind,
    int pointKnownFrom) {}
