// A key that is taken keeps its decision: what stands under it comes back where it is an older one.
UNWIND $rows AS row
MERGE (decision:Decision {key: row.properties.key})
ON CREATE SET decision += row.properties
WITH row, decision
WHERE decision.id <> row.properties.id
RETURN row.number AS number, properties(decision) AS kept
