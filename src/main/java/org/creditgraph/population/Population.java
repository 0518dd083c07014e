package org.creditgraph.population;

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
 * A made-up province: enterprises, persons, stores, vessels, contracts, payments and credit records
 * of 25 years, with {@link #stories} planted in it.
 *
 * <p>No entity is kept. What is true of the enterprise with number i follows from the seed and i,
 * so each type of fact is told in one pass that recomputes whom it refers to; memory is the same at
 * a thousand enterprises and at ten million.
 */
public final class Population {
  private static final long PROGRESS_EVERY = 10_000;

  private final World world;
  private final List<Story> stories;
  private final List<Fact> planted = new ArrayList<>();

  private Population(PopulationPlan plan) {
    world = new World(plan);
    stories = Story.allOf(plan);
    stories.forEach(story -> planted.addAll(story.facts()));
    planted.addAll(StoryTies.of(world, stories));
  }

  public static Population of(PopulationPlan plan) {
    return new Population(plan);
  }

  /** Hears how far the writing is. */
  @FunctionalInterface
  public interface Progress {
    /** Nobody listens. */
    Progress NONE = (type, rowCount) -> {};

    /**
     * So many rows of a type are written, every ten thousand and at the end of the type.
     *
     * @param rowCount of this type, so far
     */
    void written(FactType type, long rowCount);
  }

  /** The planted stories, the same at any size and seed. */
  public List<Story> stories() {
    return stories;
  }

  /** Tells every fact of a type, always in the same order. */
  public void facts(FactType type, Consumer<Fact> sink) {
    planted.stream().filter(fact -> fact.type() == type).forEach(sink);
    switch (type) {
      case ORGANIZATION -> new Census(world).organizations(sink);
      case PERSON -> new Census(world).persons(sink);
      case PLATFORM -> Stores.platforms(sink);
      case ASSET -> new Fleet(world).assets(sink);
      case ACCOUNT -> world.banks.accounts(sink);
      case CONTRACT -> new Deals(world).contracts(sink);
      case STORE -> new Stores(world).stores(sink);
      case SHIPMENT -> new Cargo(world).shipments(sink);
      case CREDIT_RECORD -> new Records(world).records(sink);
      case ROLE -> new Offices(world).roles(sink);
      case HOLDING -> new Holdings(world).shareholdings(sink);
      case RELATION -> new Census(world).relations(sink);
      case CONTACT -> new Contacts(world).contacts(sink);
      case NAME, IDENTIFIER, CONTRACT_PAYMENT, COMMITMENT, TENDER, BID -> {}
      case CONTRACT_PARTY -> new Deals(world).parties(sink);
      case ASSET_PARTY -> new Fleet(world).roles(sink);
      case SHIPMENT_PARTY -> new Cargo(world).parties(sink);
      case PAYMENT -> world.banks.payments(sink);
      case RECORD_PERSON -> new RecordParts(world).persons(sink);
      case RECORD_EVENT -> new RecordParts(world).events(sink);
    }
  }

  /** Tells all facts, the types in their order: what a fact refers to comes before it. */
  public void facts(Consumer<Fact> sink) {
    for (FactType type : FactType.values()) {
      facts(type, sink);
    }
  }

  /**
   * Writes the population as a folder of the exchange format.
   *
   * @return the number of rows of each type
   * @throws org.creditgraph.graph.Refusal as {@link ExchangeWriter#into} says
   */
  public Map<FactType, Long> writeTo(Path folder, Progress progress) {
    Map<FactType, Long> rowCounts = new EnumMap<>(FactType.class);
    try (ExchangeWriter writer = ExchangeWriter.into(folder)) {
      for (FactType type : FactType.values()) {
        long[] rows = {0};
        facts(
            type,
            fact -> {
              writer.write(fact);
              if (++rows[0] % PROGRESS_EVERY == 0) {
                progress.written(type, rows[0]);
              }
            });
        if (rows[0] > 0) {
          progress.written(type, rows[0]);
          rowCounts.put(type, rows[0]);
        }
      }
    }
    return rowCounts;
  }
}
