CREATE CONSTRAINT schema_change_file IF NOT EXISTS FOR (n:SchemaChange) REQUIRE n.file IS UNIQUE
