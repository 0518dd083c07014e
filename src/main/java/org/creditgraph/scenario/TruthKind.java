package org.creditgraph.scenario;

import java.util.List;

/** What is true of a pair, one file for each. */
public enum TruthKind {
  /** A change of entity. */
  SUCCESSION("successions.csv", "predecessor", "successor", "recipe"),
  /** A pair that looks like a change of entity and is none. */
  DECOY("decoys.csv", "listed", "lookalike", "kind"),
  /** A pair that counts neither way. */
  UNCLEAR("unclear.csv", "listed", "other", "why"),
  /** A store that goes on as another. */
  MIGRATION("migrations.csv", "from_store", "to_store", "recipe"),
  /** A pair of stores that looks like it. */
  MIGRATION_DECOY("migration_decoys.csv", "from_store", "to_store", "kind"),
  /** A pair of stores that counts neither way. */
  MIGRATION_UNCLEAR("migration_unclear.csv", "from_store", "to_store", "why");

  private final String file;
  private final List<String> columns;

  TruthKind(String file, String from, String to, String label) {
    this.file = file;
    this.columns = List.of(from, to, label, "record");
  }

  /** The file that holds them. */
  public String file() {
    return file;
  }

  /** The columns of the file: from, to, label, record. */
  public List<String> columns() {
    return columns;
  }
}
