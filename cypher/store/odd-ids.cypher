// With characters beside the printable ones of ASCII: most ids have none.
MATCH (n:`{label}`)
WHERE (NOT n:ContactPoint OR n:Account) AND n.id =~ '(?s).*[^!-~].*'
RETURN n.id AS id
