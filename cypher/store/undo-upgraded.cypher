MATCH (change:Change {sequence: $sequence, part: $part})
UNWIND range(0, coalesce(size(change.upgraded), 0) - 1) AS i
MATCH (n:Account) WHERE id(n) = change.upgraded[i] AND n.knownFrom = $sequence
SET n = {id: n.id, kind: n.kind, value: n.value, knownFrom: change.upgradedFrom[i]}
REMOVE n:Account
