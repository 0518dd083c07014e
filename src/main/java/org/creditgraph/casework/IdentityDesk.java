package org.creditgraph.casework;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.BatchWriter.Effect;
import org.creditgraph.store.BatchWriter.Row;
import org.creditgraph.store.FactStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a reviewer finds of two ids with one number: that they are DIFFERENT parties, and
 * which of them bears it wrongly. That one then has no number, told as a batch (domain.md 1).
 */
public final class IdentityDesk {
  private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

  private final OneBatch batches;
  private final Supplier<Snapshot> follow;

  /**
   * @param follow gives the snapshot that has taken in every batch committed so far
   * @param patience how long a judgement waits for others and for an import to end
   */
  public IdentityDesk(FactStore store, Supplier<Snapshot> follow, Duration patience) {
    this.batches = new OneBatch(store, follow, patience);
    this.follow = follow;
  }

  /**
   * A judgement that was kept: it is committed, and the snapshot has it.
   *
   * @param errand who judged and why; of a repetition, as it was first asked
   */
  public record Judged(
      String partyId,
      String otherId,
      Batch batch,
      Errand errand,
      Snapshot snapshot,
      boolean repeated) {}

  /**
   * Keeps that two ids are different parties, once for each key.
   *
   * @param partyId whose number is wrong
   * @throws Refusal UNKNOWN_PARTY, NOT_ONE_PARTY, KEY_REUSED, IMPORT_UNDER_WAY, OVERLOADED
   */
  public Judged different(String partyId, String otherId, Errand errand) {
    String change = "DIFFERENT " + partyId + " " + otherId;
    OneBatch.Made made =
        batches.make(
            "DIFFERENT " + partyId,
            change,
            errand,
            writer -> write(withoutNumber(partyId, otherId, errand), writer));
    return new Judged(
        partyId, otherId, made.batch(), made.errand(), made.snapshot(), made.repeated());
  }

  private Fact withoutNumber(String partyId, String otherId, Errand errand) {
    View view = now();
    int party = node(view, "partyId", partyId);
    int other = node(view, "otherId", otherId);
    if (party == other
        || IntStream.of(Identities.of(view).sameAs(party)).noneMatch(id -> id == other)) {
      throw new Refusal(
          "NOT_ONE_PARTY",
          "partyId is '%s' and otherId is '%s', which do not bear one valid number; give two ids of one party (sameAs)."
              .formatted(partyId, otherId));
    }
    Fact told = view.fact(party).orElseThrow();
    FactType type = told.type();
    int number = type.position(type == FactType.PERSON ? "id_number" : "uscc");
    @Nullable Object[] values = new Object[type.columns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i == number ? null : told.value(i);
    }
    return new Fact(type, values, errand.actor());
  }

  private View now() {
    Snapshot snapshot = follow.get();
    List<Batch> known = snapshot.batches();
    if (known.isEmpty()) {
      throw new Refusal("UNKNOWN_PARTY", "Nothing is known yet; import the register first.");
    }
    return snapshot.at(new AsOf(END_OF_TIME, known.getLast().recordedAt()));
  }

  private static int node(View view, String argument, String id) {
    int node = view.find(id);
    if (node < 0 || !view.kind(node).isParty()) {
      throw new Refusal("UNKNOWN_PARTY", argument + " is '" + id + "', which no known party has.");
    }
    return node;
  }

  private static void write(Fact fact, BatchWriter writer) {
    for (BatchWriter.Result result : writer.write(List.of(new Row(fact, false)))) {
      if (result.effect() == Effect.REFUSED) {
        throw new Refusal("INVALID_ARGUMENT", "partyId: " + result.reason() + ".");
      }
    }
  }
}
