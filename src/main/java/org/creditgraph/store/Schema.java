package org.creditgraph.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.creditgraph.graph.Refusal;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/**
 * Brings the schema of a store up to the files of the program: each applied once, in order, and
 * remembered with its checksum.
 */
final class Schema {
  private static final Logger LOG = Logger.getLogger(Schema.class.getName());
  private static final List<Cypher> GROUND =
      List.of(Cypher.named("schema-ground-ledger"), Cypher.named("schema-ground-record"));
  private static final Cypher LOCK = Cypher.named("schema-lock");
  private static final Cypher APPLIED = Cypher.named("schema-applied");
  private static final Cypher AWAIT = Cypher.named("schema-await");
  private static final Cypher RECORD = Cypher.named("schema-record");

  private final Driver driver;
  private final List<SchemaFile> files;
  private final WriteGuard guard;

  Schema(Driver driver, List<SchemaFile> files, WriteGuard guard) {
    this.driver = driver;
    this.files = files;
    this.guard = guard;
  }

  /**
   * One instance at a time: a transaction that only holds a lock stays open while each statement
   * runs in its own, since Neo4j does not mix schema and data in one.
   *
   * @throws Refusal SCHEMA_ALTERED when an applied file is not what it was, or is missing;
   *     DISK_FULL
   */
  void apply() {
    try (Session locking = driver.session();
        Session applying = driver.session()) {
      GROUND.forEach(statement -> applyStatement(applying, statement.text()));
      try (Transaction lock = locking.beginTransaction()) {
        guard.run(() -> lock.run(LOCK.text()).consume());
        Map<String, String> applied = applied(lock);
        refuseAltered(applied);
        List<SchemaFile> pending =
            files.stream().filter(file -> !applied.containsKey(file.name())).toList();
        if (!applied.isEmpty()) {
          pending.forEach(Schema::tell);
        }
        for (SchemaFile file : pending) {
          guard.check();
          file.statements().forEach(statement -> applyStatement(applying, statement));
          lock.run(RECORD.text(), Map.of("file", file.name(), "checksum", file.checksum()))
              .consume();
        }
        applying.run(AWAIT.text()).consume();
        lock.commit();
      }
    }
  }

  /** Of a store that an earlier version made. */
  private static void tell(SchemaFile file) {
    LOG.log(
        Level.INFO,
        "The store is of an earlier version; the change {0} of its schema is applied now ({1}"
            + " statements).",
        new Object[] {file.name(), file.statements().size()});
  }

  private void refuseAltered(Map<String, String> applied) {
    Map<String, SchemaFile> known = new HashMap<>();
    files.forEach(file -> known.put(file.name(), file));
    applied.forEach(
        (name, checksum) -> {
          if (name.equals(Upgrade.FILE)) {
            return;
          }
          SchemaFile file = known.get(name);
          if (file == null) {
            throw new Refusal(
                "SCHEMA_ALTERED",
                "The store has the schema change "
                    + name
                    + ", which this program does not have. Use the version of the program that"
                    + " made the store, or a newer one.");
          }
          if (!file.checksum().equals(checksum)) {
            throw new Refusal(
                "SCHEMA_ALTERED",
                "The schema change "
                    + name
                    + " was altered after it had been applied to this store. Put the file back as"
                    + " it was, and write what is to change into a new file.");
          }
        });
  }

  private static Map<String, String> applied(Transaction transaction) {
    Map<String, String> applied = new HashMap<>();
    for (Record row : transaction.run(APPLIED.text()).list()) {
      applied.put(row.get("file").asString(), row.get("checksum").asString());
    }
    return applied;
  }

  private void applyStatement(Session session, String statement) {
    guard.run(() -> session.executeWrite(transaction -> transaction.run(statement).consume()));
  }
}
