// Held until the transaction ends: one instance at a time changes the schema.
MERGE (ledger:Ledger {name: 'schema'})
SET ledger.touchedAt = datetime()
