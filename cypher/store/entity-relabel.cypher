// The label of the kind follows the property.
UNWIND $nodes AS node
MATCH (n) WHERE id(n) = node AND n.kind IS NOT NULL
REMOVE n:$([kind IN keys($labels) | $labels[kind]])
SET n:$($labels[n.kind])
