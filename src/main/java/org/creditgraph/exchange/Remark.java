package org.creditgraph.exchange;

/**
 * Something of a row that was taken which its sender should know.
 *
 * @param line the physical line where the row starts
 * @param subject what the row defines or is about: the value of its first column
 * @param value what stood there
 */
public record Remark(
    Kind kind, String file, long line, String column, String subject, String value) {
  /** What is to be known. */
  public enum Kind {
    /** A placeholder: it is the empty cell. */
    SAYS_NOTHING,
    /** Characters that nobody sees, or of full width in an id or a code: they were mended. */
    UNSEEN_CHARACTERS,
    /** An identity number that is the number of another document. */
    OTHER_DOCUMENT,
    /** A code with a wrong check digit, taken as the request says. */
    WRONG_CODE
  }
}
