// A key that is taken keeps its decision: what stands under it comes back, new or not.
UNWIND $rows AS row
MERGE (decision:Decision {key: row.key})
ON CREATE SET decision += row.properties
RETURN row.number AS number, properties(decision) AS kept
