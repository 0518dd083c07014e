UNWIND keys($ids) AS id
MATCH (n:`{label}` {id: id})
SET n.id = $ids[id]
