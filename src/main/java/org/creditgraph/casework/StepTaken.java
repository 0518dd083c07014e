package org.creditgraph.casework;

import org.creditgraph.graph.Batch;
import org.creditgraph.snapshot.Snapshot;

/**
 * A step that was taken: it is committed, and the snapshot has it.
 *
 * @param errand who took it and why; of a repetition, as it was first asked
 * @param snapshot has taken in the batch
 * @param repeated whether it had been taken before under the same key
 */
public record StepTaken(
    String recordId, Batch batch, Errand errand, Snapshot snapshot, boolean repeated) {}
