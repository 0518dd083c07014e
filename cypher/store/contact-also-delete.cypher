// Before the fact: only a version that this very batch made is ever deleted.
UNWIND $links AS link
MATCH (a)-[r]->() WHERE id(r) = link
MATCH (a)-[t:ALSO_REACHED_AT]->()
WHERE t.kind = type(r) AND t.value = r.value AND t.knownFrom = r.knownFrom
  AND (t.validFrom = r.validFrom OR t.validFrom IS NULL AND r.validFrom IS NULL)
  AND t.knownFrom = $sequence
DELETE t
