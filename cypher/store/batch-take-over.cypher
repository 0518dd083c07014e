MATCH (batch:Batch {sequence: $sequence, state: 'OPEN'})
SET batch.owner = $owner, batch.instance = $instance, batch.leaseUntil = timestamp() + $lease
