package org.creditgraph.search;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * A text as it is compared: half width, lower case, without accents, in simplified characters, and
 * only its letters and digits, with a note of where words begin.
 */
final class SearchText {
  private final int[] characters;
  private final BitSet starts;
  private final BitSet joined;
  private final boolean han;
  private final boolean foreign;

  /**
   * @param joined the starts that only an apostrophe sets apart, as in O'Brien
   */
  private SearchText(int[] characters, BitSet starts, BitSet joined) {
    this.characters = characters;
    this.starts = starts;
    this.joined = joined;
    int hanCount = 0;
    for (int character : characters) {
      hanCount += isHan(character) ? 1 : 0;
    }
    han = hanCount > 0;
    foreign = hanCount < characters.length;
  }

  /**
   * @param lengthMax how many characters are looked at; what follows is left out
   */
  static SearchText of(String raw, int lengthMax) {
    String folded = fold(raw);
    int[] kept = new int[Math.min(folded.length(), lengthMax)];
    BitSet starts = new BitSet();
    int count = 0;
    BitSet joined = new BitSet();
    int before = ' ';
    for (int i = 0; i < folded.length() && count < lengthMax; ) {
      int character = folded.codePointAt(i);
      i += Character.charCount(character);
      if (Character.isLetterOrDigit(character)) {
        boolean afterLetter = Character.isLetterOrDigit(before);
        if (!afterLetter || isHan(before) != isHan(character)) {
          starts.set(count);
          joined.set(count, isJoiner(before) && count > 0);
        }
        kept[count++] = character;
      } else if (isMark(character)) {
        continue;
      }
      before = character;
    }
    return new SearchText(Arrays.copyOf(kept, count), starts, joined);
  }

  private static String fold(String raw) {
    String plain =
        Normalizer.isNormalized(raw, Normalizer.Form.NFKC)
            ? raw
            : Normalizer.normalize(raw, Normalizer.Form.NFKC);
    plain = plain.toLowerCase(Locale.ROOT);
    boolean han = false;
    boolean foreign = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      han |= c >= 0x2E80;
      foreign |= c >= 0x80 && c < 0x2E80;
    }
    if (han) {
      plain = HanLP.convertToSimplifiedChinese(plain);
    }
    if (foreign) {
      char[] in = plain.toCharArray();
      char[] out = new char[in.length * 4];
      plain = new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length));
    }
    return plain;
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  private static boolean isJoiner(int character) {
    return character == '\'' || character == '’' || character == '`';
  }

  static boolean isHan(int character) {
    return character >= 0x2E80 && Character.isIdeographic(character);
  }

  int length() {
    return characters.length;
  }

  int at(int i) {
    return characters[i];
  }

  boolean isHanAt(int i) {
    return isHan(characters[i]);
  }

  boolean startsAt(int i) {
    return starts.get(i);
  }

  boolean hasHan() {
    return han;
  }

  boolean hasForeign() {
    return foreign;
  }

  int[] slice(int from, int to) {
    return Arrays.copyOfRange(characters, from, to);
  }

  /** All letters and digits without what stood between them. */
  String squeezed() {
    return new String(characters, 0, characters.length);
  }

  /** The runs of one script between separators. */
  List<String> words() {
    return between(starts);
  }

  /** The same, but what an apostrophe joins is one word: obrien. */
  List<String> joinedWords() {
    if (joined.isEmpty()) {
      return words();
    }
    BitSet apart = (BitSet) starts.clone();
    apart.andNot(joined);
    return between(apart);
  }

  private List<String> between(BitSet bounds) {
    List<String> words = new ArrayList<>();
    for (int from = 0; from < characters.length; ) {
      int to = bounds.nextSetBit(from + 1);
      to = to < 0 ? characters.length : to;
      words.add(new String(characters, from, to - from));
      from = to;
    }
    return words;
  }

  /** The words in alphabetical order, so that foreign names compare in any order of words. */
  String sortedWords() {
    return String.join(" ", words().stream().sorted().toList());
  }
}
