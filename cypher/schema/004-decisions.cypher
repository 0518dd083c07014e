// Answers that were given to approval systems, by id and by the caller's key; the rules they went by, once each.
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT decision_key IF NOT EXISTS FOR (n:Decision) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT rule_text_hash IF NOT EXISTS FOR (n:RuleText) REQUIRE n.hash IS UNIQUE;
// The caller's key of a batch that was made by a request rather than by an import.
CREATE CONSTRAINT batch_key IF NOT EXISTS FOR (n:Batch) REQUIRE n.key IS UNIQUE;
