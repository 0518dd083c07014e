UNWIND $keys AS key
MATCH (decision:Decision {key: key})
RETURN key, properties(decision) AS kept
