UNWIND $ids AS id
MATCH (n:`{label}` {id: id})
OPTIONAL MATCH (old:Superseded {id: id})
USING INDEX old:Superseded(id)
WHERE old.type = $type AND old.knownUntil = $sequence
RETURN id, id(n) AS node, labels(n) AS labels, properties(n) AS properties,
       id(old) AS superseded, properties(old) AS before
