UNWIND $rows AS row
CREATE (n:$($labels) {`{properties}`, knownFrom: $sequence})
WITH collect(id(n)) AS nodes, collect(n.id) AS ids
CREATE (:Change {sequence: $sequence, part: $part, nodes: nodes})
RETURN ids, nodes
