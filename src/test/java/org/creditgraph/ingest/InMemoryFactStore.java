package org.creditgraph.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.ContactPoints;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactType.Shape;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.IdSpace;
import org.creditgraph.graph.Placeholder;
import org.creditgraph.graph.Refusal;
import org.creditgraph.store.BatchNote;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.FactStore;
import org.jspecify.annotations.Nullable;

/**
 * A fact store in plain collections that does what the Javadoc of {@link BatchWriter} says: the
 * obviously right one, for tests and as the oracle of the real one.
 */
public final class InMemoryFactStore implements FactStore {
  private record Key(FactType type, List<@Nullable Object> key) {}

  /** What stays with each batch. */
  final Map<Integer, String> countsOf = new HashMap<>();

  private final Map<String, BatchNote.Noted> notes = new HashMap<>();
  private final List<Batch> batches = new ArrayList<>();
  private final List<FactVersion> versions = new ArrayList<>();
  private final Map<Key, Integer> current = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Instant now;
  private boolean open;

  /**
   * @param now the moment of a batch that names none; the next ones follow a microsecond apart
   */
  public InMemoryFactStore(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized List<Batch> batchesAfter(int sequence) {
    return List.copyOf(batches.subList(sequence, batches.size()));
  }

  @Override
  public synchronized BatchWriter begin(String title) {
    if (open) {
      throw new Refusal("IMPORT_UNDER_WAY", "another batch is open");
    }
    open = true;
    return new Writer(title);
  }

  @Override
  public synchronized void read(int sequence, Consumer<FactVersion> reader) {
    for (FactVersion version : versions) {
      if (version.knownFrom() <= sequence) {
        int until =
            version.knownUntil() <= sequence ? version.knownUntil() : FactVersion.STILL_KNOWN;
        reader.accept(new FactVersion(version.fact(), version.knownFrom(), until));
      }
    }
  }

  @Override
  public void read(int sequence, FactType type, Consumer<FactVersion> reader) {
    read(
        sequence,
        version -> {
          if (version.fact().type() == type) {
            reader.accept(version);
          }
        });
  }

  @Override
  public synchronized void changes(int sequence, Consumer<FactVersion> reader) {
    versions.stream()
        .filter(v -> v.knownFrom() == sequence || v.knownUntil() == sequence)
        .map(
            v ->
                v.knownUntil() <= sequence
                    ? v
                    : new FactVersion(v.fact(), v.knownFrom(), FactVersion.STILL_KNOWN))
        .sorted(Comparator.comparingInt(InMemoryFactStore::turn))
        .forEach(reader);
  }

  /** Links that ended, things, links that begin. */
  private static int turn(FactVersion version) {
    boolean thing = version.fact().type().definesThing();
    return thing ? 1 : version.knownUntil() == FactVersion.STILL_KNOWN ? 2 : 0;
  }

  @Override
  public synchronized Optional<BatchNote.Noted> noted(String key) {
    return Optional.ofNullable(notes.get(key));
  }

  private Optional<Fact> known(Key key) {
    return Optional.ofNullable(current.get(key)).map(index -> versions.get(index).fact());
  }

  private final class Writer implements BatchWriter {
    private final String title;
    private final Map<Key, Optional<Fact>> pending = new LinkedHashMap<>();
    private final Map<String, Boolean> pendingIds = new HashMap<>();

    /** The keys that facts had which are one but for their start. */
    private final Map<List<@Nullable Object>, Set<Key>> keysButStart = new HashMap<>();

    private boolean closed;
    private @Nullable String counts;

    Writer(String title) {
      this.title = title;
      current.keySet().forEach(key -> known(key).ifPresent(fact -> noteKey(key, fact)));
    }

    private void noteKey(Key key, Fact fact) {
      if (Fact.startIn(fact.type()) >= 0) {
        keysButStart.computeIfAbsent(butStart(fact), rest -> new LinkedHashSet<>()).add(key);
      }
    }

    private static List<@Nullable Object> butStart(Fact fact) {
      List<@Nullable Object> rest = new ArrayList<>(fact.keyButStart());
      rest.add(fact.type());
      return rest;
    }

    @Override
    public List<Result> write(List<Row> rows) {
      if (rows.stream().map(row -> row.fact().type()).distinct().count() > 1) {
        throw new IllegalArgumentException("rows of one type at a time");
      }
      return rows.stream().map(this::write).toList();
    }

    private Result write(Row row) {
      Key key = new Key(row.fact().type(), row.fact().key());
      Optional<Fact> before = pending.getOrDefault(key, known(key));
      Fact fact =
          row.retracted() || before.isEmpty()
              ? row.fact()
              : row.fact().beside(before.get(), row.absent());
      if (row.retracted()) {
        pending.put(key, Optional.empty());
        noteId(fact, false);
        return result(before.isPresent() ? Effect.RETRACTED : Effect.NOTHING_TO_RETRACT);
      }
      if (saysNothing(fact)) {
        return result(Effect.NOTHING_SAID);
      }
      for (Column column : fact.type().columns()) {
        if (column.required() && fact.value(column.name()) == null) {
          return new Result(Effect.REFUSED, column.name(), column.name() + " is missing");
        }
        boolean told = (row.absent() >>> fact.type().position(column.name()) & 1) == 0;
        boolean reference = column.type() == ColumnType.REFERENCE && told;
        String id = reference ? fact.text(column.name()) : null;
        if (id != null && !knows(column.idSpace(), id)) {
          return new Result(Effect.REFUSED, column.name(), "nothing has the id " + id);
        }
      }
      int start = Fact.startIn(fact.type());
      Fact twin = start < 0 ? null : withOtherStart(fact, start);
      if (twin != null && fact.equalsButStart(twin, row.absent())) {
        if (fact.value(start) == null) {
          return result(Effect.UNCHANGED);
        }
        pending.put(new Key(twin.type(), twin.key()), Optional.empty());
        pending.put(key, Optional.of(before.isEmpty() ? fact.beside(twin, row.absent()) : fact));
        noteKey(key, fact);
        return result(Effect.SUPERSEDED);
      }
      pending.put(key, Optional.of(fact));
      noteKey(key, fact);
      noteId(fact, true);
      Effect effect =
          before.isEmpty()
              ? Effect.ADDED
              : before.get().equals(fact) ? Effect.UNCHANGED : Effect.SUPERSEDED;
      return new Result(effect, null, null, twin);
    }

    /** A known fact that is this one but for a start that one of the two does not tell. */
    private @Nullable Fact withOtherStart(Fact fact, int start) {
      Fact found = null;
      for (Key key : keysButStart.getOrDefault(butStart(fact), Set.of())) {
        Fact other = pending.getOrDefault(key, known(key)).orElse(null);
        if (other != null
            && (other.value(start) == null) != (fact.value(start) == null)
            && (found == null || fact.equalsButStart(other, 0))) {
          found = other;
        }
      }
      return found;
    }

    private boolean saysNothing(Fact fact) {
      if (fact.type() != FactType.CONTACT) {
        String value = fact.type().shape() == Shape.ATTRIBUTE ? fact.text("value") : null;
        return value != null && Placeholder.is(value);
      }
      ContactPoints points = ContactPoints.of(fact);
      return switch (points.standing()) {
        case NODES -> false;
        case NOTHING -> true;
        case KNOWN_ACCOUNT -> {
          Key key = new Key(FactType.ACCOUNT, List.of(points.first().nodeId()));
          yield pending.getOrDefault(key, known(key)).isEmpty();
        }
      };
    }

    private void noteId(Fact fact, boolean known) {
      if (fact.type().definesThing()) {
        pendingIds.put(fact.type().idSpace() + fact.needed("id"), known);
      }
    }

    private boolean knows(IdSpace space, String id) {
      return pendingIds.getOrDefault(space + id, ids.contains(space + id));
    }

    private static Result result(Effect effect) {
      return new Result(effect, null, null);
    }

    @Override
    public void describe(String text) {
      counts = text;
    }

    @Override
    public Optional<Batch> commit(@Nullable Instant recordedAt, @Nullable BatchNote note) {
      synchronized (InMemoryFactStore.this) {
        Instant moment = moment(recordedAt);
        pending.entrySet().removeIf(entry -> entry.getValue().equals(known(entry.getKey())));
        if (pending.isEmpty()) {
          return Optional.empty();
        }
        Batch batch = new Batch(batches.size() + 1, moment, title);
        pending.forEach((key, fact) -> put(key, fact.orElse(null), batch.sequence()));
        batches.add(batch);
        if (counts != null) {
          countsOf.put(batch.sequence(), counts);
        }
        if (note != null) {
          notes.put(note.key(), new BatchNote.Noted(batch, note));
        }
        ids.removeAll(pendingIds.keySet());
        pendingIds.keySet().stream().filter(pendingIds::get).forEach(ids::add);
        return Optional.of(batch);
      }
    }

    private Instant moment(@Nullable Instant recordedAt) {
      Instant last = batches.isEmpty() ? Instant.MIN : batches.getLast().recordedAt();
      Instant moment = recordedAt == null ? now : recordedAt;
      if (recordedAt != null && recordedAt.isBefore(last)) {
        throw new Refusal("RECORDED_AT_BEFORE_LAST", "the last batch was recorded at " + last);
      }
      return moment.isAfter(last) ? moment : last.plus(1, ChronoUnit.MICROS);
    }

    private void put(Key key, @Nullable Fact fact, int sequence) {
      Integer before = current.remove(key);
      if (before != null) {
        FactVersion version = versions.get(before);
        versions.set(before, new FactVersion(version.fact(), version.knownFrom(), sequence));
      }
      if (fact != null) {
        current.put(key, versions.size());
        versions.add(new FactVersion(fact, sequence, FactVersion.STILL_KNOWN));
      }
    }

    @Override
    public void close() {
      synchronized (InMemoryFactStore.this) {
        if (!closed) {
          closed = true;
          open = false;
        }
      }
    }
  }
}
