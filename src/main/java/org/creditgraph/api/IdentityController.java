package org.creditgraph.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.creditgraph.casework.Errand;
import org.creditgraph.casework.IdentityDesk;
import org.creditgraph.casework.IdentityDesk.Judged;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Checkpoint;
import org.creditgraph.snapshot.View;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Keeps what reviewers find of two ids with one number. */
@Controller
class IdentityController {
  private final IdentityDesk desk;
  private final Clock clock;

  IdentityController(IdentityDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** The source of the schema's IdentityJudgement. */
  record JudgementShown(
      Node party,
      Node other,
      String verdict,
      Batch batch,
      String actor,
      String reason,
      boolean repeated) {}

  @MutationMapping
  JudgementShown judgeIdentity(@Argument Map<String, Object> input) {
    Errand errand = new Errand(text(input, "actor"), text(input, "reason"), text(input, "key"));
    Judged judged =
        Checkpoint.aside(
            () -> desk.different(text(input, "partyId"), text(input, "otherId"), errand));
    LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.CIVIL);
    View view = judged.snapshot().at(new AsOf(today, judged.batch().recordedAt()));
    return new JudgementShown(
        Node.find(view, judged.partyId()).orElseThrow(),
        Node.find(view, judged.otherId()).orElseThrow(),
        text(input, "verdict"),
        judged.batch(),
        judged.errand().actor(),
        judged.errand().reason(),
        judged.repeated());
  }

  private static String text(Map<String, Object> input, String name) {
    return Objects.requireNonNull(input.get(name), name).toString();
  }
}
