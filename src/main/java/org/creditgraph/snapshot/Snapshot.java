package org.creditgraph.snapshot;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.PublicationTerms;
import org.jspecify.annotations.Nullable;

/**
 * All facts of all committed batches up to one, in memory. Immutable to its readers.
 *
 * <p>Snapshots that follow each other share their arrays. The one writer only ever appends beyond
 * what an older snapshot counts, links new members behind the ones it can see, and ends knowledge
 * at a batch later than any it can be asked for. All readers filter by `knownFrom <= k <
 * knownUntil` with k at most their own batch, so none of this changes an answer of theirs. What a
 * reader may see of it is racy but harmless: every such cell is an int that goes from “none” (or
 * “still known”) to one value, and an int is read either before or after. Whatever a reader counts
 * itself was written before its snapshot was made and is reached through final fields, which makes
 * it visible however the snapshot was handed over.
 */
public final class Snapshot {
  /** A number that more ids bear identifies nobody (domain.md 1). */
  public static final int IDS_MAX = 8;

  /** Beyond this part of the base, links in chains are worth a new base. */
  private static final int PART = 8;

  private final Batch[] batches;
  private final int sequence;
  private final Tables tables;
  private final KnownRecords known;
  private final TowardsRecords towards;
  private final @Nullable Changed changed;
  private final AtomicBoolean followed = new AtomicBoolean();
  private final Map<Object, Object> kept = new ConcurrentHashMap<>();

  private Snapshot(
      Batch[] batches,
      int sequence,
      Tables tables,
      KnownRecords known,
      TowardsRecords towards,
      @Nullable Changed changed) {
    this.batches = batches;
    this.sequence = sequence;
    this.tables = tables;
    this.known = known;
    this.towards = towards;
    this.changed = changed;
  }

  /** What one batch changed, to be read once. */
  @FunctionalInterface
  public interface Changes {
    /**
     * Streams the versions that the batch made known (knownFrom is its number) and those that it
     * ended (knownUntil is its number): first all links that it ended, then things, at last the
     * links that it made known.
     */
    void read(Consumer<FactVersion> sink);
  }

  /**
   * @param batches every batch from 1 on
   * @param versions every version that these batches made known, in any order
   */
  public static Snapshot of(List<Batch> batches, Iterable<FactVersion> versions) {
    Loading loading = new Loading(batches);
    versions.forEach(loading);
    return loading.finish();
  }

  /** Takes in the versions of a stream, one by one, and makes a snapshot of them. Used once. */
  public static final class Loading implements Consumer<FactVersion> {
    private final Batch[] batches;
    private final Tables tables = new Tables();
    private final Growth growth = new Growth(tables, false);

    /**
     * @param batches every batch from 1 on
     */
    public Loading(List<Batch> batches) {
      this.batches = batches.toArray(Batch[]::new);
      for (int i = 0; i < this.batches.length; i++) {
        if (this.batches[i].sequence() != i + 1) {
          throw new IllegalArgumentException("batch " + (i + 1) + " is missing");
        }
      }
    }

    @Override
    public void accept(FactVersion version) {
      growth.add(version, batches.length);
    }

    public Snapshot finish() {
      growth.settle(batches.length);
      return new Snapshot(
          batches,
          batches.length,
          tables,
          KnownRecords.none(tables.records.count()),
          TowardsRecords.of(tables, batches.length),
          null);
    }
  }

  /**
   * The snapshot after one more batch. This one stays as it is for those who read it. Takes time in
   * proportion to the batch and no memory but what the new snapshot holds.
   *
   * <p>Only one thread may follow at a time. Node numbers stay, link numbers do not: see {@link
   * Numbering}. Where the reading fails, the next call begins with a copy of this snapshot, which
   * takes long.
   */
  public Snapshot followedBy(Batch batch, Changes changes) {
    if (batch.sequence() != sequence + 1) {
      throw new IllegalArgumentException(
          "batch " + batch.sequence() + " does not follow batch " + sequence);
    }
    if (!followed.compareAndSet(false, true)) {
      return of(batches(), versions()).followedBy(batch, changes);
    }
    Tables next = tables.fork();
    Changed grown = new Growth(next, true).follow(batch.sequence(), changes);
    Batch[] longer = batches;
    if (sequence == longer.length) {
      longer = Arrays.copyOf(longer, Math.max(16, sequence * 2));
    }
    longer[sequence] = batch;
    return new Snapshot(
        longer,
        sequence + 1,
        next,
        known.after(grown, next),
        towards.after(grown, next, sequence + 1),
        grown);
  }

