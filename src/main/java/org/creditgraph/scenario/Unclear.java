package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.Severity;

/** Notes what came about unplanned: natural migrations, and pairs that count neither way. */
final class Unclear {
  private static final int YEAR = 365;
  private static final int NOMINEE = 12;

  private final District district;
  private final Set<List<Object>> noted = new HashSet<>();
  private final Map<Firm, List<Firm>> successors = new HashMap<>();

  Unclear(District district) {
    this.district = district;
    for (District.Note note : district.notes) {
      switch (note) {
        case District.Note.OfFirms pair -> {
          noted.add(List.of(pair.from(), pair.to()));
          if (pair.kind() == TruthKind.SUCCESSION && pair.to() instanceof Firm next) {
            successors.computeIfAbsent(pair.from(), from -> new ArrayList<>()).add(next);
          }
        }
        case District.Note.OfShops pair -> noted.add(List.of(pair.from(), pair.to()));
      }
    }
  }

  void note() {
    for (Firm firm : district.firms) {
      for (Mark mark : firm.marks) {
        if (mark.severity != Severity.MINOR) {
          siblings(firm, mark);
        }
      }
    }
    for (Shop shop : List.copyOf(district.shops)) {
      for (Mark mark : shop.marks) {
        ofOperator(shop, mark);
        ofLinked(shop, mark);
      }
      for (Mark mark : shop.operator.marks) {
        ofStopped(shop, mark);
      }
    }
  }

  private void siblings(Firm firm, Mark mark) {
    Human leader = firm.leader(mark.conductFrom);
    if (leader == null) {
      return;
    }
    for (Firm other : leader.leads) {
      boolean since = other.founded >= mark.conductFrom - 90;
      boolean alike = other.trade.code().equals(firm.trade.code());
      if (other != firm && since && alike && noted.add(List.of(firm, other))) {
        district.note(TruthKind.UNCLEAR, firm, other, "sibling in the same trade", mark);
      }
    }
  }

  private static boolean isWithin(Shop from, Shop to, Mark mark) {
    return to != from
        && to.platform != from.platform
        && to.opened > mark.conductFrom
        && to.opened <= mark.decided + YEAR;
  }

  private void ofOperator(Shop shop, Mark mark) {
    for (Shop other : shop.operator.shops) {
      if (isWithin(shop, other, mark) && noted.add(List.of(shop, other))) {
        district.note(TruthKind.MIGRATION, shop, other, "M00_same_operator_natural", mark);
      }
    }
  }

  /** A store that closed after its operator was listed, for whatever reason. */
  private void ofStopped(Shop shop, Mark mark) {
    boolean stopped = shop.closed >= mark.conductFrom && shop.closed <= mark.decided + YEAR;
    if (stopped && mark.severity != Severity.MINOR) {
      for (Shop other : shop.operator.shops) {
        if (isWithin(shop, other, mark) && noted.add(List.of(shop, other))) {
          district.note(TruthKind.MIGRATION_UNCLEAR, shop, other, "closed after a record", mark);
        }
      }
      ofLinked(shop, mark);
    }
  }

  private void ofLinked(Shop shop, Mark mark) {
    successors.getOrDefault(shop.operator, List.of()).forEach(firm -> linked(shop, firm, mark));
    for (Firm.Seat seat : shop.operator.seats) {
      if (seat.holder instanceof Human human && human.leads.size() <= 4 * NOMINEE) {
        for (Firm firm : human.leads) {
          linked(shop, firm, mark);
        }
      }
    }
  }

  private void linked(Shop shop, Firm firm, Mark mark) {
    for (Shop other : firm.shops) {
      boolean ofAnother = other.operator != shop.operator;
      if (ofAnother && isWithin(shop, other, mark) && noted.add(List.of(shop, other))) {
        district.note(TruthKind.MIGRATION_UNCLEAR, shop, other, "linked operator natural", mark);
      }
    }
  }
}
