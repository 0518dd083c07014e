CREATE (:Change {sequence: $sequence, part: $part, referrers: $nodes})
