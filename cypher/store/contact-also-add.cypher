// The fact is the relationship to the first point of its value; these are its ties to the others.
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row[0]
MATCH (b) WHERE id(b) = row[1]
CREATE (a)-[t:ALSO_REACHED_AT {kind: row[2], value: row[3], validFrom: row[4], validTo: row[5], knownFrom: $sequence}]->(b)
WITH collect(id(t)) AS links
CREATE (:Change {sequence: $sequence, part: $part, links: links})
