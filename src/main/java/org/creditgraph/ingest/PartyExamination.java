package org.creditgraph.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Period;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** Looks for what is suspicious about the parties that a batch touched, beside what they own. */
final class PartyExamination {
  private static final long OWNING = LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit();

  private final View view;
  private final FindingList findings;
  private final RegisterReferrers registers;

  PartyExamination(View view, FindingList findings, RegisterReferrers registers) {
    this.view = view;
    this.findings = findings;
    this.registers = registers;
  }

  void examine(Touched touched) {
    LinkCursor owned = view.links(OWNING, true);
    touched.holders().forEachNode(view, node -> examineEnd(node, owned));
    LinkCursor roles = view.links(personalRoles(), true);
    touched.officers().forEachNode(view, node -> examineRoles(node, roles));
    Map<String, Long> inRegisters = registers.of(touched.takenBack());
    touched.takenBack().forEach(id -> examineTakenBack(id, inRegisters.getOrDefault(id, 0L)));
  }

  /** The roles that persons hold: all but that of a partner. */
  private static long personalRoles() {
    long kinds = 0;
    for (String role : FactType.ROLE.columns().get(FactType.ROLE.position("role")).words()) {
      kinds |= LinkKind.valueOf(role).bit();
    }
    return kinds & ~LinkKind.EXECUTIVE_PARTNER.bit();
  }

  /** An organisation that holds or controls another beyond its own end. */
  private void examineEnd(int node, LinkCursor owned) {
    int ended = view.day(node, "ended_on", Integer.MAX_VALUE);
    if (ended == Integer.MAX_VALUE) {
      return;
    }
    List<String> beyond = new ArrayList<>();
    for (owned.from(node); owned.next(); ) {
      if (owned.validUntil() > ended) {
        beyond.add(view.id(owned.neighbour()));
      }
    }
    if (!beyond.isEmpty()) {
      LocalDate day = LocalDate.ofEpochDay(ended);
      List<String> ids = beyond.stream().distinct().sorted().toList();
      String id = view.id(node);
      findings.add(
          new Finding(
              Finding.Kind.HOLDER_HAD_ENDED,
              id,
              new Period(day.plusDays(1), null),
              "%s ended on %s and is said to hold or control %s after that."
                  .formatted(id, day, Suspicion.named(ids)),
              "%s已于%s终止，其后仍被记为持有或控制%s。".formatted(id, day, Suspicion.named(ids))));
    }
  }

  private void examineRoles(int node, LinkCursor roles) {
    if (!view.kind(node).isOrganization()) {
      return;
    }
    List<String> held = new ArrayList<>();
    for (roles.from(node); roles.next(); ) {
      held.add(roles.kind() + " of " + view.id(roles.neighbour()));
    }
    if (!held.isEmpty()) {
      String id = view.id(node);
      String list = Suspicion.named(held.stream().distinct().sorted().toList());
      findings.add(
          new Finding(
              Finding.Kind.ROLE_OF_ORGANIZATION,
              id,
              Period.ALWAYS,
              "%s is an organisation and is said to be %s.".formatted(id, list),
              "%s是组织而非自然人，却被记为任职：%s。".formatted(id, list)));
    }
  }

  private void examineTakenBack(String id, long inRegisters) {
    int node = view.snapshot().numberOf(id);
    if (node < 0 || view.knows(node)) {
      return;
    }
    View.Referring referring = view.referringTo(node);
    long facts = referring.facts() + inRegisters;
    if (facts + referring.records() > 0) {
      findings.add(
          new Finding(
              Finding.Kind.TAKEN_BACK_IN_USE,
              id,
              Period.ALWAYS,
              "%s was taken back, but %d facts and %d records refer to it; they are not shown until it is known again."
                  .formatted(id, facts, referring.records()),
              "%s已被撤回，但仍有%d条事实、%d条信用记录指向它；在其重新登记之前不予显示。"
                  .formatted(id, facts, referring.records())));
    }
  }
}
