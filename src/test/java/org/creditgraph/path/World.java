package org.creditgraph.path;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/** One random world, one question's filters, and both ways of seeing it. */
record World(
    List<FactVersion> versions,
    List<String> ids,
    int sequence,
    LocalDate validOn,
    long kinds,
    boolean includeEnded,
    View view,
    PlainGraph plain) {

  /** The world of a seed, of 4 to 12 nodes. */
  static World of(long seed) {
    Random random = new Random(seed * 7919 + 17);
    int entities = 4 + random.nextInt(9);
    int links = entities / 2 + random.nextInt(4 * entities);
    RandomFacts facts = new RandomFacts(seed, entities, links);
    return of(
        facts.versions,
        facts.ids,
        1 + random.nextInt(RandomFacts.BATCHES),
        RandomFacts.FIRST_DAY.plusDays(random.nextInt(RandomFacts.DAYS)),
        RandomFacts.kinds(random),
        random.nextBoolean());
  }

  static World of(
      List<FactVersion> versions,
      List<String> ids,
      int sequence,
      LocalDate validOn,
      long kinds,
      boolean includeEnded) {
    Snapshot snapshot = Snapshot.of(RandomFacts.batches(), versions);
    View view = snapshot.at(new AsOf(validOn, RandomFacts.momentOf(sequence)));
    PlainGraph plain = new PlainGraph(versions, sequence, validOn, kinds, includeEnded);
    return new World(versions, ids, sequence, validOn, kinds, includeEnded, view, plain);
  }

  /** The same question of a world told in other facts. */
  World with(List<FactVersion> otherVersions) {
    return of(otherVersions, ids, sequence, validOn, kinds, includeEnded);
  }

  World shuffled(Random random) {
    List<FactVersion> shuffled = new ArrayList<>(versions);
    Collections.shuffle(shuffled, random);
    return with(shuffled);
  }

  String anyId(Random random) {
    return ids.get(random.nextInt(ids.size()));
  }

  /** A known node, or the first id when none is known. */
  String anyKnown(Random random) {
    List<String> known = ids.stream().filter(plain.nodes::contains).toList();
    return known.isEmpty() ? ids.getFirst() : known.get(random.nextInt(known.size()));
  }

  List<String> ids(List<Integer> nodes) {
    return nodes.stream().map(view::id).toList();
  }

  PlainTie plain(Link link) {
    return new PlainTie(
        view.id(link.from()),
        view.id(link.to()),
        link.kind(),
        link.period().from(),
        link.period().to(),
        link.fact());
  }

  List<PlainTie> plain(List<Link> links) {
    return links.stream().map(this::plain).toList();
  }
}
