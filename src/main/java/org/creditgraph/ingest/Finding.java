package org.creditgraph.ingest;

import org.creditgraph.graph.Period;

/**
 * Something suspicious but possible that a batch brought: it was taken, a person should look.
 *
 * @param subjectId the organisation, person or record that it is about; a file where it is about
 *     many of its rows
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
    BRANCH_CIRCLE,
    /** A new holding of a holder whose old one in the same organisation was never ended. */
    HOLDING_NEVER_ENDED,
    /** A holder or controller that had ended before. */
    HOLDER_HAD_ENDED,
    /** A party was taken back to which other facts refer. */
    TAKEN_BACK_IN_USE,
    /** An organisation in a role that persons hold. */
    ROLE_OF_ORGANIZATION,
    /** A fact without a start beside one with a start that says something else. */
    START_UNKNOWN,
    /** One key twice in a file, with other values. */
    KEY_TWICE,
    /** Values that say that there is none, by file and column. */
    VALUES_SAY_NOTHING,
    /** Characters that nobody sees, or of full width, were mended, by file and column. */
    UNSEEN_CHARACTERS,
    /** An identity number that is the number of another document. */
    OTHER_DOCUMENT,
    /** A code with a wrong check digit, taken as the request says. */
    WRONG_CODE
  }
}
