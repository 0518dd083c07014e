UNWIND $rows AS row
CREATE (n:Entity:ContactPoint {id: row[0], kind: row[1], value: row[2], knownFrom: $sequence})
WITH collect(id(n)) AS nodes, collect(n.id) AS ids
CREATE (:Change {sequence: $sequence, part: $part, nodes: nodes})
RETURN ids, nodes
