UNWIND $keys AS key
MATCH (decision:Decision {key: key})
RETURN properties(decision) AS kept
