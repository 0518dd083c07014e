package org.creditgraph.society;

import org.creditgraph.graph.NodeKind;
import org.creditgraph.population.Vocabulary.Line;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** A business that is to be founded; what is not said is as usual. */
final class Venture {
  final Citizen boss;

  /** Who leads it on the register. */
  final Citizen leader;

  final Line line;
  Spot spot;
  NodeKind kind = NodeKind.ENTERPRISE;
  boolean cooperative;
  @Nullable String brand;

  /** What holds its shares, in the place of people. */
  @Nullable Business holding;

  boolean asleep;
  double size = 1;

  /** Whether it finds partners of its own. */
  boolean trades = true;

  @Nullable Site site;

  /** Whether the leader's own phone, mail and account are kept out of it. */
  boolean discreet;

  Venture(Citizen boss, Citizen leader, Line line, Spot spot) {
    this.boss = boss;
    this.leader = leader;
    this.line = line;
    this.spot = spot;
  }
}