  /**
   * The snapshot after one more batch, whose changes are in memory.
   *
   * @param changes in any order
   */
  public Snapshot followedBy(Batch batch, List<FactVersion> changes) {
    return followedBy(batch, sink -> Growth.inOrder(changes).forEach(sink));
  }

  /**
   * The same snapshot with the links of later batches merged into the sorted base, or this one when
   * they are too few to matter. Takes about 0.1 s per million links; answers stay the same, link
   * numbers do not. For the thread that follows.
   */
  public Snapshot compacted() {
    Links links = tables.links;
    boolean few = links.addedCount() <= 1_024 + links.baseCount() / PART;
    return few ? this : compactedAtOnce();
  }

  Snapshot compactedAtOnce() {
    if (!followed.compareAndSet(false, true)) {
      return this;
    }
    Tables next = tables.fork();
    try {
      next.links = LinkMerge.merged(tables.links, tables.nodes.count());
    } catch (OutOfMemoryError e) {
      followed.set(false); // nothing was written into what the two share
      return this;
    }
    return new Snapshot(batches, sequence, next, known, towards, changed);
  }

  /** What the numbers of this snapshot stand for. */
  public Numbering numbering() {
    return tables.numbering;
  }

  /** The number of the last batch, 0 for an empty store. */
  public int sequence() {
    return sequence;
  }

  public List<Batch> batches() {
    return Collections.unmodifiableList(Arrays.asList(batches).subList(0, sequence));
  }

  /** The last batch recorded at or before a moment, 0 for none. */
  public int sequenceAt(Instant knownAt) {
    int low = 0;
    int high = sequence;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (batches[middle].recordedAt().isAfter(knownAt)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  public View at(AsOf asOf) {
    int sequenceAsked = sequenceAt(asOf.knownAt());
    boolean last = sequenceAsked == sequence;
    return new View(
        this,
        tables,
        asOf,
        sequenceAsked,
        last ? known : null,
        last ? towards : null,
        PublicationTerms.BY_SEVERITY);
  }

  <T> T kept(Object owner, Class<T> type, Supplier<T> maker) {
    Object found = kept.get(owner);
    return type.cast(found != null ? found : kept.computeIfAbsent(owner, absent -> maker.get()));
  }

  /** One more than the highest node number. */
  public int nodeCount() {
    return tables.nodes.count();
  }

  /** One more than the highest link number. */
  public int linkCount() {
    return tables.links.count();
  }

  /** One more than the highest record number: all records that were ever known. */
  public int recordCount() {
    return tables.records.count();
  }

  /** How many versions of facts are held. */
  public int versionCount() {
    return tables.versions.count();
  }

  /** Every version held, as known at the last batch, in no particular order. */
  public Iterable<FactVersion> versions() {
    return () -> new VersionReader(tables, sequence).iterator();
  }

  /** The number of the node with this id, whether it is known or not; -1 when there is none. */
  public int numberOf(String id) {
    return tables.nodes.find(id);
  }

  /**
   * Tells every version of a type from a position on, as known at the last batch. The versions of
   * later batches have later positions, so that whoever was told all up to {@link #versionCount}
   * can go on from there in a snapshot that follows.
   */
  public void versions(FactType type, int position, Consumer<FactVersion> sink) {
    new VersionReader(tables, sequence).read(type, position, sink);
  }

  /** What was known of each node and when. */
  public NodeHistories histories() {
    return new NodeHistories(tables, sequence, changed);
  }

  /** The versions of the entity or record (with its parts) of this id, oldest first. */
  public List<FactVersion> versionsOf(String id) {
    return versionsOf(id, sequence);
  }

  List<FactVersion> versionsOf(String id, int known) {
    return new VersionReader(tables, known).ofOwner(id);
  }

  /**
   * What tells these versions from those held, such as a store's from its snapshot.
   *
   * @param versions all that should be held, as known at this snapshot's last batch
   * @param limit how many differences to put into words
   */
  public SnapshotDifferences differencesFrom(Iterable<FactVersion> versions, int limit) {
    return SnapshotDifferences.between(this, tables, versions, limit);
  }

  /** What tells another snapshot from this one. */
  public SnapshotDifferences differencesFrom(Snapshot other, int limit) {
    return differencesFrom(other.versions(), limit);
  }
}
