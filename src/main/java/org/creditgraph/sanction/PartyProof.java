package org.creditgraph.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Period;
import org.creditgraph.identity.Identities;
import org.creditgraph.identity.WayUp;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** Proves that two ids are one party, and that a party is a branch of another (domain.md 1). */
final class PartyProof {
  private PartyProof() {}

  /** No step for one id, else one. */
  static List<ProofStep> sameParty(View view, int node, int other) {
    if (node == other) {
      return List.of();
    }
    String zh = "%s（%s）与%s（%s）证号相同，为同一主体。";
    String en = "%s (%s) and %s (%s) bear the same valid number and are one party.";
    Object[] names = {view.name(node), view.id(node), view.name(other), view.id(other)};
    return List.of(
        new ProofStep(
            ProofStep.Kind.IDENTITY,
            new BilingualText(zh.formatted(names), en.formatted(names)),
            Period.ALWAYS,
            List.of(node, other),
            List.of(link(view, node, other))));
  }

  private static int link(View view, int node, int other) {
    LinkCursor twins = view.links(LinkKind.SAME_IDENTITY.bit(), false);
    for (twins.of(node); twins.next(); ) {
      if (twins.neighbour() == other) {
        return twins.link();
      }
    }
    throw new IllegalStateException(view.id(node) + " is not " + view.id(other));
  }

  /** The step from a branch to its head office on the day of the view. */
  static ProofStep branch(View view, int branch) {
    WayUp way = Identities.of(view).wayUp(branch);
    List<Integer> nodes = new ArrayList<>(List.of(branch));
    List<Integer> links = new ArrayList<>();
    Period period = Period.ALWAYS;
    for (int link : way.links()) {
      Link tie = view.link(link);
      go(view, tie.from(), nodes, links);
      nodes.add(tie.to());
      links.add(link);
      period = both(period, tie.period());
    }
    go(view, way.headOffice(), nodes, links);
    String name = view.name(branch);
    String office = view.name(way.headOffice());
    return new ProofStep(
        ProofStep.Kind.BRANCH,
        new BilingualText(
            name + "是" + office + "的分支机构，不具有法人资格。",
            name + " is a branch of " + office + " and has no legal personality of its own."),
        period,
        nodes,
        links);
  }

  private static void go(View view, int to, List<Integer> nodes, List<Integer> links) {
    if (nodes.getLast() != to) {
      links.add(link(view, nodes.getLast(), to));
      nodes.add(to);
    }
  }

  private static Period both(Period one, Period other) {
    LocalDate from =
        one.from() == null || (other.from() != null && other.from().isAfter(one.from()))
            ? other.from()
            : one.from();
    LocalDate to =
        one.to() == null
                || (other.to() != null && other.to().isBefore(Objects.requireNonNull(one.to())))
            ? other.to()
            : one.to();
    return new Period(from, to);
  }
}
