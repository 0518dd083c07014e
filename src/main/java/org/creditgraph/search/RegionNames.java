package org.creditgraph.search;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.creditgraph.graph.Regions;
import org.creditgraph.graph.Regions.Level;
import org.creditgraph.graph.Regions.Region;

/** The names of regions as the names of organisations begin with them, in full and in short. */
final class RegionNames {
  private static final int LENGTH_MAX = 12;
  private static final int NESTED_MAX = 3;
  private static final String SUFFIXES = "省市县区州盟旗";
  private static final Set<String> NAMES = names();
  private static final BitSet BEGINNINGS = new BitSet();

  static {
    NAMES.forEach(name -> BEGINNINGS.set(name.codePointAt(0)));
  }

  private RegionNames() {}

  /**
   * The places after each region with which a name begins: what follows 海南 and what follows 海南儋州.
   */
  static BitSet endsIn(SearchText name) {
    BitSet ends = new BitSet();
    int end = 0;
    for (int nested = 0; nested < NESTED_MAX; nested++) {
      int longer = longest(name, end);
      if (longer == end) {
        break;
      }
      end = longer;
      ends.set(end);
    }
    return ends;
  }

  private static int longest(SearchText name, int from) {
    int longest = Math.min(LENGTH_MAX, name.length() - from - 1);
    if (longest < 2 || !BEGINNINGS.get(name.at(from))) {
      return from;
    }
    for (int length = longest; length >= 2; length--) {
      if (NAMES.contains(new String(name.slice(from, from + length), 0, length))) {
        int end = from + length;
        boolean suffixed = SUFFIXES.indexOf(name.at(end)) >= 0 && end + 1 < name.length();
        return suffixed ? end + 1 : end;
      }
    }
    return from;
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>();
    for (Level level : Level.values()) {
      for (Region region : Regions.at(level)) {
        String name = region.name();
        names.add(name);
        if (name.contains("自治") && name.length() > 4) {
          names.add(name.substring(0, 2));
          names.add(name.substring(0, name.indexOf("自治")));
        } else if (name.length() > 2 && SUFFIXES.indexOf(name.charAt(name.length() - 1)) >= 0) {
          names.add(name.substring(0, name.length() - 1));
        }
      }
    }
    return Set.copyOf(names);
  }
}
