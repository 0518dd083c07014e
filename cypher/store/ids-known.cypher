UNWIND $ids AS id
MATCH (n:`{label}` {id: id})
RETURN collect(n.id) AS ids
