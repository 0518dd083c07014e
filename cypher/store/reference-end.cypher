UNWIND $nodes AS node
MATCH (n)-[r:`{type}`]->() WHERE id(n) = node AND r.knownUntil IS NULL
FOREACH (old IN CASE WHEN r.knownFrom < $sequence THEN [r] ELSE [] END | SET old.knownUntil = $sequence)
FOREACH (own IN CASE WHEN r.knownFrom = $sequence THEN [r] ELSE [] END | DELETE own)
