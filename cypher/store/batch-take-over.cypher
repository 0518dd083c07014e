// Returns no row when the batch is alive. It is locked first: who held the lock may just have renewed the lease.
MATCH (batch:Batch {sequence: $sequence, state: 'OPEN'})
SET batch.contestedBy = $owner
WITH batch
WHERE batch.owner = $previous AND ($dead OR ($ofAnother AND batch.leaseUntil <= timestamp()))
SET batch.owner = $owner, batch.instance = $instance, batch.leaseUntil = timestamp() + $lease
REMOVE batch.contestedBy
RETURN batch.sequence AS sequence
