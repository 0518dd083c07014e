UNWIND $links AS link
MATCH ()-[r]->() WHERE id(r) = link
SET r.knownUntil = $sequence
WITH collect(id(r)) AS ended
CREATE (:Change {sequence: $sequence, part: $part, ended: ended})
