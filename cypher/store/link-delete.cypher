// Only a version that this very batch made is ever deleted.
UNWIND $links AS link
MATCH ()-[r]->() WHERE id(r) = link AND r.knownFrom = $sequence
DELETE r
