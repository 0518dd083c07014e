// Batches by number, and what each of them touched, part by part.
CREATE CONSTRAINT batch_sequence IF NOT EXISTS FOR (n:Batch) REQUIRE n.sequence IS UNIQUE;
CREATE CONSTRAINT change_part IF NOT EXISTS FOR (n:Change) REQUIRE (n.sequence, n.part) IS UNIQUE;
