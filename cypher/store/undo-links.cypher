MATCH (change:Change {sequence: $sequence, part: $part})
UNWIND change.links AS link
MATCH ()-[r]->() WHERE id(r) = link AND r.knownFrom = $sequence
DELETE r
