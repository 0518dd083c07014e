UNWIND $ids AS id
MATCH (a)-[r:PAYMENT {id: id}]->(b)
WHERE r.knownUntil IS NULL OR r.knownUntil = $sequence
RETURN a.id AS fromId, b.id AS toId, id(r) AS link, properties(r) AS properties
