// What must be there before the schema changes themselves can be guarded and recorded.
CREATE CONSTRAINT ledger_name IF NOT EXISTS FOR (n:Ledger) REQUIRE n.name IS UNIQUE
