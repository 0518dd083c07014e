package org.creditgraph.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements of a listing's remarks, which semicolons separate and a period ends. */
final class OfacStatements {
  /** Remarks of so many characters go on in the file of comments, or were cut. */
  private static final int CHARS_MAX = 1_000;

  private static final String ALTERNATIVE = "alt. ";

  /**
   * One statement.
   *
   * @param text without `alt.`
   * @param alternative whether another was told before
   * @param file where it stands, or its end
   * @param last whether a period of its own may have been taken for the end of the remarks
   */
  record Statement(String text, boolean alternative, OfacFile file, boolean last) {}

  private final List<Statement> all = new ArrayList<>();
  private boolean cut;

  /**
   * @param remarks as they stand in the list, blanks at the end included
   * @param comments how they go on; null where that is not known
   */
  OfacStatements(String remarks, @Nullable String comments) {
    String text = comments == null ? remarks : remarks + joint(remarks, comments) + comments;
    boolean isCut = comments == null && remarks.length() >= CHARS_MAX;
    String whole = text.stripTrailing();
    whole = whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
    int start = 0;
    for (int i = 0; i <= whole.length(); i++) {
      boolean end = i == whole.length();
      if (end && isCut) {
        cut = true;
      } else if (end || (whole.charAt(i) == ';' && !isQuoted(whole, start, i))) {
        add(whole.substring(start, i).strip(), i > remarks.length(), end);
        start = i + 1;
      }
    }
  }

  /** Those that are whole. */
  List<Statement> all() {
    return all;
  }

  /** Whether the last one was cut off, and left out. */
  boolean isCut() {
    return cut;
  }

  /** Remarks that fill the row were cut in the middle of a word; others end with a statement. */
  private static String joint(String remarks, String comments) {
    if (remarks.length() >= CHARS_MAX || remarks.isBlank()) {
      return "";
    }
    String text = remarks.stripTrailing();
    return text.endsWith(".") || text.endsWith(";") || comments.startsWith(";") ? "; " : " ";
  }

  /** Whether a semicolon stands inside a name in single quotes that ends before the next one. */
  private static boolean isQuoted(String text, int start, int semicolon) {
    int quote = text.indexOf(".a. '", start);
    if (quote < 0 || quote > semicolon) {
      return false;
    }
    int next = text.indexOf(';', semicolon + 1);
    int end = next < 0 ? text.length() : next;
    boolean closedBefore = text.lastIndexOf('\'', semicolon) > quote + 4;
    return !closedBefore && text.lastIndexOf('\'', end) > semicolon;
  }

  private void add(String statement, boolean continued, boolean last) {
    boolean alternative = statement.regionMatches(true, 0, ALTERNATIVE, 0, ALTERNATIVE.length());
    String text = alternative ? statement.substring(ALTERNATIVE.length()).strip() : statement;
    if (!text.isEmpty()) {
      OfacFile file = continued ? OfacFile.COMMENTS : OfacFile.LISTINGS;
      all.add(new Statement(text, alternative, file, last));
    }
  }
}
