package org.creditgraph.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creditgraph.control.BeneficialOwner.Basis;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** Which persons in the end own or run one organisation. */
final class Ownership {
  private static final long ROLES = LinkKind.LEGAL_REPRESENTATIVE.bit() | LinkKind.PRINCIPAL.bit();

  /** Organisations behind each other as representatives that are followed. */
  private static final int BEHIND_MAX = 100;

  private final View view;
  private final int organization;
  private final Upstream upstream;

  /** By number: why, for certain and perhaps. */
  private final Map<Integer, Reasons> found = new TreeMap<>();

  private static final class Reasons {
    private final Set<Basis> bases = EnumSet.noneOf(Basis.class);
    private Certainty certainty = Certainty.POSSIBLE;
  }

  Ownership(View view, int organization) {
    this.view = view;
    this.organization = organization;
    upstream = new Upstream(view, organization);
  }

  /** By certainty, effective share, then id. */
  List<BeneficialOwner> beneficial(Share threshold) {
    double least = Math.max(Control.EQUAL, threshold.fraction() - Control.EQUAL);
    for (int i = 1; i < upstream.graph.nodes; i++) {
      if (isPerson(upstream.graph.node(i))) {
        if (upstream.shareOf(i) >= least) {
          add(i, Basis.OWNERSHIP, Certainty.CERTAIN);
        } else if (upstream.mayHold(i, least)) {
          add(i, Basis.OWNERSHIP, Certainty.POSSIBLE);
        }
      }
    }
    for (Claim claim : upstream.claims()) {
      if (isPerson(upstream.graph.node(claim.party()))) {
        add(claim.party(), Basis.CONTROL, claim.certainty());
      }
    }
    List<BeneficialOwner> owners = new ArrayList<>();
    Set<Integer> fallback = isAnyCertain() ? Set.of() : represent();
    Certainty alone = found.isEmpty() ? Certainty.CERTAIN : Certainty.POSSIBLE;
    for (int person : fallback) {
      int number = upstream.find(person);
      if (number >= 0) {
        add(number, Basis.FALLBACK, alone);
      } else {
        owners.add(new BeneficialOwner(person, alone, 0, 0, false, EnumSet.of(Basis.FALLBACK)));
      }
    }
    found.forEach((i, reasons) -> owners.add(owner(i, reasons)));
    owners.sort(
        Comparator.comparing(BeneficialOwner::certainty)
            .thenComparing(Comparator.comparingDouble(BeneficialOwner::effectiveShare).reversed())
            .thenComparing(owner -> view.id(owner.person())));
    return owners;
  }

  private BeneficialOwner owner(int i, Reasons reasons) {
    return new BeneficialOwner(
        upstream.graph.node(i),
        reasons.certainty,
        Control.rounded(upstream.shareOf(i)),
        Control.rounded(upstream.shareAtMostOf(i)),
        upstream.isUnresolved(i),
        reasons.bases);
  }

  private void add(int i, Basis basis, Certainty certainty) {
    Reasons reasons = found.computeIfAbsent(i, absent -> new Reasons());
    reasons.bases.add(basis);
    reasons.certainty = certainty.isCertain() ? certainty : reasons.certainty;
  }

  private boolean isAnyCertain() {
    return found.values().stream().anyMatch(reasons -> reasons.certainty.isCertain());
  }

  /**
   * The legal representatives and principals; where one is an organisation, those of that. Of a
   * branch without any, its head office's.
   */
  private Set<Integer> represent() {
    Set<Integer> persons = represent(organization);
    int office = upstream.graph.node(Claims.ORGANIZATION);
    return persons.isEmpty() && office != organization ? represent(office) : persons;
  }

  private Set<Integer> represent(int start) {
    Set<Integer> persons = new LinkedHashSet<>();
    Set<Integer> asked = new LinkedHashSet<>(List.of(start));
    List<Integer> waiting = new ArrayList<>(asked);
    LinkCursor holders = view.links(ROLES, false);
    for (int i = 0; i < waiting.size() && i < BEHIND_MAX; i++) {
      for (holders.into(waiting.get(i)); holders.next(); ) {
        int holder = holders.neighbour();
        if (isPerson(holder)) {
          persons.add(holder);
        } else if (asked.add(holder)) {
          waiting.add(holder);
        }
      }
    }
    return persons;
  }

  private boolean isPerson(int node) {
    return node >= 0 && view.kind(node) == NodeKind.PERSON;
  }
}
