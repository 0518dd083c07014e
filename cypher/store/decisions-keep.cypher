// A key that is taken keeps its decision: what stands under it comes back where it is an older one. Most have no key.
UNWIND $rows AS row
CALL (row) {
  WITH row WHERE row.properties.key IS NULL
  CREATE (decision:Decision)
  SET decision = row.properties
  RETURN decision
  UNION
  WITH row WHERE row.properties.key IS NOT NULL
  MERGE (decision:Decision {key: row.properties.key})
  ON CREATE SET decision += row.properties
  RETURN decision
}
WITH row, decision
WHERE decision.id <> row.properties.id
RETURN row.number AS number, properties(decision) AS kept
