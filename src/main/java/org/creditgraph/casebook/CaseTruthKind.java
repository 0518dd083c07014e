package org.creditgraph.casebook;

/** What is true of a pair, one file for each; named as the kinds of truth of other populations. */
public enum CaseTruthKind {
  /** A change of entity. */
  SUCCESSION("successions.csv", "predecessor", "successor"),
  /** A pair that looks like a change of entity and is none. */
  DECOY("decoys.csv", "listed", "lookalike"),
  /** A pair that counts neither way. */
  UNCLEAR("unclear.csv", "listed", "other"),
  /** A store that goes on as another. */
  MIGRATION("migrations.csv", "from_store", "to_store"),
  /** A pair of stores that looks like it. */
  MIGRATION_DECOY("migration_decoys.csv", "from_store", "to_store"),
  /** A pair of stores that counts neither way. */
  MIGRATION_UNCLEAR("migration_unclear.csv", "from_store", "to_store");

  private final String file;
  private final String from;
  private final String to;

  CaseTruthKind(String file, String from, String to) {
    this.file = file;
    this.from = from;
    this.to = to;
  }

  /** The file that holds them. */
  public String file() {
    return file;
  }

  String header() {
    return from + "," + to + "," + CaseTruth.COLUMNS;
  }
}
