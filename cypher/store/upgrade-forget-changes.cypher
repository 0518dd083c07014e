// What batches touched is logged by internal ids, some of which are new now.
MATCH (ledger:Ledger {name: 'batches'})
SET ledger.changesGoneTo = ledger.sequence
