MATCH (ledger:Ledger {name: 'batches'})
MATCH (change:Change)
WHERE change.sequence <= ledger.changesGoneTo AND change.part >= 0
WITH change LIMIT $count
DELETE change
RETURN count(*) AS count
