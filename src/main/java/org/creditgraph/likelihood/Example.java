package org.creditgraph.likelihood;

import java.util.List;

/**
 * A pair of which the truth is known.
 *
 * @param levels one for each aspect, -1 where it is not known
 * @param world the population it is from
 * @param kind who made the population: a model is never measured by a kind that it was fitted to
 * @param traceless whether nothing is left on file by which it could be known: nothing can be
 *     learnt from it, but that it is there counts
 */
public record Example(
    List<Integer> levels, boolean real, String world, String kind, boolean traceless) {
  public Example {
    levels = List.copyOf(levels);
  }

  public Example(List<Integer> levels, boolean real, String world, String kind) {
    this(levels, real, world, kind, false);
  }
}
