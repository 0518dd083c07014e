package org.creditgraph.search;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms that were worked out beforehand, as Lucene takes them. Reused from party to party. */
final class Tokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private char[] letters = new char[256];
  private int[] ends = new int[64];
  private int[] positions = new int[64];
  private int count;
  private int next;

  void clear() {
    count = 0;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** The last position; the positions of added terms must not fall. */
  int lastPosition() {
    return count == 0 ? 0 : positions[count - 1];
  }

  void add(int position, int... characters) {
    int end = open(position, 2 * characters.length);
    for (int character : characters) {
      end += Character.toChars(character, letters, end);
    }
    ends[count++] = end;
  }

  void add(int position, String text) {
    int end = open(position, text.length());
    text.getChars(0, text.length(), letters, end);
    ends[count++] = end + text.length();
  }

  private int open(int position, int room) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
      positions = Arrays.copyOf(positions, 2 * count);
    }
    int end = count == 0 ? 0 : ends[count - 1];
    if (end + room > letters.length) {
      letters = Arrays.copyOf(letters, 2 * (end + room));
    }
    positions[count] = position;
    return end;
  }

  @Override
  public boolean incrementToken() {
    if (next == count) {
      return false;
    }
    int from = next == 0 ? 0 : ends[next - 1];
    term.copyBuffer(letters, from, ends[next] - from);
    step.setPositionIncrement(next == 0 ? positions[0] + 1 : positions[next] - positions[next - 1]);
    next++;
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
