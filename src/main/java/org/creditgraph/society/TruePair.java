package org.creditgraph.society;

import java.util.List;

/**
 * What is true of two parties or stores of a society.
 *
 * @param from the listed party or the sanctioned store
 * @param to who may look like going on for it
 * @param label how it was done, what it really is, or why it counts neither way
 * @param record the record that gives the motive
 * @param details in the order of the kind's further columns
 */
public record TruePair(
    Kind kind, String from, String to, String label, String record, List<String> details) {
  /** The kinds, one file for each. */
  public enum Kind {
    /** A change of entity that was meant and done. */
    SUCCESSION(
        "successions.csv",
        "predecessor,successor,recipe,record,why,vehicle,front,skill,form,timing,moved_on,"
            + "partners_moved,traces,trace_bits,detectable"),
    /** A pair with which an honest method could be fooled. */
    DECOY("decoys.csv", "listed,lookalike,kind,record,traces,trace_bits"),
    /** A pair that counts neither way. */
    UNCLEAR("unclear.csv", "listed,other,why,record,traces,trace_bits"),
    /** A store that goes on as another. */
    MIGRATION(
        "migrations.csv",
        "from_store,to_store,recipe,record,skill,moved_on,traces,trace_bits,detectable"),
    /** A pair of stores that looks like it. */
    MIGRATION_DECOY("migration_decoys.csv", "from_store,to_store,kind,record,traces,trace_bits"),
    /** A pair of stores that counts neither way. */
    MIGRATION_UNCLEAR("migration_unclear.csv", "from_store,to_store,why,record,traces,trace_bits");

    private final String file;
    private final List<String> columns;

    Kind(String file, String columns) {
      this.file = file;
      this.columns = List.of(columns.split(","));
    }

    /** The file that holds them. */
    public String file() {
      return file;
    }

    /** The columns of the file; the first four are from, to, label, record. */
    public List<String> columns() {
      return columns;
    }
  }

  public TruePair {
    details = List.copyOf(details);
    if (details.size() != kind.columns().size() - 4) {
      throw new IllegalArgumentException(kind + " has not so many columns: " + details);
    }
  }

  /** One of the further values, such as `detectable`. */
  public String detail(String column) {
    int at = kind.columns().indexOf(column) - 4;
    if (at < 0) {
      throw new IllegalArgumentException(kind + " has no further column " + column);
    }
    return details.get(at);
  }
}
