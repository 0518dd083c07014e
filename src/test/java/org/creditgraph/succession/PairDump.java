package org.creditgraph.succession;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.*;
import java.util.function.Consumer;
import org.creditgraph.exchange.*;
import org.creditgraph.graph.*;
import org.creditgraph.scenario.*;
import org.creditgraph.snapshot.*;

/** Scratch: all candidate pairs with their levels. */
final class PairDump {
  static final Instant KNOWN = Instant.parse("2026-07-01T00:00:00Z");

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[0]);
    for (int i = 1; i < args.length; i++) {
      String spec = args[i];
      List<String[]> truth = new ArrayList<>(); // kind, from, to, label, detectable
      Snapshot.Loading loading = new Snapshot.Loading(List.of(new Batch(1, KNOWN, spec)));
      Consumer<Fact> facts = f -> loading.accept(new FactVersion(f, 1, FactVersion.STILL_KNOWN));
      LocalDate on;
      String name;
      if (spec.startsWith("scenario:")) {
        String[] p = spec.split(":");
        Shape shape = Shape.named(p[1]);
        ScenarioPlan plan = ScenarioPlan.of(Long.parseLong(p[2]), Integer.parseInt(p[3]), shape);
        Scenario.of(plan).tell(facts, t -> truth.add(new String[] {t.kind().name(), t.from(), t.to(), t.label(), "yes", ""}));
        on = plan.endsOn();
        name = p[1] + "-" + p[2];
      } else if (spec.startsWith("casebook:")) {
        String[] p = spec.split(":");
        org.creditgraph.casebook.CasebookPlan plan = org.creditgraph.casebook.CasebookPlan.drawn(Long.parseLong(p[1]), Long.parseLong(p[2]), Integer.parseInt(p[3]));
        org.creditgraph.casebook.Casebook.of(plan).tell(facts, t -> truth.add(new String[] {t.kind().name(), t.from(), t.to(), t.narrative(), t.detectable() ? "yes" : "no", "front=" + t.front() + "; vehicle=" + t.vehicle() + "; bits=" + t.traceBits() + "; traces=" + t.traces()}));
        on = LocalDate.parse(System.getProperty("on", "2026-06-30"));
        name = "casebook-" + p[1];
      } else if (spec.startsWith("society:")) {
        String[] p = spec.split(":");
        org.creditgraph.society.SocietyPlan plan = org.creditgraph.society.SocietyPlan.named(p[1], Long.parseLong(p[2]), Integer.parseInt(p[3]));
        org.creditgraph.society.Society.of(plan).tell(facts, t -> {
          List<String> cols = t.kind().columns();
          int det = cols.indexOf("detectable");
          truth.add(new String[] {t.kind().name(), t.from(), t.to(), t.label(), det < 0 ? "yes" : t.details().get(det - 4), String.join("; ", t.details())});
        });
        on = plan.endsOn();
        name = "society-" + p[1] + "-" + p[2];
      } else {
        Path folder = Path.of(spec);
        read(folder.resolve("data"), facts);
        read(folder.resolve("truth"), truth);
        on = LocalDate.parse(System.getProperty("on", "2026-06-30"));
        name = folder.getFileName().toString();
      }
      View view = loading.finish().at(new AsOf(on, KNOWN));
      dump(out.resolve(name + ".tsv"), name, view, truth);
    }
  }

  static void dump(Path file, String world, View view, List<String[]> truth) throws IOException {
    long t0 = System.nanoTime();
    Map<String, String[]> labels = new HashMap<>();
    for (String[] t : truth) {
      if (t[0].equals("SUCCESSION") || t[0].equals("UNCLEAR") || t[0].equals("DECOY")) {
        labels.putIfAbsent(t[1] + "\t" + t[2], t);
      }
    }
    TraceReader reader = new TraceReader(view);
    BrandIndex brands = BrandIndex.of(view.snapshot());
    Candidates candidates = new Candidates(reader, brands);
    Comparison comparison = new Comparison(reader, brands);
    Set<String> met = new HashSet<>();
    int count = 0;
    try (BufferedWriter w = Files.newBufferedWriter(file)) {
      StringBuilder head = new StringBuilder("world\tpred\tsucc\tkind\tlabel\tdetectable\textra\tcand");
      for (Feature f : Feature.values()) head.append('\t').append(f);
      w.write(head + "\n");
      for (int node = 0; node < view.snapshot().nodeCount(); node++) {
        List<Trouble> troubles = reader.isOrganization(node) ? Trouble.of(view, node) : List.of();
        if (troubles.isEmpty()) continue;
        Trace old = reader.trace(node);
        for (int candidate : candidates.of(old, troubles)) {
          String key = view.id(node) + "\t" + view.id(candidate);
          Pair pair = Pairs.of(reader, old, reader.trace(candidate), troubles).orElse(null);
          if (pair == null) continue;
          String[] t = labels.get(key);
          met.add(key);
          count++;
          StringBuilder line = new StringBuilder(world + "\t" + key + "\t" + (t == null ? "NONE" : t[0]) + "\t" + (t == null ? "-" : t[3]) + "\t" + (t == null ? "-" : t[4]) + "\t" + (t == null ? "" : t[5]) + "\t1");
          for (int level : SuccessionTraining.levels(comparison.clues(pair))) line.append('\t').append(level);
          w.write(line + "\n");
        }
      }
      for (String[] t : truth) {
        String key = t[1] + "\t" + t[2];
        if (t[0].equals("SUCCESSION") && !met.contains(key)) {
          StringBuilder line = new StringBuilder(world + "\t" + key + "\t" + t[0] + "\t" + t[3] + "\t" + t[4] + "\t" + t[5] + "\t0");
          for (Feature f : Feature.values()) line.append("\t-1");
          w.write(line + "\n");
        }
      }
    }
    System.out.printf("%s: %d pairs, %d ms%n", world, count, (System.nanoTime() - t0) / 1_000_000);
  }

  static void read(Path data, Consumer<Fact> facts) throws IOException {
    Path work = Files.createTempDirectory("dump");
    try (FactInput input = ExchangeFolder.open(data, ReadOptions.in(work))) {
      Optional<Chunk> chunk = input.next(20_000);
      for (; chunk.isPresent(); chunk = input.next(20_000)) {
        chunk.get().rows().forEach(row -> facts.accept(row.fact()));
      }
    }
  }

  static void read(Path folder, List<String[]> truth) throws IOException {
    readTruth(folder.resolve("successions.csv"), "SUCCESSION", truth);
    readTruth(folder.resolve("unclear.csv"), "UNCLEAR", truth);
    readTruth(folder.resolve("decoys.csv"), "DECOY", truth);
  }

  static void readTruth(Path file, String kind, List<String[]> truth) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> head = cells(lines.get(0));
    int det = head.indexOf("detectable");
    int label = head.contains("scheme") ? head.indexOf("scheme") : head.contains("vehicle") ? head.indexOf("vehicle") : 2;
    int bits = head.indexOf("trace_bits");
    for (String line : lines.subList(1, lines.size())) {
      List<String> c = cells(line);
      String extra = "";
      for (String col : List.of("front", "nominee", "form", "timing", "partners_moved", "trace_bits", "traces")) {
        if (head.contains(col)) extra += col + "=" + c.get(head.indexOf(col)) + "; ";
      }
      truth.add(new String[] {kind, c.get(0), c.get(1), c.get(label), det < 0 ? "yes" : c.get(det), extra});
    }
  }

  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder b = new StringBuilder();
    boolean q = false;
    for (char ch : line.toCharArray()) {
      if (ch == '"') q = !q;
      else if (ch == ',' && !q) { cells.add(b.toString()); b.setLength(0); }
      else b.append(ch);
    }
    cells.add(b.toString());
    return cells;
  }
}
