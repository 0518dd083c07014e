MATCH (batch:Batch {sequence: $sequence, state: 'OPEN', owner: $owner})
DELETE batch
