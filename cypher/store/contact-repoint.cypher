// The same fact at the first point of its value, with ties to the others.
UNWIND $rows AS row
MATCH (a)-[r:`{type}`]->() WHERE id(r) = row[0]
MERGE (b:Entity {id: row[1]})
ON CREATE SET b:ContactPoint, b.kind = $kind, b.value = row[2], b.knownFrom = r.knownFrom
CREATE (a)-[anew:`{type}`]->(b)
SET anew = properties(r)
FOREACH (point IN row[3] |
  MERGE (other:Entity {id: point[0]})
  ON CREATE SET other:ContactPoint, other.kind = $kind, other.value = point[1], other.knownFrom = r.knownFrom
  CREATE (a)-[:ALSO_REACHED_AT {kind: $kind, value: r.value, validFrom: r.validFrom, validTo: r.validTo,
                                knownFrom: r.knownFrom, knownUntil: r.knownUntil}]->(other))
DELETE r
