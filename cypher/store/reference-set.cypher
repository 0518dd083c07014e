// Points a thing to another one; takes up the relationship that this batch had ended, if it is the same.
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row[0]
MATCH (b) WHERE id(b) = row[1]
OPTIONAL MATCH (a)-[ended:`{type}` {knownUntil: $sequence}]->(b)
FOREACH (r IN CASE WHEN ended IS NULL THEN [] ELSE [ended] END | REMOVE r.knownUntil)
FOREACH (_ IN CASE WHEN ended IS NULL THEN [1] ELSE [] END |
  CREATE (a)-[:`{type}` {knownFrom: $sequence}]->(b))
