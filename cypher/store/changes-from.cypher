OPTIONAL MATCH (ledger:Ledger {name: 'batches'})
RETURN coalesce(ledger.changesGoneTo, 0) + 1 AS sequence
