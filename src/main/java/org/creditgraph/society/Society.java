package org.creditgraph.society;

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
 * A made-up population by behaviour: people live, found firms, are caught and decide; files tell a
 * part of it; the truth is what they meant and did. What is told depends on the plan alone.
 */
public final class Society {
  private final SocietyPlan plan;

  private Society(SocietyPlan plan) {
    this.plan = plan;
  }

  public static Society of(SocietyPlan plan) {
    return new Society(plan);
  }

  public SocietyPlan plan() {
    return plan;
  }

  /** Tells all facts that came on file, what a fact refers to before it; and then the truth. */
  public void tell(Consumer<Fact> facts, Consumer<TruePair> truth) {
    file(new Simulation(plan).run(), plan, facts, truth);
  }

  /** What of a society comes on file by a plan, and the truth about it. */
  static void file(
      Economy economy, SocietyPlan plan, Consumer<Fact> facts, Consumer<TruePair> truth) {
    Coverage coverage = new Coverage(plan, economy.last);
    Register register = new Register(economy, coverage);
    Handwriting hand = new Handwriting(coverage);
    Periods periods = new Periods(coverage, economy.last);
    TieFiles ties = new TieFiles(economy, register, periods, hand);
    TradeFiles trade = new TradeFiles(economy, register, periods);
    RecordFiles records = new RecordFiles(economy, register, periods, ties, hand);
    PartyFiles parties = new PartyFiles(economy, register, hand);
    parties.organizations();
    ties.ofBusinesses();
    trade.equipment();
    records.records();
    records.stores();
    trade.contracts();
    trade.shipments();
    ties.declared();
    ties.kin();
    parties.persons();
    FiledTraces files = new FiledTraces();
    register.tell(
        fact -> {
          files.look(fact);
          facts.accept(fact);
        });
    new PartyTruth(economy, register, files, truth).tell();
    new StoreTruth(economy, register, files, truth).tell();
  }

  /** The truth alone. */
  public List<TruePair> truth() {
    List<TruePair> pairs = new ArrayList<>();
    tell(fact -> {}, pairs::add);
    return pairs;
  }

  /**
   * Writes the population as a folder of the exchange format, and the truth as another.
   *
   * @return the number of rows of each type
   * @throws org.creditgraph.graph.Refusal as {@link ExchangeWriter#into} says
   */
  public Map<FactType, Long> writeTo(Path folder, Path truthFolder) {
    List<TruePair> pairs = new ArrayList<>();
    Map<FactType, Long> counts = new EnumMap<>(FactType.class);
    try (ExchangeWriter writer = ExchangeWriter.into(folder)) {
      tell(writer::write, pairs::add);
      counts.putAll(writer.counts());
    }
    TruthFiles.write(pairs, truthFolder);
    return counts;
  }
}
