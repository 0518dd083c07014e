package org.creditgraph.imports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditgraph.casebook.CasebookPlan;
import org.creditgraph.ingest.ImportRequest.Format;
import org.creditgraph.scenario.Shape;
import org.creditgraph.society.SocietyPlan;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
sealed interface Command {
  record Serve() implements Command {}

  /**
   * @param command which to tell of, "" for all
   */
  record Help(String command) implements Command {}

  /**
   * @param acceptRemovals how many listings of a list may end; null for those that nobody doubts
   */
  record Import(
      Path folder,
      Format format,
      @Nullable Instant recordedAt,
      @Nullable Charset encoding,
      boolean acceptWrongCodes,
      @Nullable Integer acceptRemovals)
      implements Command {}

  record Export(Path folder, @Nullable LocalDate validOn, @Nullable Instant knownAt, boolean bom)
      implements Command {}

  record Check() implements Command {}

  record Scan(double minimumProbability, @Nullable LocalDate validOn, @Nullable Instant knownAt)
      implements Command {}

  /**
   * @param shape of a population with planted schemes, or null
   * @param society a population by behaviour, or null; with neither, the demonstration
   * @param truth the folder that gets the truth about them
   */
  record Generate(
      Path folder,
      int enterprises,
      long seed,
      @Nullable Shape shape,
      @Nullable SocietyPlan society,
      @Nullable Path truth)
      implements Command {}

  /**
   * @param truth the folder that gets the truth about it
   */
  record GenerateCases(Path folder, CasebookPlan plan, Path truth) implements Command {}

  /**
   * @param folders with populations and the truth about them; none for generated ones
   * @param into the folder that gets the models
   * @param validOn the day on which the folders' populations are looked at
   */
  record Train(List<Path> folders, Path into, String version, LocalDate validOn)
      implements Command {}
}
