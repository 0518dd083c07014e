MATCH (change:Change)
WHERE change.sequence = $sequence AND change.part >= 0
UNWIND change.superseded AS version
MATCH (old:Superseded) WHERE id(old) = version AND old.knownUntil = $sequence
RETURN DISTINCT old.type AS type, properties(old) AS properties
