MATCH (change:Change {sequence: $sequence, part: $part})
DELETE change
