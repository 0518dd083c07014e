UNWIND $rows AS row
MATCH (a) WHERE id(a) = row[0]
MATCH (b) WHERE id(b) = row[1]
CREATE (a)-[r:`{type}` {`{properties}`, knownFrom: $sequence}]->(b)
WITH collect(id(r)) AS links
CREATE (:Change {sequence: $sequence, part: $part, links: links})
