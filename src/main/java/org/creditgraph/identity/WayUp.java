package org.creditgraph.identity;

import java.util.List;

/**
 * How a party is tied to its head office on a day.
 *
 * @param headOffice the first id of the head office, {@link Identities#NONE} where it has none
 * @param links the BRANCH_OF links from the party up, one for each office passed, by their numbers
 * @param trouble what is wrong with the party's own ties, else NONE
 */
public record WayUp(int headOffice, List<Integer> links, Trouble trouble) {
  /** Why a branch has no head office. */
  public enum Trouble {
    NONE,
    /** On the day it is a branch of two parties. */
    TWO_HEAD_OFFICES,
    /** It is a branch of itself, by way of others or not. */
    CIRCLE
  }

  public WayUp {
    links = List.copyOf(links);
  }
}
