package org.creditgraph.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * All hostile requests there are: the one of a seed and an index is always the same, whether or not
 * others are made. Kinds come as cards of a shuffled deck do, so that each comes in every deck.
 */
final class Arsenal {
  private final long seed;
  private final World world;
  private final List<Kind> deck;

  Arsenal(long seed, World world) {
    this.seed = seed;
    this.world = world;
    List<Kind> cards = new ArrayList<>();
    kinds().forEach(kind -> cards.addAll(Collections.nCopies(kind.share(), kind)));
    Collections.shuffle(cards, new Random(seed));
    this.deck = List.copyOf(cards);
  }

  static List<Kind> kinds() {
    return Stream.of(
            Walks.kinds(),
            Documents.kinds(),
            Fragments.kinds(),
            Operations.kinds(),
            Variables.kinds(),
            HeavyQuestions.kinds(),
            Heads.kinds(),
            Protocols.kinds(),
            Negotiations.kinds(),
            Places.kinds(),
            Bodies.kinds(),
            Framings.kinds(),
            Uploads.kinds(),
            Archives.kinds(),
            Connections.kinds())
        .flatMap(List::stream)
        .toList();
  }

  int deckSize() {
    return deck.size();
  }

  Attack attack(int index) {
    Kind kind = kind(index);
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index);
    return kind.maker().apply(new Draw(random, world)).at(index, kind.name());
  }

  private Kind kind(int index) {
    return deck.get(index % deck.size());
  }

  /** Whether it is one that a single import desk takes. */
  boolean isUpload(int index) {
    String name = kind(index).name();
    return name.startsWith("upload: ") || name.startsWith("archive: ");
  }
}
