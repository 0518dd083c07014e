// The old values move to a node of their own, the new ones take their place.
UNWIND $rows AS row
MATCH (n) WHERE id(n) = row[0]
CREATE (old:Superseded)
SET old = properties(n), old.type = $type, old.knownUntil = $sequence
SET n.previousFrom = n.knownFrom, n += row[1]
WITH collect(id(old)) AS superseded
CREATE (:Change {sequence: $sequence, part: $part, superseded: superseded})
