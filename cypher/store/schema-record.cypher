CREATE (:SchemaChange {file: $file, checksum: $checksum, appliedAt: datetime()})
