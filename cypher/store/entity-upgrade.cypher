// A bank account that was only known as a contact point becomes an account of its own.
UNWIND $rows AS row
MATCH (n) WHERE id(n) = row[0]
WITH n, row, n.knownFrom AS metIn
SET n:Account, n += row[1]
WITH collect(id(n)) AS nodes, collect(metIn) AS metIn
CREATE (:Change {sequence: $sequence, part: $part, upgraded: nodes, upgradedFrom: metIn})
