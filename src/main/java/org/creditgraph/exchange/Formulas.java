package org.creditgraph.exchange;

/**
 * The mark that keeps a spreadsheet from running a cell as a formula: an apostrophe before it, as
 * OWASP says under “CSV injection”.
 *
 * <p>A cell is marked when it begins with a character that starts a formula, or with apostrophes
 * and then such a character: so that {@code =1} and {@code '=1}, written as {@code '=1} and {@code
 * ''=1}, are told apart when they are read. Reading takes one apostrophe off what has this form and
 * leaves every other cell alone.
 */
final class Formulas {
  /** Those of OWASP's list, with the full-width forms that East Asian spreadsheets take too. */
  private static final String STARTS = "=+-@\t\r\n＝＋－＠";

  private static final char MARK = '\'';

  private Formulas() {}

  /** A cell as it is written. */
  static String marked(String cell) {
    return startsFormula(cell, 0) ? MARK + cell : cell;
  }

  /** A cell as it was before it was written. */
  static String unmarked(String cell) {
    boolean isMarked = !cell.isEmpty() && cell.charAt(0) == MARK && startsFormula(cell, 1);
    return isMarked ? cell.substring(1) : cell;
  }

  private static boolean startsFormula(String cell, int from) {
    int first = from;
    while (first < cell.length() && cell.charAt(first) == MARK) {
      first++;
    }
    return first < cell.length() && STARTS.indexOf(cell.charAt(first)) >= 0;
  }
}
