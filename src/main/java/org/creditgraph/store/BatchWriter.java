package org.creditgraph.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Writes one batch, chunk by chunk; closing without a commit takes everything back. Not
 * thread-safe.
 */
public interface BatchWriter extends AutoCloseable {
  /** What became of one row. */
  enum Effect {
    ADDED,
    UNCHANGED,
    SUPERSEDED,
    RETRACTED,
    /** The fact to be taken back is not known. Changes nothing. */
    NOTHING_TO_RETRACT,
    /** A contact whose value says that there is none: no fact, and no fault of the row. */
    NOTHING_SAID,
    REFUSED
  }

  /**
   * A row to write.
   *
   * @param retracted takes back the fact with this key
   * @param absent the columns that its file does not have, as bits by their position, and that
   *     behind the last column for the source: what is known of them stays
   */
  record Row(Fact fact, boolean retracted, long absent) {
    public Row(Fact fact, boolean retracted) {
      this(fact, retracted, 0);
    }
  }

  /**
   * @param column with REFUSED: the column at fault, else null
   * @param reason with REFUSED: a sentence for the sender, such as `no party has the id X`, else
   *     null
   * @param standsTwice a fact that is this one but for its start, which one of the two does not
   *     tell, and for something else: null where there is none
   */
  record Result(
      Effect effect, @Nullable String column, @Nullable String reason, @Nullable Fact standsTwice) {
    public Result(Effect effect, @Nullable String column, @Nullable String reason) {
      this(effect, column, reason, null);
    }
  }

  /**
   * Writes rows of one type in one transaction, in their order: of two rows with one key the later
   * one stands. A row that refers to what no earlier row or batch defined is refused, the others go
   * in.
   *
   * @return one result for each row, in their order
   */
  List<Result> write(List<Row> rows);

  /**
   * Gives the batch a text that stays with it, in the transaction that commits it.
   *
   * @param counts how many rows of which source and file had which effect, as JSON
   */
  void describe(String counts);

  /**
   * Makes the batch known, wholly and at once. Empty when nothing changed: then there is no batch.
   *
   * @param recordedAt null for now; otherwise not in the future
   * @throws org.creditgraph.graph.Refusal RECORDED_AT_BEFORE_LAST when it lies before the last
   *     batch's moment (an equal one is moved a microsecond on)
   */
  default Optional<Batch> commit(@Nullable Instant recordedAt) {
    return commit(recordedAt, null);
  }

  /**
   * The same with a note, kept with the batch in the same transaction. Its key must be free: look
   * with {@link FactStore#noted} while this batch is open, since no other can be committed then.
   */
  Optional<Batch> commit(@Nullable Instant recordedAt, @Nullable BatchNote note);

  @Override
  void close();
}
