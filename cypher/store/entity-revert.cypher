// The batch takes its own change back: the version before stands again.
UNWIND $rows AS row
MATCH (n) WHERE id(n) = row[0]
MATCH (old:Superseded) WHERE id(old) = row[1] AND old.knownUntil = $sequence
SET n = old {.*, type: null, knownUntil: null}
DELETE old
