MATCH (batch:Batch {sequence: $sequence, state: 'OPEN', owner: $owner})
MATCH (ledger:Ledger {name: 'batches'})
SET batch.state = 'COMMITTED', batch.recordedAt = $recordedAt, batch += $note,
    ledger.sequence = $sequence, ledger.recordedAt = $recordedAt
REMOVE batch.leaseUntil, batch.instance
RETURN batch.title AS title
