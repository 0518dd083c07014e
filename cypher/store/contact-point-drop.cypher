// Points that nobody is reached at any more.
UNWIND $nodes AS node
MATCH (point:ContactPoint) WHERE id(point) = node AND NOT point:Account AND NOT EXISTS { (point)--() }
DELETE point
