// What reviewers found of changes of entity, by the caller's key and by the two parties.
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT judgement_key IF NOT EXISTS FOR (n:Judgement) REQUIRE n.key IS UNIQUE;
CREATE INDEX judgement_pair IF NOT EXISTS FOR (n:Judgement) ON (n.predecessorId, n.successorId);
