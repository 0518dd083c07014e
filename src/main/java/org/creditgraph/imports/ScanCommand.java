package org.creditgraph.imports;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.Refusal;
import org.creditgraph.migration.StoreMigration;
import org.creditgraph.migration.StoreMigrations;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.Evidence;
import org.creditgraph.succession.ScanProgress;
import org.creditgraph.succession.ScanQuery;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.Successions;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command `scan`: every change of entity and store migration of the population, each a line of
 * JSON as soon as it is found, with the progress beside it.
 */
final class ScanCommand {
  private static final ZoneId CIVIL = ZoneId.of("Asia/Shanghai");
  private static final long LINE_EVERY_NANOS = 2_000_000_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Workplace place;
  private final PrintStream out;
  private final PrintStream err;
  private long shown = System.nanoTime();

  ScanCommand(Workplace place, PrintStream out, PrintStream err) {
    this.place = place;
    this.out = out;
    this.err = err;
  }

  int run(Command.Scan wanted) {
    View view = view(place.follow().get(), wanted, place.models().terms());
    Successions successions = new Successions(place.models().succession());
    StoreMigrations migrations = new StoreMigrations(place.models().migration(), successions);
    AtomicInteger changes = new AtomicInteger();
    AtomicInteger stores = new AtomicInteger();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      successions.scan(
          view,
          new ScanQuery(wanted.minimumProbability(), false),
          threads,
          one -> tell(changes, line(view, one)),
          progress("parties 主体"));
      migrations.scan(
          view,
          wanted.minimumProbability(),
          threads,
          one -> tell(stores, line(view, one)),
          progress("stores 店铺"));
    }
    out.flush();
    err.printf(
        "Done 完成: %,d changes of entity 换马甲, %,d store migrations 店铺迁移, as of %s, known at %s,"
            + " models %s and %s.%n",
        changes.get(),
        stores.get(),
        view.asOf().validOn(),
        view.asOf().knownAt(),
        successions.model().levels().version(),
        migrations.model().levels().version());
    return CommandLine.DONE;
  }

  private static View view(Snapshot snapshot, Command.Scan wanted, PublicationTerms terms) {
    if (snapshot.batches().isEmpty()) {
      throw new Refusal(
          "NOTHING_IMPORTED", "The store is empty: import a folder first. 数据库为空，请先导入。");
    }
    Instant last = snapshot.batches().getLast().recordedAt();
    Instant knownAt = wanted.knownAt();
    LocalDate validOn = wanted.validOn();
    return snapshot
        .at(
            new AsOf(
                validOn == null ? LocalDate.now(CIVIL) : validOn,
                knownAt == null || knownAt.isAfter(last) ? last : knownAt))
        .by(terms);
  }

  private void tell(AtomicInteger count, Map<String, Object> line) {
    count.incrementAndGet();
    out.println(JSON.writeValueAsString(line));
  }

  private ScanProgress progress(String what) {
    return (done, listed) -> {
      if (done == listed || System.nanoTime() - shown > LINE_EVERY_NANOS) {
        shown = System.nanoTime();
        err.printf("Scanning 扫描 %,d of %,d %s%n", done, listed, what);
      }
    };
  }

  private static Map<String, Object> line(View view, Succession one) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("kind", "SUCCESSION");
    line.put("predecessor", named(view, one.predecessor()));
    line.put("successor", named(view, one.successor()));
    line.put("probability", one.probability());
    line.put("startedOn", one.startedOn().toString());
    line.put("triggeringRecords", records(one.triggeringRecords()));
    line.put("evidence", evidence(one.evidence()));
    line.put("undecidable", one.undecidable());
    line.put("doubts", one.doubts().stream().map(BilingualText::zh).toList());
    line.put("doubtsEn", one.doubts().stream().map(BilingualText::en).toList());
    return line;
  }

  private static Map<String, Object> line(View view, StoreMigration one) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("kind", "STORE_MIGRATION");
    line.put("from", named(view, one.from()));
    line.put("to", named(view, one.to()));
    line.put("probability", one.probability());
    line.put("migrationClass", one.migrationClass().name());
    line.put("daysBetween", one.daysBetween());
    line.put("triggeringRecords", records(one.triggeringRecords()));
    line.put("evidence", evidence(one.evidence()));
    return line;
  }

  private static Map<String, Object> named(View view, int node) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("id", view.id(node));
    named.put("name", view.name(node));
    return named;
  }

  private static List<String> records(List<CreditRecord> records) {
    return records.stream().map(CreditRecord::id).toList();
  }

  private static List<Map<String, Object>> evidence(List<Evidence> evidence) {
    return evidence.stream()
        .map(
            one -> {
              Map<String, Object> told = new LinkedHashMap<>();
              told.put("kind", one.kind().name());
              told.put("weight", one.weight());
              told.put("summary", one.summary().zh());
              told.put("summaryEn", one.summary().en());
              return told;
            })
        .toList();
  }
}
