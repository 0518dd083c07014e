MATCH (a)-[r:`{type}`]->(b)
RETURN id(r) AS link, a.id AS subject, r.value AS value, b.id AS point, b:Account AS account, id(b) AS node
