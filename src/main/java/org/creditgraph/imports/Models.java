package org.creditgraph.imports;

import java.nio.file.Path;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.likelihood.LevelModel;
import org.creditgraph.migration.MigrationModel;
import org.creditgraph.sanction.Policy;
import org.creditgraph.succession.SuccessionModel;

/**
 * What a scan goes by: the project's own, or that of files.
 *
 * @param terms how long records are published, by the policy
 */
public record Models(SuccessionModel succession, MigrationModel migration, PublicationTerms terms) {
  static Models standard() {
    return new Models(
        SuccessionModel.standard(), MigrationModel.standard(), Policy.standard().terms());
  }

  /**
   * @param succession the file of a model, or "" for the project's own; so `migration` and `policy`
   * @throws org.creditgraph.graph.Refusal MODEL_UNREADABLE, INVALID_MODEL, POLICY_REFUSED
   */
  public static Models of(String succession, String migration, String policy) {
    return new Models(
        succession.isEmpty()
            ? SuccessionModel.standard()
            : SuccessionModel.of(LevelModel.file(Path.of(succession))),
        migration.isEmpty()
            ? MigrationModel.standard()
            : MigrationModel.of(LevelModel.file(Path.of(migration))),
        (policy.isEmpty() ? Policy.standard() : Policy.read(Path.of(policy))).terms());
  }
}
