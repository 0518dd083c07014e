package org.creditgraph.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A list of words from a resource, drawn from by weight. */
final class Table<T> {
  private final List<T> rows;
  private final double[] reach;

  private Table(List<T> rows, ToDoubleFunction<T> weight) {
    this.rows = rows;
    this.reach = new double[rows.size()];
    double sum = 0;
    for (int i = 0; i < reach.length; i++) {
      sum += weight.applyAsDouble(rows.get(i));
      reach[i] = sum;
    }
  }

  static <T> Table<T> weighted(List<T> rows, ToDoubleFunction<T> weight) {
    return new Table<>(List.copyOf(rows), weight);
  }

  /** The rows of a resource beside this class, without its header; cells hold no comma. */
  static <T> List<T> read(String resource, Function<String[], T> row) {
    try (InputStream in =
        Objects.requireNonNull(Table.class.getResourceAsStream(resource), resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> row.apply(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<T> rows() {
    return rows;
  }

  T get(int index) {
    return rows.get(index);
  }

  /** The index of a row, the more often the heavier it weighs. */
  int draw(Dice.Rolls rolls) {
    double point = rolls.unit() * reach[reach.length - 1];
    int found = Arrays.binarySearch(reach, point);
    return found < 0 ? -found - 1 : found + 1;
  }
}
