package org.creditgraph.imports;

import java.nio.file.Path;
import org.creditgraph.likelihood.LevelModel;
import org.creditgraph.migration.MigrationModel;
import org.creditgraph.succession.SuccessionModel;

/** The models that a scan goes by: those of the project, or of files. */
public record Models(SuccessionModel succession, MigrationModel migration) {
  static Models standard() {
    return new Models(SuccessionModel.standard(), MigrationModel.standard());
  }

  /**
   * @param succession the file of a model, or "" for the project's own; so `migration`
   * @throws org.creditgraph.graph.Refusal MODEL_UNREADABLE, INVALID_MODEL
   */
  public static Models of(String succession, String migration) {
    return new Models(
        succession.isEmpty()
            ? SuccessionModel.standard()
            : SuccessionModel.of(LevelModel.file(Path.of(succession))),
        migration.isEmpty()
            ? MigrationModel.standard()
            : MigrationModel.of(LevelModel.file(Path.of(migration))));
  }
}
