MATCH (batch:Batch {sequence: $sequence, state: 'OPEN'})
RETURN batch.title AS title, batch.instance AS instance, batch.owner AS owner
