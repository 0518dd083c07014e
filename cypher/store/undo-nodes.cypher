MATCH (change:Change {sequence: $sequence, part: $part})
UNWIND change.nodes AS node
MATCH (n:Entity|Record|Commitment|Tender) WHERE id(n) = node AND n.knownFrom = $sequence
DETACH DELETE n
