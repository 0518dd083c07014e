// A version that this very batch made is changed in place.
UNWIND $rows AS row
MATCH (n) WHERE id(n) = row[0]
SET n += row[1]
