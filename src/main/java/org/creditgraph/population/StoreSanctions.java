package org.creditgraph.population;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.graph.StoreStatus;

/** The records of platforms about the stores they shut. */
final class StoreSanctions {
  private static final List<String> REASONS =
      List.of("销售假冒伪劣商品", "虚假宣传", "套购免税品", "无证经营食品", "刷单炒信");

  private final World world;

  StoreSanctions(World world) {
    this.world = world;
  }

  void records(Consumer<Fact> sink) {
    Stores stores = new Stores(world);
    for (int number = 0; number < stores.count; number++) {
      Stores.Store store = stores.at(number);
      if (store.status() == StoreStatus.SANCTIONED) {
        tell(store, sink);
      }
    }
  }

  private void tell(Stores.Store store, Consumer<Fact> sink) {
    Dice.Rolls rolls = world.dice.on(Topic.STORE_SANCTION, store.number());
    int conductTo = Math.max(store.opened(), store.closed() - rolls.below(20));
    int conductFrom = Math.max(store.opened(), conductTo - rolls.below(60));
    Severity severity = rolls.chance(0.7) ? Severity.GENERAL : Severity.MINOR;
    LocalDate decided = world.days.date(store.closed());
    sink.accept(
        Telling.fact(
            FactType.CREDIT_RECORD,
            Codes.numbered("RST", store.number(), 9),
            store.id(),
            RecordKind.PLATFORM_SANCTION.name(),
            null,
            "MARKET_REGULATION",
            severity.name(),
            rolls.of(REASONS) + "，平台清退",
            Stores.platformName(store) + "平台",
            "《中华人民共和国电子商务法》",
            world.days.date(conductFrom),
            world.days.date(conductTo),
            decided,
            decided.plus(severity.publicationMax()),
            null));
  }
}
