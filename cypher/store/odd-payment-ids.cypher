MATCH ()-[r:PAYMENT]->()
WHERE r.id =~ '(?s).*[^!-~].*'
RETURN DISTINCT r.id AS id
