package org.creditgraph.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.creditgraph.exchange.ExchangeWriter;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;

/**
 * A made-up population with planted changes of entity, store migrations and look-alikes, and the
 * truth about them. One district of ten thousand enterprises is in memory at a time; what is told
 * depends on the plan alone.
 */
public final class Scenario {
  private final ScenarioPlan plan;

  private Scenario(ScenarioPlan plan) {
    this.plan = plan;
  }

  public static Scenario of(ScenarioPlan plan) {
    return new Scenario(plan);
  }

  public ScenarioPlan plan() {
    return plan;
  }

  /** Tells all facts, district by district, what a fact refers to before it; and the truth. */
  public void tell(Consumer<Fact> facts, Consumer<Planted> truth) {
    Teller.platforms(facts);
    Registrar registrar = new Registrar();
    int left = plan.enterpriseCount();
    int count = (left + District.ENTERPRISES_MAX - 1) / District.ENTERPRISES_MAX;
    for (int which = 0; which < count; which++) {
      int size = left / (count - which);
      left -= size;
      Chance chance = new Chance(plan.seed()).forMatter(which + 1L);
      District district = District.of(plan, size, registrar.humanCount(), chance);
      registrar.register(district);
      new Teller(district, registrar, facts).tell();
      district.notes.forEach(note -> truth.accept(planted(note)));
    }
  }

  private static Planted planted(District.Note note) {
    return switch (note) {
      case District.Note.OfFirms pair ->
          new Planted(pair.kind(), pair.from().id, pair.to().id(), pair.label(), pair.mark().id);
      case District.Note.OfShops pair ->
          new Planted(pair.kind(), pair.from().id, pair.to().id, pair.label(), pair.mark().id);
    };
  }

  /** The truth alone. */
  public Truth truth() {
    List<Planted> planted = new ArrayList<>();
    tell(fact -> {}, planted::add);
    return new Truth(planted);
  }

  /**
   * Writes the population as a folder of the exchange format, and the truth as another.
   *
   * @return the number of rows of each type
   * @throws org.creditgraph.graph.Refusal as {@link ExchangeWriter#into} says
   */
  public Map<FactType, Long> writeTo(Path folder, Path truthFolder) {
    List<Planted> planted = new ArrayList<>();
    Map<FactType, Long> counts = new EnumMap<>(FactType.class);
    try (ExchangeWriter writer = ExchangeWriter.into(folder)) {
      tell(writer::write, planted::add);
      counts.putAll(writer.counts());
    }
    new Truth(planted).writeTo(truthFolder);
    return counts;
  }
}
