package org.creditgraph.ingest;

import org.creditgraph.graph.Period;

/**
 * Something suspicious but possible that a batch brought: it was taken, a person should look.
 *
 * @param subjectId the organisation, person or record that it is about
 * @param period the days on which it shows
 * @param english a sentence that says what was found
 * @param chinese the same sentence
 */
public record Finding(Kind kind, String subjectId, Period period, String english, String chinese) {
  /** What is suspicious. */
  public enum Kind {
    /** The holdings of one organisation are above 1 in sum on some day. */
    HOLDINGS_ABOVE_WHOLE,
    /** Two legal representatives on one day. */
    TWO_LEGAL_REPRESENTATIVES,
    /** A record is published for longer than its severity allows. */
    PUBLICATION_TOO_LONG,
    /** One person, by id, with different identity numbers, in this batch or before. */
    TWO_ID_NUMBERS,
    /** Two parties with one valid number, which are taken for one. */
    ONE_NUMBER_TWO_PARTIES,
    /** A valid number of so many parties that it identifies nobody. */
    NUMBER_OF_TOO_MANY,
    /** A branch of two head offices on one day, which has neither. */
    TWO_HEAD_OFFICES,
    /** A branch of itself, by way of others, which has no head office. */
    BRANCH_CIRCLE
  }
}
