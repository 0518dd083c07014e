UNWIND $ids AS id
MATCH ()-[r:PAYMENT {id: id}]->()
RETURN collect(DISTINCT r.id) AS ids
