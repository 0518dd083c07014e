OPTIONAL MATCH (change:SchemaChange {file: $file})
OPTIONAL MATCH (ledger:Ledger {name: 'batches'})
RETURN change IS NOT NULL AND change.pending IS NULL AS done, coalesce(ledger.sequence, 0) AS sequence
