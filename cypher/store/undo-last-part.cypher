MATCH (change:Change)
WHERE change.sequence = $sequence AND change.part >= 0
RETURN max(change.part) AS part
