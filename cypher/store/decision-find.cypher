MATCH (decision:Decision {id: $id})
RETURN properties(decision) AS kept
