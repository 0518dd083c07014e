MATCH (change:Change {sequence: $sequence, part: $part})
UNWIND change.ended AS link
MATCH ()-[r]->() WHERE id(r) = link AND r.knownUntil = $sequence
REMOVE r.knownUntil
