UNWIND keys($ids) AS id
MATCH (old:Superseded {id: id})
WHERE (old.type = 'CREDIT_RECORD') = $records
SET old.id = $ids[id]
