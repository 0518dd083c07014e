package org.creditgraph.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Words that names begin or end with; the longest is found. */
final class WordList {
  private final Set<String> words;
  private final int lengthMax;

  WordList(Set<String> words) {
    this.words = Set.copyOf(words);
    this.lengthMax = words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The words of a resource beside this class, parted by blanks. */
  static WordList read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new WordList(new HashSet<>(Arrays.asList(text.strip().split("\\s+"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /** Where the longest word at the end of {@code text[0, end)} begins; {@code end} for none. */
  int suffix(String text, int end, int startMin) {
    for (int start = Math.max(startMin, end - lengthMax); start < end; start++) {
      if (words.contains(text.substring(start, end))) {
        return start;
      }
    }
    return end;
  }

  /** Where the longest word at {@code start} ends, no later than {@code endMax}. */
  int prefix(String text, int start, int endMax) {
    for (int end = Math.min(endMax, start + lengthMax); end > start; end--) {
      if (words.contains(text.substring(start, end))) {
        return end;
      }
    }
    return start;
  }
}
