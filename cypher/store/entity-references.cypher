UNWIND $ids AS id
MATCH (n:`{label}` {id: id})
RETURN collect([
  id, id(n), labels(n), n.retracted IS NOT NULL,
  CASE WHEN n:ContactPoint AND NOT n:Account THEN n.kind END]) AS found
