package org.creditgraph.search;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Accepts names that have characters of some sounds in their order. What is stored is as for {@link
 * SignsInOrder}.
 */
record SyllablesInOrder(List<String> syllables) implements InOrder.Pattern {
  @Override
  public boolean accepts(BytesRef names) {
    int found = 0;
    int end = names.offset + names.length;
    for (int i = names.offset; i < end; i += 2) {
      char sign = (char) ((names.bytes[i] & 0xFF) << 8 | names.bytes[i + 1] & 0xFF);
      if (sign == '\n') {
        found = 0;
      } else if (Sounds.readings(sign).contains(syllables.get(found))
          && ++found == syllables.size()) {
        return true;
      }
    }
    return false;
  }
}
