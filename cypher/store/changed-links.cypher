MATCH (change:Change)
WHERE change.sequence = $sequence AND change.part >= 0
UNWIND change.links AS link
MATCH (a)-[r]->(b) WHERE id(r) = link AND r.knownFrom = $sequence
RETURN DISTINCT link, type(r) AS type, a.id AS fromId, b.id AS toId, properties(r) AS properties
