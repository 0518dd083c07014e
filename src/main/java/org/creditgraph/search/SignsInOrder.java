package org.creditgraph.search;

import org.apache.lucene.util.BytesRef;

/**
 * Accepts names that have some characters in their order. Stored are the characters of all names,
 * two bytes each, parted by line feeds.
 */
record SignsInOrder(String signs) implements InOrder.Pattern {
  @Override
  public boolean accepts(BytesRef names) {
    int found = 0;
    int end = names.offset + names.length;
    for (int i = names.offset; i < end; i += 2) {
      int sign = (names.bytes[i] & 0xFF) << 8 | names.bytes[i + 1] & 0xFF;
      if (sign == '\n') {
        found = 0;
      } else if (sign == signs.charAt(found) && ++found == signs.length()) {
        return true;
      }
    }
    return false;
  }

  /** Names as they are stored. */
  static BytesRef stored(CharSequence names) {
    byte[] bytes = new byte[2 * names.length()];
    for (int i = 0; i < names.length(); i++) {
      bytes[2 * i] = (byte) (names.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) names.charAt(i);
    }
    return new BytesRef(bytes);
  }
}
