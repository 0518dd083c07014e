// Returns the nodes whose label has to follow the kind that stands again.
MATCH (change:Change {sequence: $sequence, part: $part})
UNWIND change.superseded AS version
MATCH (old:Superseded) WHERE id(old) = version AND old.knownUntil = $sequence
MATCH (n:`{label}` {id: old.id})
WHERE old.type IN $types
WITH n, old, old.type IN ['ORGANIZATION', 'ASSET'] AS hasKind
SET n = old {.*, type: null, knownUntil: null}
DELETE old
WITH n WHERE hasKind
RETURN collect(id(n)) AS nodes
