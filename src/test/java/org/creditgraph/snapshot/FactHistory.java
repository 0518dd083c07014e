package org.creditgraph.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.jspecify.annotations.Nullable;

/** A store of facts in plain maps, for tests: rows in, versions and batches out. */
public final class FactHistory {
  /** What tells one fact from another. */
  public record Key(FactType type, List<@Nullable Object> values) {}

  private record Told(Fact fact, int knownFrom) {}

  private final Map<Key, Told> known = new LinkedHashMap<>();
  private final Map<Key, @Nullable Fact> open = new LinkedHashMap<>();
  private final List<FactVersion> ended = new ArrayList<>();
  private final List<Batch> batches = new ArrayList<>();
  private final List<List<FactVersion>> changes = new ArrayList<>();

  public static Key keyOf(Fact fact) {
    return new Key(fact.type(), fact.key());
  }

  /** Tells a fact, or tells another version of it. */
  public void tell(Fact fact) {
    open.put(keyOf(fact), fact);
  }

  /** Takes back the fact with this key. */
  public void retract(Key key) {
    open.put(key, null);
  }

  /** The facts known at the last commit. */
  public Collection<Fact> known() {
    return known.values().stream().map(Told::fact).toList();
  }

  /** Makes known what was told since the last commit, as one batch, even when nothing changed. */
  public Batch commit(Instant recordedAt) {
    int sequence = batches.size() + 1;
    List<FactVersion> changed = new ArrayList<>();
    open.forEach(
        (key, fact) -> {
          Told told = known.get(key);
          if (told != null && told.fact().equals(fact)) {
            return;
          }
          if (told != null) {
            FactVersion end = new FactVersion(told.fact(), told.knownFrom(), sequence);
            changed.add(end);
            ended.add(end);
            known.remove(key);
          }
          if (fact != null) {
            changed.add(new FactVersion(fact, sequence, FactVersion.STILL_KNOWN));
            known.put(key, new Told(fact, sequence));
          }
        });
    open.clear();
    Batch batch = new Batch(sequence, recordedAt, "batch " + sequence);
    batches.add(batch);
    changes.add(changed);
    return batch;
  }

  public List<Batch> batches() {
    return List.copyOf(batches);
  }

  /** What a batch made known or ended. */
  public List<FactVersion> changes(int sequence) {
    return List.copyOf(changes.get(sequence - 1));
  }

  /** Every version as known at the last batch. */
  public List<FactVersion> versions() {
    List<FactVersion> versions = new ArrayList<>(ended);
    known
        .values()
        .forEach(
            told ->
                versions.add(
                    new FactVersion(told.fact(), told.knownFrom(), FactVersion.STILL_KNOWN)));
    return versions;
  }

  /** Every version as known at an earlier batch. */
  public List<FactVersion> versions(int sequence) {
    return versions().stream()
        .filter(version -> version.knownFrom() <= sequence)
        .map(
            version ->
                version.knownUntil() > sequence
                    ? new FactVersion(version.fact(), version.knownFrom(), FactVersion.STILL_KNOWN)
                    : version)
        .toList();
  }

  public Snapshot snapshot() {
    return Snapshot.of(batches(), versions());
  }
}
