MATCH (change:SchemaChange)
RETURN change.file AS file, change.checksum AS checksum
ORDER BY file
