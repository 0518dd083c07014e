// Held until the transaction ends: one instance at a time opens, takes over, drops or commits a batch.
MERGE (ledger:Ledger {name: 'batches'})
ON CREATE SET ledger.sequence = 0
SET ledger.touchedAt = datetime()
RETURN ledger.sequence AS sequence, ledger.recordedAt AS recordedAt
