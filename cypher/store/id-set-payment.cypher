UNWIND keys($ids) AS id
MATCH ()-[r:PAYMENT {id: id}]->()
SET r.id = $ids[id]
