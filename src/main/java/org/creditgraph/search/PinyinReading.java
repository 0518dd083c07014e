package org.creditgraph.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way to read typed letters as syllables: xian is xian or xi an.
 *
 * @param unfinished whether the last syllable was only begun, as in hangk
 */
record PinyinReading(List<String> syllables, boolean unfinished) {
  static final int READINGS_MAX = 12;
  private static final int SYLLABLE_MAX = 6;
  private static final int STEPS_MAX = 20_000;

  /** Searches depth first, the longest syllable first. */
  private static final class Reader {
    private final List<String> words;
    private final boolean mayBeUnfinished;
    private final List<PinyinReading> readings = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private int steps;

    Reader(List<String> words, boolean mayBeUnfinished) {
      this.words = words;
      this.mayBeUnfinished = mayBeUnfinished;
    }

    void read(int word, int from) {
      if (readings.size() > READINGS_MAX || ++steps > STEPS_MAX) {
        return;
      }
      if (word == words.size()) {
        readings.add(new PinyinReading(List.copyOf(path), false));
        return;
      }
      String letters = words.get(word);
      int rest = letters.length() - from;
      for (int length = Math.min(SYLLABLE_MAX, rest); length > 0; length--) {
        String piece = letters.substring(from, from + length);
        Optional<String> syllable = Sounds.syllable(piece);
        boolean last = length == rest;
        if (syllable.isPresent()) {
          path.addLast(syllable.get());
          read(last ? word + 1 : word, last ? 0 : from + length);
          path.removeLast();
        } else if (last && mayBeUnfinished && word == words.size() - 1 && !path.isEmpty()) {
          addUnfinished(piece);
        }
      }
    }

    private void addUnfinished(String letters) {
      Set<String> possible = Sounds.beginningWith(letters);
      if (!possible.isEmpty()) {
        path.addLast(letters);
        readings.add(new PinyinReading(List.copyOf(path), true));
        path.removeLast();
      }
    }
  }

  /**
   * The readings of words, those of fewest syllables first, at most one more than {@link
   * #READINGS_MAX}. With an unfinished last syllable only where there is no other.
   */
  static List<PinyinReading> of(List<String> words) {
    Reader whole = new Reader(words, false);
    whole.read(0, 0);
    Reader any = whole.readings.isEmpty() ? new Reader(words, true) : whole;
    if (any != whole) {
      any.read(0, 0);
    }
    any.readings.sort(Comparator.comparingInt(reading -> reading.syllables().size()));
    return any.readings;
  }
}
