package org.creditgraph.path;

import java.util.List;

/**
 * The paths between two nodes in order of length, then commonness, then the ids of their nodes.
 *
 * @param truncated whether there are or may be more than these: more were found than asked for, or
 *     the search gave up for its size, in which case paths of the greatest length given (or longer
 *     ones) may be missing; false means that these are all
 */
public record PathList(List<Path> paths, boolean truncated) {
  public PathList {
    paths = List.copyOf(paths);
  }
}
