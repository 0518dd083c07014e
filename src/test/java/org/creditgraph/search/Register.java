package org.creditgraph.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/** A register of parties in memory, batch by batch, as a store would keep it. */
final class Register {
  private final Instant start;
  private final List<Batch> batches = new ArrayList<>();
  private final Map<Object, List<FactVersion>> versions = new LinkedHashMap<>();
  private final List<List<FactVersion>> changes = new ArrayList<>();

  Register() {
    this(0);
  }

  /**
   * @param secondsLater tells it from other registers by the moments of its batches
   */
  Register(int secondsLater) {
    start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(secondsLater);
  }

  static Fact enterprise(String id, String name, String... formerNames) {
    return Fact.of(
        FactType.ORGANIZATION,
        "id",
        id,
        "kind",
        "ENTERPRISE",
        "name",
        name,
        "status",
        "ACTIVE",
        "former_names",
        List.of(formerNames));
  }

  static Fact person(String id, String name) {
    return Fact.of(FactType.PERSON, "id", id, "name", name);
  }

  static Register of(Fact... facts) {
    Register register = new Register();
    register.commit(Arrays.asList(facts), List.of());
    return register;
  }

  void commit(List<Fact> facts, List<Fact> retracted) {
    int sequence = batches.size() + 1;
    batches.add(new Batch(sequence, start.plusSeconds(60L * sequence), "batch " + sequence));
    List<FactVersion> changed = new ArrayList<>();
    for (Fact fact : facts) {
      end(fact, sequence, changed);
      FactVersion version = new FactVersion(fact, sequence, FactVersion.STILL_KNOWN);
      versions.computeIfAbsent(fact.key(), key -> new ArrayList<>()).add(version);
      changed.add(version);
    }
    retracted.forEach(fact -> end(fact, sequence, changed));
    changes.add(changed);
  }

  private void end(Fact fact, int sequence, List<FactVersion> changed) {
    List<FactVersion> own = versions.getOrDefault(fact.key(), List.of());
    if (!own.isEmpty() && own.getLast().knownUntil() == FactVersion.STILL_KNOWN) {
      FactVersion last = own.removeLast();
      FactVersion ended = new FactVersion(last.fact(), last.knownFrom(), sequence);
      own.add(ended);
      changed.add(ended);
    }
  }

  Snapshot snapshot() {
    List<FactVersion> all = new ArrayList<>();
    versions.values().forEach(all::addAll);
    return Snapshot.of(batches, all);
  }

  List<FactVersion> knownAt(int sequence) {
    return versions.values().stream()
        .flatMap(List::stream)
        .filter(version -> version.knownAt(sequence))
        .toList();
  }

  /** All versions of the fact with the key of another, oldest first. */
  List<FactVersion> history(Fact fact) {
    return versions.getOrDefault(fact.key(), List.of());
  }

  int sequence() {
    return batches.size();
  }

  /** The world as it was known after one batch. */
  View at(Snapshot snapshot, int sequence) {
    Instant moment = sequence == 0 ? start.minusSeconds(1) : batches.get(sequence - 1).recordedAt();
    return snapshot.at(new AsOf(LocalDate.of(2026, 6, 1), moment));
  }

  Batch batch(int sequence) {
    return batches.get(sequence - 1);
  }

  List<FactVersion> changes(int sequence) {
    return changes.get(sequence - 1);
  }
}
