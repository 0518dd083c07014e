MATCH (old:Superseded)
WHERE old.type = $type AND $ids[old.`{property}`] IS NOT NULL
SET old.`{property}` = $ids[old.`{property}`]
