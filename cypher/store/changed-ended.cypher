// A link that was ended, restored and ended again stands in the log twice.
MATCH (change:Change)
WHERE change.sequence = $sequence AND change.part >= 0
UNWIND change.ended AS link
MATCH (a)-[r]->(b) WHERE id(r) = link AND r.knownUntil = $sequence
RETURN DISTINCT link, type(r) AS type, a.id AS fromId, b.id AS toId, properties(r) AS properties
