// The version of a thing that was known at a sequence: in the node itself or beside it.
UNWIND $ids AS id
MATCH (n:`{label}` {id: id})
OPTIONAL MATCH (old:Superseded {id: id})
USING INDEX old:Superseded(id)
WHERE old.type = $type AND old.knownFrom <= $sequence AND old.knownUntil > $sequence
RETURN id, properties(n) AS properties, properties(old) AS old
