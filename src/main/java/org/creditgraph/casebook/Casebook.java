package org.creditgraph.casebook;

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
 * A made-up population of ordinary businesses among which case narratives took place, as the files
 * of a bureau show it, and the truth about it.
 */
public final class Casebook {
  private static final long FILES = 0x66696c6573L;

  private final CasebookPlan plan;

  private Casebook(CasebookPlan plan) {
    this.plan = plan;
  }

  public static Casebook of(CasebookPlan plan) {
    return new Casebook(plan);
  }

  public CasebookPlan plan() {
    return plan;
  }

  /** Tells all facts on file, what a fact refers to before it; then the truth. */
  public void tell(Consumer<Fact> facts, Consumer<CaseTruth> truth) {
    Town town = Town.of(plan);
    TraceIndex traces = new TraceIndex();
    Lots lots = new Lots(plan.seed() ^ FILES);
    new FilingOffice(town, plan.observation(), lots)
        .tell(
            fact -> {
              traces.look(fact);
              facts.accept(fact);
            });
    town.verdicts.forEach(verdict -> truth.accept(traces.judged(verdict)));
  }

  /** The truth alone. */
  public List<CaseTruth> truth() {
    List<CaseTruth> truths = new ArrayList<>();
    tell(fact -> {}, truths::add);
    return List.copyOf(truths);
  }

  /**
   * Writes the population as a folder of the exchange format, and the truth as another.
   *
   * @return the number of rows of each type
   * @throws org.creditgraph.graph.Refusal as {@link ExchangeWriter#into} says
   */
  public Map<FactType, Long> writeTo(Path folder, Path truthFolder) {
    List<CaseTruth> truths = new ArrayList<>();
    Map<FactType, Long> counts = new EnumMap<>(FactType.class);
    try (ExchangeWriter writer = ExchangeWriter.into(folder)) {
      tell(writer::write, truths::add);
      counts.putAll(writer.counts());
    }
    CaseTruth.write(truths, truthFolder);
    return counts;
  }
}
