package org.creditgraph.ingest;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Period;
import org.creditgraph.identity.Identities;
import org.creditgraph.identity.WayUp;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** What leaves a branch without a head office: two on one day, or a circle (domain.md 1). */
final class BranchTroubles {
  /** How many ties above a branch are looked at to find the days on which a circle may begin. */
  private static final int TIES_MAX = 1_000;

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  private final View view;
  private final Identities identities;
  private final LinkCursor offices;

  /**
   * @param view of a day by which everything has begun
   */
  BranchTroubles(View view) {
    this.view = view;
    identities = Identities.of(view);
    offices = view.links(LinkKind.BRANCH_OF.bit(), true);
  }

  List<Finding> of(int branch) {
    List<Finding> found = new ArrayList<>(twoHeadOffices(branch));
    String id = view.id(branch);
    for (LocalDate day : daysAbove(branch)) {
      if (Identities.of(view.on(day)).wayUp(branch).trouble() == WayUp.Trouble.CIRCLE) {
        found.add(
            new Finding(
                Finding.Kind.BRANCH_CIRCLE,
                id,
                new Period(day, day),
                "%s is a branch of itself, by way of others or not, so it has no head office; first on %s."
                    .formatted(id, day),
                "%s的分支关系成环，视为无总公司；首见于%s。".formatted(id, day)));
        break;
      }
    }
    return found;
  }

  private List<Finding> twoHeadOffices(int branch) {
    List<Fact> ties = new ArrayList<>();
    for (int id : identities.sameAs(branch)) {
      for (offices.from(id); offices.next(); ) {
        ties.add(view.link(offices.link()).fact());
      }
    }
    OfficeGauge gauge = new OfficeGauge();
    return DaySweep.each(
        ties,
        gauge,
        stretch -> {
          Period period = stretch.period();
          String id = view.id(branch);
          String names = Suspicion.named(List.copyOf(gauge.offices.keySet()));
          return new Finding(
              Finding.Kind.TWO_HEAD_OFFICES,
              id,
              period,
              "%s is a branch of %d head offices %s, so it has none of them: %s."
                  .formatted(id, gauge.offices.size(), Suspicion.english(period), names),
              "%s，%s有%d个总公司，视为无总公司：%s。"
                  .formatted(Suspicion.chinese(period), id, gauge.offices.size(), names));
        });
  }

  private final class OfficeGauge implements DaySweep.Gauge {
    private final TreeMap<String, Integer> offices = new TreeMap<>();

    @Override
    public void begins(Fact tie) {
      offices.merge(office(tie), 1, Integer::sum);
    }

    @Override
    public void isOver(Fact tie) {
      offices.computeIfPresent(office(tie), (id, ties) -> ties == 1 ? null : ties - 1);
    }

    @Override
    public boolean matches() {
      return offices.size() > 1;
    }

    private String office(Fact tie) {
      return view.id(identities.first(view.find(tie.needed("to_id"))));
    }
  }

  /** The days on which a tie somewhere above begins. */
  private Set<LocalDate> daysAbove(int branch) {
    Set<LocalDate> days = new TreeSet<>();
    Set<Integer> met = new HashSet<>(Set.of(identities.first(branch)));
    Queue<Integer> waiting = new ArrayDeque<>(met);
    int left = TIES_MAX;
    while (!waiting.isEmpty()) {
      for (int id : identities.sameAs(waiting.remove())) {
        for (offices.from(id); left > 0 && offices.next(); left--) {
          LocalDate from = view.link(offices.link()).period().from();
          days.add(from == null ? FIRST_DAY : from);
          int office = identities.first(offices.neighbour());
          if (met.add(office)) {
            waiting.add(office);
          }
        }
      }
    }
    return days;
  }
}
