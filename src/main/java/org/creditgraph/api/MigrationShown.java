package org.creditgraph.api;

import java.util.List;
import org.creditgraph.migration.MigrationClass;
import org.creditgraph.migration.StoreMigration;
import org.creditgraph.migration.StoreMigrations;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.snapshot.View;

/** A store migration, the source of the schema's StoreMigration. */
record MigrationShown(View view, StoreMigration migration, StoreMigrations migrations)
    implements Seen {
  public Node from() {
    return Node.of(view, migration.from());
  }

  public Node to() {
    return Node.of(view, migration.to());
  }

  public double probability() {
    return migration.probability();
  }

  public MigrationClass migrationClass() {
    return migration.migrationClass();
  }

  public int daysBetween() {
    return migration.daysBetween();
  }

  public List<RecordShown> triggeringRecords() {
    return RecordShown.of(view, migration.triggeringRecords());
  }

  public double priorBits() {
    return migration.priorBits();
  }

  public List<EvidenceShown> evidence() {
    return EvidenceShown.of(view, migration.evidence());
  }

  public List<String> missing() {
    return migration.missing().stream().map(BilingualText::zh).toList();
  }

  public List<String> missingEn() {
    return migration.missing().stream().map(BilingualText::en).toList();
  }

  public List<Node> chain() {
    return SubgraphShown.nodes(view, migrations.chain(view, migration));
  }

  public EvidenceShown.ModelShown model() {
    return new EvidenceShown.ModelShown(migrations.model().levels());
  }
}
