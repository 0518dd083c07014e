package org.creditgraph.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.ExchangeFolder;
import org.creditgraph.exchange.FactInput;
import org.creditgraph.exchange.KnownListings;
import org.creditgraph.exchange.OfacFolder;
import org.creditgraph.exchange.ReadOptions;
import org.creditgraph.exchange.Row;
import org.creditgraph.exchange.ZipLimits;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Refusal;
import org.creditgraph.store.FactStore;

/** Opens what a request names, as often as it is to be read. */
final class Inputs {
  /** What a byte of CSV takes in the store: 3.7, measured on 39 MB. */
  private static final int STORE_BYTES_A_BYTE = 4;

  /** What it takes in the transaction log (5.4), of which the oldest part goes as it grows. */
  private static final int LOG_BYTES_A_BYTE = 6;

  private static final long LOG_BYTES_MAX = 512L << 20;

  private static final ZoneId CIVIL = ZoneId.of("Asia/Shanghai");

  private final FactStore store;
  private final Clock clock;

  Inputs(FactStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  FactInput open(ImportRequest request) {
    ReadOptions options =
        new ReadOptions(
            request.encoding(),
            request.workFolder(),
            ZipLimits.DEFAULT,
            request.acceptWrongCodes(),
            request.acceptRemovals());
    return switch (request.format()) {
      case CSV -> ExchangeFolder.open(request.source(), options);
      case OFAC -> OfacFolder.open(ofacFolder(request), day(request), known(), options);
    };
  }

  private static Path ofacFolder(ImportRequest request) {
    return Files.isRegularFile(request.source())
        ? OfacZip.unpack(request.source(), request.workFolder().resolve("ofac"))
        : request.source();
  }

  /**
   * @throws Refusal DISK_FULL where the store may not have room for what the files hold
   */
  void checkSpace(FactInput input) {
    long bytes = input.bytesTotal();
    store.requireSpace(
        bytes * STORE_BYTES_A_BYTE + Math.min(bytes * LOG_BYTES_A_BYTE, LOG_BYTES_MAX));
  }

  /** Refuses early what the store would refuse at the commit, after all the reading. */
  void checkMoment(ImportRequest request) {
    Instant moment = request.recordedAt();
    List<Batch> batches = store.batchesAfter(0);
    if (moment == null) {
      return;
    }
    if (moment.isAfter(clock.instant())) {
      throw new Refusal(
          "RECORDED_AT_IN_FUTURE",
          "A batch cannot be recorded at %s, which is in the future; leave the moment out for now."
              .formatted(moment));
    }
    if (!batches.isEmpty() && moment.isBefore(batches.getLast().recordedAt())) {
      throw new Refusal(
          "RECORDED_AT_BEFORE_LAST",
          "A batch cannot be recorded at %s: the last one was recorded at %s. Import oldest first."
              .formatted(moment, batches.getLast().recordedAt()));
    }
  }

  private LocalDate day(ImportRequest request) {
    Instant moment = request.recordedAt();
    return LocalDate.ofInstant(moment == null ? clock.instant() : moment, CIVIL);
  }

  private KnownListings known() {
    List<Batch> batches = store.batchesAfter(0);
    int sequence = batches.isEmpty() ? 0 : batches.getLast().sequence();
    return (type, action) ->
        store.read(
            sequence,
            type,
            version -> {
              if (version.knownUntil() == FactVersion.STILL_KNOWN
                  && version.fact().value(0) instanceof String id
                  && id.startsWith(OfacFolder.ID_PREFIX)) {
                action.accept(version.fact());
              }
            });
  }

  /**
   * The identity numbers that the files give for some persons, by person id. Read again when asked
   * for, which is rare, rather than kept in memory at every import.
   */
  Map<String, Set<String>> idNumbers(ImportRequest request, IdSet persons, int chunkRows) {
    Map<String, Set<String>> numbers = new HashMap<>();
    try (FactInput input = open(request)) {
      for (Optional<Chunk> chunk = input.next(chunkRows);
          chunk.isPresent() && chunk.get().type().compareTo(FactType.PERSON) <= 0;
          chunk = input.next(chunkRows)) {
        if (chunk.get().type() == FactType.PERSON) {
          chunk.get().rows().forEach(row -> collect(row, persons, numbers));
        }
      }
    }
    return numbers;
  }

  private static void collect(Row row, IdSet persons, Map<String, Set<String>> numbers) {
    String person = row.fact().needed("id");
    String number = row.fact().text("id_number");
    if (number != null && persons.contains(person)) {
      numbers.computeIfAbsent(person, id -> new LinkedHashSet<>()).add(number);
    }
  }
}
