// The internal ids of what a batch touched, for a reader inside the process.
MATCH (change:Change)
WHERE change.sequence = $sequence AND change.part >= 0
RETURN coalesce(change.nodes, []) + coalesce(change.upgraded, []) AS nodes,
       coalesce(change.superseded, []) AS superseded,
       coalesce(change.links, []) + coalesce(change.ended, []) AS links
