UNWIND $pairs AS pair
MATCH (a) WHERE id(a) = pair[0]
MATCH (b) WHERE id(b) = pair[1]
MATCH (a)-[r:`{type}`]->(b)
WHERE r.knownUntil IS NULL OR r.knownUntil = $sequence
RETURN a.id AS fromId, b.id AS toId, id(r) AS link, properties(r) AS properties
