// Among the changes of the schema, so that an earlier program, which does not know it, refuses the store.
MERGE (change:SchemaChange {file: $file})
ON CREATE SET change.checksum = 'program', change.appliedAt = datetime()
SET change.pending = $pending
