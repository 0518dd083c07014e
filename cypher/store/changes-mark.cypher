// Committed before the first of them goes: who reads changes looks at the mark afterwards.
MATCH (ledger:Ledger {name: 'batches'})
WITH ledger, ledger.sequence - $kept AS last
WHERE last > coalesce(ledger.changesGoneTo, 0)
SET ledger.changesGoneTo = last
