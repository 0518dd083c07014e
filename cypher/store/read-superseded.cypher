MATCH (old:Superseded)
WHERE old.type IN $types AND old.knownFrom <= $sequence AND old.retracted IS NULL
RETURN properties(old) AS properties
