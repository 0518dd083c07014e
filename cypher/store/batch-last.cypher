OPTIONAL MATCH (ledger:Ledger {name: 'batches'})
RETURN coalesce(ledger.sequence, 0) AS sequence
