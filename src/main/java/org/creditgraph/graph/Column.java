package org.creditgraph.graph;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One column of a {@link FactType}: its name in the exchange format and the rules for its values.
 *
 * @param key part of the key that tells one fact of its type from another
 * @param required a row without it is rejected (every id and reference of a key is; a key date may
 *     be empty, which means an open start)
 * @param words the values of a WORD column, else empty
 * @param refersTo what a REFERENCE may point to, else empty
 * @param endOf the name of the column that holds the start which this date may not precede, else ""
 */
public record Column(
    String name,
    ColumnType type,
    boolean key,
    boolean required,
    List<String> words,
    Set<NodeKind> refersTo,
    String endOf) {

  /** The columns of running text, which may be long. */
  private static final Set<String> LONG =
      Set.of("scope", "title", "basis", "detail", "note", "content", "purpose");

  /** How many characters most values may have. */
  public static final int CHARS_MAX = 2_000;

  private static final int LONG_CHARS_MAX = 100_000;
  private static final String GIVEN = "_given";

  static Column id() {
    return new Column("id", ColumnType.ID, true, true, List.of(), Set.of(), "");
  }

  static Column of(String name, ColumnType type) {
    return new Column(name, type, false, false, List.of(), Set.of(), "");
  }

  static Column text(String name) {
    return of(name, ColumnType.TEXT);
  }

  static Column date(String name) {
    return of(name, ColumnType.DATE);
  }

  static Column number(String name) {
    return of(name, ColumnType.NUMBER);
  }

  /** Beside a date column: the month or the year that was given for it (see {@link #isGiven}). */
  static Column given(String date) {
    return text(date + GIVEN);
  }

  /** In the order of the enumeration. */
  static <E extends Enum<E>> Column word(String name, Set<E> words) {
    return word(name, EnumSet.copyOf(words).toArray(Enum<?>[]::new));
  }

  static Column word(String name, Enum<?>[] words) {
    List<String> names = java.util.Arrays.stream(words).map(Enum::name).toList();
    return new Column(name, ColumnType.WORD, false, false, names, Set.of(), "");
  }

  static Column reference(String name, Set<NodeKind> refersTo) {
    return new Column(name, ColumnType.REFERENCE, false, false, List.of(), refersTo, "");
  }

  /** The same column as part of the key. A date in a key may be empty, all else is required. */
  Column inKey() {
    boolean needed = type != ColumnType.DATE;
    return new Column(name, type, true, needed, words, refersTo, endOf);
  }

  /** The same column as part of the key, empty mostly: it tells apart what is alike else. */
  Column inKeyIfAny() {
    return new Column(name, type, true, false, words, refersTo, endOf);
  }

  Column needed() {
    return new Column(name, type, key, true, words, refersTo, endOf);
  }

  /**
   * Whether no file has this column: it holds what the cell of a date said where that was known to
   * the month or the year alone, and is null beside a day.
   */
  public boolean isGiven() {
    return name.endsWith(GIVEN);
  }

  /** The date column that this one stands beside. */
  public String givenOf() {
    return name.substring(0, name.length() - GIVEN.length());
  }

  /** The column that tells the month or the year given for a date column of this name. */
  public static String givenFor(String date) {
    return date + GIVEN;
  }

  /** How many characters a value may have. */
  public int charsMax() {
    return LONG.contains(name) ? LONG_CHARS_MAX : CHARS_MAX;
  }

  /** The ids among which those of a reference are. */
  public IdSpace idSpace() {
    return IdSpace.of(refersTo);
  }

  /** The same date column as the end of the period that begins at {@code start}. */
  Column after(String start) {
    return new Column(name, type, key, required, words, refersTo, start);
  }
}
