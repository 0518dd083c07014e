// Returns no row when the batch with this number is another one.
MATCH (batch:Batch {sequence: $sequence, state: 'COMMITTED', owner: $owner})
RETURN batch.recordedAt AS recordedAt, batch.title AS title
