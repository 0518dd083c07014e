// All of a kind that a subject is reached by: another version may have normalised the value otherwise.
UNWIND $pairs AS pair
MATCH (a) WHERE id(a) = pair[0]
MATCH (a)-[r:`{type}`]->(b)
WHERE r.knownUntil IS NULL OR r.knownUntil = $sequence
RETURN a.id AS fromId, b.id AS toId, id(r) AS link, properties(r) AS properties
