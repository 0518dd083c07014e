MATCH (change:Change)
WHERE change.sequence = $sequence AND change.part >= 0
UNWIND coalesce(change.nodes, []) + coalesce(change.upgraded, []) AS node
MATCH (n:Entity|Record|Commitment|Tender) WHERE id(n) = node
RETURN DISTINCT n.id AS id, labels(n) AS labels
