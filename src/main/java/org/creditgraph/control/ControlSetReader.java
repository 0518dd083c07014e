package org.creditgraph.control;

/** Hears the control sets of a population, one after the other. */
@FunctionalInterface
public interface ControlSetReader {
  /**
   * A party, alone or with those it acts in concert with, controls these.
   *
   * @param party a node of the view
   * @param organizations the first {@code count} are nodes of the view; the array is used again
   */
  void controls(int party, int[] organizations, int count);
}
