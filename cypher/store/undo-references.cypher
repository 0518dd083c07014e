MATCH (change:Change {sequence: $sequence, part: $part})
UNWIND change.referrers AS referrer
WITH DISTINCT referrer AS node
MATCH (n)-[r:STORE_PLATFORM|STORE_OPERATOR|ACCOUNT_OWNER|SHIPMENT_ASSET|ABOUT|TENDER_OWNER|TENDER_AGENT|TENDER_WINNER|COMMITMENT_OF]->() WHERE id(n) = node
FOREACH (old IN CASE WHEN r.knownUntil = $sequence THEN [r] ELSE [] END | REMOVE old.knownUntil)
FOREACH (own IN CASE WHEN r.knownFrom = $sequence THEN [r] ELSE [] END | DELETE own)
