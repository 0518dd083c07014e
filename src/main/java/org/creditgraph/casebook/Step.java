package org.creditgraph.casebook;

import java.util.List;
import java.util.Map;

/** One line of a narrative: a verb, words, and options such as `at=start:0..90`. */
record Step(String verb, List<String> words, Map<String, String> options) {
  String word(int index) {
    if (index >= words.size()) {
      throw new IllegalArgumentException("“" + this + "” lacks a word");
    }
    return words.get(index);
  }

  String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  double chance(String name, double otherwise) {
    String given = options.get(name);
    return given == null ? otherwise : Double.parseDouble(given);
  }
}
