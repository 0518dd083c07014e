package org.creditgraph.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * The moment of one request: the snapshot that all its answers are read from, and what `now` and
 * `today` mean in it. Answers are made on one thread.
 *
 * <p>A question without `knownAt`, or with one after the last batch, is answered for the moment of
 * the last batch. Later batches carry later moments, so this answer can be had again for ever; that
 * for the clock's time could not, because a batch may yet be recorded before it.
 */
final class Moment {
  static final ZoneId CIVIL = ZoneId.of("Asia/Shanghai");
  private static final int YEAR_MAX = 9999;

  private final Snapshot snapshot;
  private final Instant now;
  private final PublicationTerms terms;
  private final Map<String, View> answers = new LinkedHashMap<>();

  /**
   * @param terms how long records are published, for all its answers
   */
  Moment(Snapshot snapshot, Instant now, PublicationTerms terms) {
    this.snapshot = snapshot;
    this.now = now;
    this.terms = terms;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** The view for a question at the top of a request; kept, to be told with the answer. */
  View at(String answer, @Nullable LocalDate validOn, @Nullable Instant knownAt) {
    LocalDate day = validOn == null ? LocalDate.ofInstant(now, CIVIL) : validOn;
    View view = snapshot.at(new AsOf(checked(day), settled(knownAt))).by(terms);
    answers.put(answer, view);
    return view;
  }

  /** The view for a question inside an answer: what it leaves open is as in the enclosing view. */
  View within(View enclosing, @Nullable LocalDate validOn, @Nullable Instant knownAt) {
    if (validOn == null && knownAt == null) {
      return enclosing;
    }
    AsOf outer = enclosing.asOf();
    AsOf inner =
        new AsOf(
            validOn == null ? outer.validOn() : checked(validOn),
            knownAt == null ? outer.knownAt() : settled(knownAt));
    return snapshot.at(inner).by(enclosing.terms());
  }

  /** The views of the answers made so far, by their names in the response. */
  Map<String, View> answers() {
    return answers;
  }

  private static LocalDate checked(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > YEAR_MAX) {
      throw new Refusal(
          "INVALID_DATE", "validOn is " + day + "; ask for a day from 0001-01-01 to 9999-12-31.");
    }
    return day;
  }

  private Instant settled(@Nullable Instant knownAt) {
    if (knownAt != null && knownAt.isAfter(now)) {
      throw new Refusal(
          "INVALID_TIME",
          "knownAt is "
              + knownAt
              + ", which is still to come; ask for a moment up to now, "
              + now
              + ".");
    }
    List<Batch> batches = snapshot.batches();
    Instant asked = knownAt == null ? now : knownAt;
    if (batches.isEmpty()) {
      return asked;
    }
    Instant last = batches.getLast().recordedAt();
    return knownAt == null || knownAt.isAfter(last) ? last : knownAt;
  }
}
