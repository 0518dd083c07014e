// Returns no row when the batch was taken from its owner.
MATCH (batch:Batch {sequence: $sequence, state: 'OPEN', owner: $owner})
SET batch.leaseUntil = timestamp() + $lease
RETURN exists { MATCH (:Change {sequence: $sequence, part: $part}) } AS written
