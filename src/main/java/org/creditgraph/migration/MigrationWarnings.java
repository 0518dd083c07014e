package org.creditgraph.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.sanction.Restriction;
import org.creditgraph.sanction.RiskWarning;
import org.creditgraph.sanction.WarningSource;
import org.creditgraph.sanction.Warnings;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Evidence;

/**
 * Warns of the stores as which those of a record's subject may have opened again. The subject may
 * be such a store, or a party that runs or ran some.
 */
final class MigrationWarnings implements WarningSource {
  private static final int STORES_MAX = 1_000;
  private static final int WARNINGS_MAX = 100;

  private final StoreMigrations migrations;
  private final double probabilityMin;

  MigrationWarnings(StoreMigrations migrations, double probabilityMin) {
    this.migrations = migrations;
    this.probabilityMin = probabilityMin;
  }

  @Override
  public Warnings warnings(View view, CreditRecord record, List<Restriction> restrictions) {
    StoreReader reader = new StoreReader(view);
    List<Integer> stores = storesOf(reader, view.find(record.subjectId()));
    List<Integer> looked = stores.subList(0, Math.min(stores.size(), STORES_MAX));
    List<StoreMigration> found = migrations.from(view, looked, probabilityMin);
    return new Warnings(
        found.stream().limit(WARNINGS_MAX).map(one -> warning(view, reader, one)).toList(),
        looked.size() < stores.size() || found.size() > WARNINGS_MAX);
  }

  private static List<Integer> storesOf(StoreReader reader, int subject) {
    if (subject < 0) {
      return List.of();
    }
    View view = reader.view();
    if (view.kind(subject) == NodeKind.STORE) {
      return List.of(subject);
    }
    List<Integer> stores = new ArrayList<>(reader.storesOf(subject));
    stores.sort(Comparator.comparing(view::id));
    return stores;
  }

  private static RiskWarning warning(View view, StoreReader reader, StoreMigration one) {
    return new RiskWarning(
        reader.store(one.to()).operator(),
        reader.store(one.from()).operator(),
        RiskWarning.Kind.POSSIBLE_STORE_MIGRATION,
        text(view, one),
        Evidence.linksOfHeaviest(one.evidence()),
        new RiskWarning.Lead(
            one.probability(),
            Evidence.reasons(one.evidence()),
            new RiskWarning.Stores(one.from(), one.to())));
  }

  private static BilingualText text(View view, StoreMigration one) {
    String from = view.name(one.from());
    String to = view.name(one.to());
    BilingualText told = Evidence.told(one.probability(), one.triggeringRecords());
    return new BilingualText(
        "店铺“%s”可能已改以店铺“%s”重新开张%s，请人工核实。".formatted(from, to, told.zh()),
        "The store %s may have opened again as %s %s; a person should look."
            .formatted(from, to, told.en()));
  }
}
