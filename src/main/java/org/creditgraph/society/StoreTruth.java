package org.creditgraph.society;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.StoreStatus;

/** The truth about stores. */
final class StoreTruth {
  private static final int LOOKS_MAX = 3;
  private static final int SHARERS_MAX = 40;
  private static final int YEAR_DAYS = 366;

  private record Pair(Outlet from, Outlet to) {}

  private final Economy economy;
  private final Register register;
  private final PairTraces traces;
  private final Consumer<TruePair> sink;
  private final Set<Pair> told = new HashSet<>();
  private final Map<Citizen, List<Outlet>> byMerchant = new HashMap<>();
  private final Map<Actor, List<Outlet>> byOperator = new HashMap<>();
  private final Map<String, List<Outlet>> byName = new HashMap<>();
  private final Map<String, List<Outlet>> byPhone = new HashMap<>();

  StoreTruth(Economy economy, Register register, FiledTraces files, Consumer<TruePair> sink) {
    this.economy = economy;
    this.register = register;
    this.sink = sink;
    traces = new PairTraces(files);
    for (Outlet outlet : economy.outlets) {
      if (outlet.opened <= economy.last) {
        put(byMerchant, outlet.merchant, outlet);
        put(byOperator, outlet.operator, outlet);
        put(byName, outlet.name, outlet);
        for (ContactUse use : outlet.contacts) {
          if (use.kind == LinkKind.PHONE) {
            put(byPhone, use.value, outlet);
          }
        }
      }
    }
  }

  private static <K> void put(Map<K, List<Outlet>> map, K key, Outlet outlet) {
    map.computeIfAbsent(key, absent -> new ArrayList<>()).add(outlet);
  }

  void tell() {
    escapes(true);
    for (Offence offence : economy.offences) {
      for (Outlet outlet : left(offence)) {
        expansions(outlet, offence);
      }
    }
    escapes(false);
    for (Offence offence : economy.offences) {
      Outlet outlet = offence.outlet;
      if (outlet != null) {
        lookalikes(outlet, offence);
      }
    }
  }

  private void escapes(boolean meant) {
    for (StoreEscape each : economy.storeEscapes) {
      boolean opened = each.to().opened <= economy.last;
      if (opened && each.meant() == meant && told.add(new Pair(each.from(), each.to()))) {
        escape(each);
      }
    }
  }

  /** The stores that a record is about, or that stopped while their operator had it. */
  private List<Outlet> left(Offence offence) {
    if (offence.outlet != null) {
      return List.of(offence.outlet);
    }
    if (!offence.isMotive() || !Storekeeping.isTrading(offence.watch.domain())) {
      return List.of();
    }
    return byOperator.getOrDefault(offence.subject, List.of()).stream()
        .filter(outlet -> outlet.status != StoreStatus.OPEN)
        .toList();
  }

  /**
   * Other stores of the same operator or merchant that opened in the time of a migration: in their
   * files they are one, whatever was meant.
   */
  private void expansions(Outlet outlet, Offence offence) {
    Set<Outlet> same = new LinkedHashSet<>(byMerchant.getOrDefault(outlet.merchant, List.of()));
    same.addAll(byOperator.getOrDefault(outlet.operator, List.of()));
    for (Outlet other : same) {
      boolean within =
          other.opened >= offence.conductFrom && other.opened <= offence.decided + YEAR_DAYS;
      boolean elsewhere = other != outlet && other.platform != outlet.platform;
      if (within && elsewhere && told.add(new Pair(outlet, other))) {
        tell(TruePair.Kind.MIGRATION_UNCLEAR, outlet, other, "expansion", offence);
      }
    }
  }

  private void escape(StoreEscape escape) {
    String why =
        escape.kind().equals("same_platform")
            ? "same_platform"
            : escape.offence().isVoid()
                ? "record_revoked"
                : escape.kind().equals("expansion") ? "expansion" : "";
    if (!why.isEmpty()) {
      tell(TruePair.Kind.MIGRATION_UNCLEAR, escape.from(), escape.to(), why, escape.offence());
    } else if (!escape.meant()) {
      tell(
          TruePair.Kind.MIGRATION_DECOY,
          escape.from(),
          escape.to(),
          escape.kind(),
          escape.offence());
    } else {
      SharedTraces shared = shared(escape.from(), escape.to(), escape.offence());
      List<String> details =
          List.of(
              String.format(Locale.ROOT, "%.2f", escape.skill()),
              Epoch.day(escape.to().opened).toString(),
              shared.word(),
              shared.worth(),
              shared.areEnough() ? "yes" : "no");
      sink.accept(
          new TruePair(
              TruePair.Kind.MIGRATION,
              register.id(escape.from()),
              register.id(escape.to()),
              escape.kind(),
              register.id(escape.offence()),
              details));
    }
  }

  private SharedTraces shared(Outlet from, Outlet to, Offence offence) {
    return traces.ofStores(register.id(from), register.id(to), register.id(offence));
  }

  private void tell(TruePair.Kind kind, Outlet from, Outlet to, String label, Offence offence) {
    SharedTraces shared = shared(from, to, offence);
    sink.accept(
        new TruePair(
            kind,
            register.id(from),
            register.id(to),
            label,
            register.id(offence),
            List.of(shared.word(), shared.worth())));
  }

  /** Other stores of the merchant, his kin, the name and the phone that are no migration. */
  private void lookalikes(Outlet outlet, Offence offence) {
    Set<Outlet> near = new LinkedHashSet<>(byMerchant.getOrDefault(outlet.merchant, List.of()));
    for (Citizen relative : Kinship.all(outlet.merchant)) {
      near.addAll(byMerchant.getOrDefault(relative, List.of()));
    }
    near.addAll(byName.getOrDefault(outlet.name, List.of()));
    for (ContactUse use : outlet.contacts) {
      List<Outlet> sharers =
          use.kind == LinkKind.PHONE ? byPhone.getOrDefault(use.value, List.of()) : List.of();
      if (sharers.size() <= SHARERS_MAX) {
        near.addAll(sharers);
      }
    }
    int count = 0;
    for (Outlet other : near) {
      boolean late = other.opened <= offence.decided + 900;
      if (other != outlet && late && count < LOOKS_MAX && told.add(new Pair(outlet, other))) {
        count++;
        look(outlet, other, offence);
      }
    }
  }

  private void look(Outlet outlet, Outlet other, Offence offence) {
    boolean before = other.opened < offence.conductFrom;
    boolean within = !before && other.opened <= offence.decided + YEAR_DAYS;
    boolean same = other.merchant == outlet.merchant;
    String kind =
        same
            ? before ? "open_before" : within ? "same_platform_store" : "later_than_a_year"
            : Kinship.areKin(outlet.merchant, other.merchant)
                ? "relative_own_shop"
                : Storekeeping.isFranchise(outlet.name) && outlet.name.equals(other.name)
                    ? "franchise"
                    : outlet.name.equals(other.name) ? "same_name" : "agency_phone";
    tell(TruePair.Kind.MIGRATION_DECOY, outlet, other, kind, offence);
  }
}
