package org.creditgraph.succession;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.naming.CompanyName;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * The organisations, or the stores, by how their brands sound, whenever they bore them.
 *
 * <p>A posting is a version of a node and never changes; what a view may know of is told by the
 * batch that made it known. So one index answers for every moment, and following a batch is to
 * append its versions.
 */
public final class BrandIndex {
  private static final int SOUND = 0;
  private static final int NEXT = 1;
  private static final int NODE = 2;
  private static final int KNOWN_FROM = 3;
  private static final int FOUNDED = 4;
  private static final int BRAND = 5;
  private static final int WIDTH = 6;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private int[] heads = filled(1 << 10);
  private int[] rows = new int[WIDTH << 8];
  private int count;
  private int versionCount;
  private @Nullable Batch last;

  private final FactType type;
  private final String since;
  private final Function<String, CompanyName> parts;

  /**
   * @param type of the nodes
   * @param since the column of the day from which on they are there
   * @param parts parts a name of theirs
   */
  public BrandIndex(FactType type, String since, Function<String, CompanyName> parts) {
    this.type = type;
    this.since = since;
    this.parts = parts;
  }

  static BrandIndex ofOrganizations() {
    return new BrandIndex(FactType.ORGANIZATION, "founded_on", CompanyName::of);
  }

  static BrandIndex of(Snapshot snapshot) {
    BrandIndex index = ofOrganizations();
    index.follow(snapshot);
    return index;
  }

  /** Takes in what a snapshot holds beyond those seen before, which it must follow. */
  public void follow(Snapshot snapshot) {
    if (snapshot.versionCount() <= versions() && follows(snapshot)) {
      return;
    }
    lock.writeLock().lock();
    try {
      if (!follows(snapshot)) {
        heads = filled(1 << 10);
        rows = new int[WIDTH << 8];
        count = 0;
        versionCount = 0;
      }
      snapshot.versions(type, versionCount, version -> add(snapshot, version));
      versionCount = Math.max(versionCount, snapshot.versionCount());
      last = snapshot.sequence() == 0 ? null : snapshot.batches().getLast();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private int versions() {
    lock.readLock().lock();
    try {
      return versionCount;
    } finally {
      lock.readLock().unlock();
    }
  }

  private boolean follows(Snapshot snapshot) {
    Batch seen = last;
    if (seen == null) {
      return versionCount == 0;
    }
    List<Batch> batches = snapshot.batches();
    return batches.size() < seen.sequence() || batches.get(seen.sequence() - 1).equals(seen);
  }

  private void add(Snapshot snapshot, FactVersion version) {
    Fact fact = version.fact();
    String name = fact.text("name");
    int node = name == null ? -1 : snapshot.numberOf(fact.needed("id"));
    if (name == null || node < 0) {
      return;
    }
    CompanyName brand = parts.apply(name);
    LocalDate founded = fact.date(since);
    if ((count + 1) * WIDTH > rows.length) {
      rows = Arrays.copyOf(rows, Math.max(rows.length / 2 * 3, rows.length + WIDTH));
    }
    if (count >= heads.length) {
      rehash();
    }
    int row = count * WIDTH;
    rows[row + SOUND] = hash(brand.sound());
    rows[row + NODE] = node;
    rows[row + KNOWN_FROM] = version.knownFrom();
    rows[row + FOUNDED] =
        founded == null ? Integer.MIN_VALUE : (int) Math.min(founded.toEpochDay(), 1 << 30);
    rows[row + BRAND] = hash(brand.brand());
    chain(count++);
  }

  private void chain(int posting) {
    int row = posting * WIDTH;
    int slot = rows[row + SOUND] & heads.length - 1;
    rows[row + NEXT] = heads[slot];
    heads[slot] = posting;
  }

  private void rehash() {
    heads = filled(heads.length * 2);
    for (int posting = 0; posting < count; posting++) {
      chain(posting);
    }
  }

  private static int[] filled(int length) {
    int[] heads = new int[length];
    Arrays.fill(heads, -1);
    return heads;
  }

  private static int hash(String text) {
    int hash = text.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  /** How many bear a brand, or one that sounds like it; counted to a limit. */
  public int count(View view, CompanyName name, boolean sameSound, int limit) {
    int brand = hash(name.brand());
    return bearers(view, name, limit, sameSound, brand).length;
  }

  /** Those that bear or bore a brand that sounds like this one, to a limit. */
  public int[] bearers(View view, CompanyName name, int limit) {
    return bearers(view, name, limit, true, 0);
  }

  private int[] bearers(View view, CompanyName name, int limit, boolean sameSound, int brand) {
    int[] found = new int[limit];
    int[] seen = new int[4 * Integer.highestOneBit(limit)];
    int count = 0;
    int sound = hash(name.sound());
    int sequence = view.sequence();
    long today = view.asOf().validOn().toEpochDay();
    lock.readLock().lock();
    try {
      int posting = heads[sound & heads.length - 1];
      for (; posting >= 0 && count < limit; posting = rows[posting * WIDTH + NEXT]) {
        int row = posting * WIDTH;
        if (rows[row + SOUND] == sound
            && rows[row + KNOWN_FROM] <= sequence
            && rows[row + FOUNDED] <= today
            && (sameSound || rows[row + BRAND] == brand)
            && isNew(seen, rows[row + NODE])) {
          found[count++] = rows[row + NODE];
        }
      }
    } finally {
      lock.readLock().unlock();
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * Whether a number comes for the first time.
   *
   * @param seen an open hash table of a power of two, never full: each number plus one, 0 for none
   */
  private static boolean isNew(int[] seen, int number) {
    int slot = number * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(seen.length - 1);
    while (seen[slot] != 0 && seen[slot] != number + 1) {
      slot = slot + 1 & seen.length - 1;
    }
    boolean isNew = seen[slot] == 0;
    seen[slot] = number + 1;
    return isNew;
  }
}
