package org.creditgraph.likelihood;

import java.util.List;

/**
 * A pair of which the truth is known.
 *
 * @param levels one for each aspect, -1 where it is not known
 * @param group examples of one group hang together: a model is never measured by a group that it
 *     was fitted to
 */
public record Example(List<Integer> levels, boolean real, String group) {
  public Example {
    levels = List.copyOf(levels);
  }
}
