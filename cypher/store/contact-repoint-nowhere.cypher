// A value that says nothing ties nobody: the fact stays with its subject.
UNWIND $links AS link
MATCH (a)-[r:`{type}`]->() WHERE id(r) = link
CREATE (a)-[anew:`{type}`]->(a)
SET anew = properties(r)
DELETE r
