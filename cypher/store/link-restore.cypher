// The batch takes its own ending back.
UNWIND $links AS link
MATCH ()-[r]->() WHERE id(r) = link AND r.knownUntil = $sequence
REMOVE r.knownUntil
