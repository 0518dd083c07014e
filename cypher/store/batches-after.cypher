MATCH (batch:Batch)
WHERE batch.sequence > $sequence AND batch.state = 'COMMITTED'
RETURN batch.sequence AS sequence, batch.recordedAt AS recordedAt, batch.title AS title
ORDER BY sequence
