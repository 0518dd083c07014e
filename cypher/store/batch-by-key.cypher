MATCH (batch:Batch {key: $key, state: 'COMMITTED'})
RETURN batch.sequence AS sequence, batch.recordedAt AS recordedAt, batch.title AS title,
       batch.author AS author, batch.reason AS reason, batch.key AS key, batch.digest AS digest
