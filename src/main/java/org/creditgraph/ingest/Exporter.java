package org.creditgraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.creditgraph.exchange.ExchangeWriter;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactType.Shape;
import org.creditgraph.graph.Period;
import org.creditgraph.graph.Refusal;
import org.creditgraph.store.FactStore;

/**
 * Writes what was known at a moment as a folder of the exchange format. Imported into an empty
 * store it gives the same facts. The folder appears when it is whole.
 */
public final class Exporter {
  private final FactStore store;
  private final LongSupplier nanoTime;

  /**
   * @param nanoTime measures; such as {@code System::nanoTime}
   */
  public Exporter(FactStore store, LongSupplier nanoTime) {
    this.store = store;
    this.nanoTime = nanoTime;
  }

  /**
   * @param progress told after each type how many facts of it were written
   * @throws Refusal FOLDER_NOT_EMPTY, FOLDER_UNWRITABLE or NOTHING_KNOWN
   */
  public ExportOutcome run(ExportRequest request, ObjLongConsumer<FactType> progress) {
    long start = nanoTime.getAsLong();
    Batch batch = lastKnown(request);
    Path folder = request.folder().toAbsolutePath().normalize();
    checkEmpty(folder);
    Path part = folder.resolveSibling("." + folder.getFileName() + ".part");
    try {
      remove(part);
      KnownEnds ends = KnownEnds.at(store, batch.sequence());
      Map<FactType, Long> counts = write(part, request, batch.sequence(), ends, progress);
      Files.createDirectories(part);
      Files.deleteIfExists(folder);
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
      return new ExportOutcome(
          batch, counts, ends.leftOut(), Duration.ofNanos(nanoTime.getAsLong() - start));
    } catch (IOException e) {
      throw new Refusal(
          "FOLDER_UNWRITABLE", "“" + folder + "” cannot be written: " + e.getMessage() + ".");
    } finally {
      remove(part);
    }
  }

  private Map<FactType, Long> write(
      Path part,
      ExportRequest request,
      int sequence,
      KnownEnds ends,
      ObjLongConsumer<FactType> progress) {
    try (ExchangeWriter writer = ExchangeWriter.into(part, request.marked())) {
      for (FactType type : FactType.values()) {
        List<Fact> sorted = new ArrayList<>();
        store.read(
            sequence,
            type,
            version -> {
              Fact fact = version.fact();
              if (version.knownAt(sequence) && holds(fact, request) && ends.admits(fact)) {
                if (type == FactType.ASSET) {
                  sorted.add(fact); // few: the order of their nodes goes by kind and store
                } else {
                  writer.write(fact);
                }
              }
            });
        sorted.sort(Comparator.comparing(asset -> asset.needed("id")));
        sorted.forEach(writer::write);
        progress.accept(type, writer.counts().getOrDefault(type, 0L));
      }
      return writer.counts();
    }
  }

  /** Things, records and attributes always do, and links without a period of their own. */
  private static boolean holds(Fact fact, ExportRequest request) {
    return request.validOn() == null
        || fact.type().shape() != Shape.LINK
        || fact.type().find("valid_from") < 0
        || new Period(fact.date("valid_from"), fact.date("valid_to")).contains(request.validOn());
  }

  private Batch lastKnown(ExportRequest request) {
    List<Batch> batches = store.batchesAfter(0);
    Instant knownAt = request.knownAt();
    return batches.reversed().stream()
        .filter(batch -> knownAt == null || !batch.recordedAt().isAfter(knownAt))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "NOTHING_KNOWN",
                    batches.isEmpty()
                        ? "The store is empty: there is nothing to export. Import something first."
                        : "Nothing was known at %s yet: the first batch was recorded at %s."
                            .formatted(knownAt, batches.getFirst().recordedAt())));
  }

  private static void checkEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw new Refusal(
            "FOLDER_NOT_EMPTY", "“" + folder + "” is not empty; name a new or empty folder.");
      }
    } catch (IOException e) {
      throw new Refusal(
          "FOLDER_UNWRITABLE", "“" + folder + "” is no folder to write to; name a new one.");
    }
  }

  private static void remove(Path part) {
    if (!Files.isDirectory(part)) {
      return;
    }
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
