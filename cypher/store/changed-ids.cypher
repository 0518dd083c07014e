// The internal ids of what a batch touched, part by part, for a reader inside the process.
MATCH (change:Change)
WHERE change.sequence = $sequence AND change.part >= 0
RETURN change.nodes AS nodes, change.upgraded AS upgraded, change.superseded AS superseded,
       change.links AS links, change.ended AS ended
