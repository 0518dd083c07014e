package org.creditgraph.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.creditgraph.graph.Refusal;

/**
 * The place of a hit in the order of all hits.
 *
 * @param rung its ordinal
 */
record Position(int rung, long rank, String id) implements Comparable<Position> {
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,2}) ([0-9]{1,18}) (.+)", Pattern.DOTALL);

  /**
   * @throws Refusal INVALID_CURSOR when the text was not given out as a position
   */
  static Position parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      Matcher parts = FORM.matcher(new String(bytes, StandardCharsets.UTF_8));
      if (parts.matches()) {
        return new Position(
            Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3));
      }
    } catch (IllegalArgumentException e) {
      // Told below, as for every other text that is no position.
    }
    throw new Refusal(
        "INVALID_CURSOR",
        "The `after` of a search must be the cursor of one of its hits: start again without it.");
  }

  @Override
  public int compareTo(Position other) {
    int order = Integer.compare(rung, other.rung);
    order = order != 0 ? order : Long.compare(rank, other.rank);
    return order != 0 ? order : new BytesRef(id).compareTo(new BytesRef(other.id));
  }

  @Override
  public String toString() {
    byte[] bytes = (rung + " " + rank + " " + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  FieldDoc asLucene() {
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {rank, new BytesRef(id)}, 0);
  }
}
