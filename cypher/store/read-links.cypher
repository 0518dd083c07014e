MATCH (a)-[r:`{type}`]->(b)
WHERE r.knownFrom <= $sequence
RETURN a.id, b.id, r.knownFrom, r.knownUntil, `{properties}`
