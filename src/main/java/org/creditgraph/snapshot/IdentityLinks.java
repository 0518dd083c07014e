package org.creditgraph.snapshot;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.IdentityNumber;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;

/**
 * Derives the links between the ids of one party (domain.md 1): one for each two ids that bear the
 * same valid number at the same moment of knowledge, from the lower id to the higher, resting on
 * the fact of the lower. A number borne by more than {@link Snapshot#IDS_MAX} ids ties nobody. For
 * one writer.
 */
final class IdentityLinks {
  private static final int[] NOBODY = {};
  private static final int KIND = LinkKind.SAME_IDENTITY.ordinal();

  private final Tables tables;
  private final FactDecoder decoder;
  private final LinkDraft draft = new LinkDraft();

  IdentityLinks(Tables tables) {
    this.tables = tables;
    decoder = new FactDecoder(tables);
    draft.kind = KIND;
    draft.validFrom = Integer.MIN_VALUE;
    draft.validUntil = Integer.MAX_VALUE;
  }

  /** Adds the links of all batches up to the last, once all versions are there. */
  void settle(int last) {
    for (IdentityNumber number : tables.numbers.shared()) {
      int[] group = NOBODY;
      int since = 0;
      for (int sequence : changesOf(number)) {
        int[] next = sequence > last ? group : bearing(number, sequence);
        if (!Arrays.equals(next, group)) {
          add(group, since, sequence);
          group = next;
          since = sequence;
        }
      }
      add(group, since, FactVersion.STILL_KNOWN);
    }
  }

  /** The batches that changed anything about those who ever bore a number. */
  private Set<Integer> changesOf(IdentityNumber number) {
    Set<Integer> batches = new TreeSet<>();
    for (int node : tables.numbers.bearers(number)) {
      for (int v = tables.ofNode.first(node); v >= 0; v = tables.ofNode.next(v)) {
        batches.add(tables.versions.knownFrom(v));
        batches.add(tables.versions.knownUntil(v));
      }
    }
    batches.remove(FactVersion.STILL_KNOWN);
    return batches;
  }

  /** Ends and adds what a batch changed alone. */
  void follow(int sequence, Changed changed) {
    Set<IdentityNumber> touched = new LinkedHashSet<>();
    changed.forEachEnded(version -> collect(version, touched));
    changed.forEachBegun(version -> collect(version, touched));
    touched.removeIf(
        number -> Arrays.equals(bearing(number, sequence - 1), bearing(number, sequence)));
    for (IdentityNumber number : touched) {
      for (int version : bearing(number, sequence - 1)) {
        end(decoder.number(version, 0), sequence);
      }
    }
    for (IdentityNumber number : touched) {
      int[] group = bearing(number, sequence);
      add(group, sequence, FactVersion.STILL_KNOWN);
      for (int version : group) {
        changed.tie(decoder.number(version, 0));
      }
    }
  }

  /** The shared numbers that a changed entity ever bore. */
  private void collect(int version, Set<IdentityNumber> into) {
    if (tables.versions.kind(version) == NodeKind.RECORD) {
      return;
    }
    int node = decoder.number(version, 0);
    if (!tables.twins.has(node)) {
      return;
    }
    for (int v = tables.ofNode.first(node); v >= 0; v = tables.ofNode.next(v)) {
      IdentityNumber number = NumberBearers.number(v, decoder, tables);
      if (number != null && !tables.numbers.bearers(number).isEmpty()) {
        into.add(number);
      }
    }
  }

  private void end(int node, int sequence) {
    Links links = tables.links;
    for (int link = links.firstOut(node); link >= 0; link = links.nextOut(link, node)) {
      if (links.kind(link) == KIND && links.open(link)) {
        links.end(link, sequence);
      }
    }
  }

  /** The versions that tell a number at a batch, by id; none where they tell one party of two. */
  private int[] bearing(IdentityNumber number, int sequence) {
    int[] found = new int[Snapshot.IDS_MAX];
    int count = 0;
    for (int node : tables.numbers.bearers(number)) {
      int version = tables.entityAt(node, sequence);
      if (version < 0 || !number.equals(NumberBearers.number(version, decoder, tables))) {
        continue;
      }
      if (count == Snapshot.IDS_MAX) {
        return NOBODY;
      }
      found[count++] = version;
    }
    return count < 2 ? NOBODY : sorted(Arrays.copyOf(found, count));
  }

  private int[] sorted(int[] versions) {
    return Arrays.stream(versions)
        .boxed()
        .sorted((one, other) -> idOf(one).compareTo(idOf(other)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private String idOf(int version) {
    return tables.nodes.get(decoder.number(version, 0));
  }

  private void add(int[] group, int since, int until) {
    draft.knownUntil = until;
    for (int i = 0; i < group.length; i++) {
      draft.version = group[i];
      draft.from = decoder.number(group[i], 0);
      draft.since = since == tables.versions.knownFrom(group[i]) ? 0 : since;
      for (int j = i + 1; j < group.length; j++) {
        draft.to = decoder.number(group[j], 0);
        tables.links.add(draft);
      }
    }
  }
}
