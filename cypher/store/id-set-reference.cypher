MATCH (n:`{label}`)
WHERE $ids[n.`{property}`] IS NOT NULL
SET n.`{property}` = $ids[n.`{property}`]
