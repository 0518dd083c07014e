package org.creditgraph.likelihood;

import java.util.Arrays;

/**
 * Logistic regression without negative weights, by Newton's method: an aspect whose weight would be
 * negative is left out and the rest fitted anew. A quadratic penalty draws the weights towards a
 * common one, so that few examples make no aspect all-important.
 */
final class Regression {
  private static final int ROUNDS_MAX = 60;

  private final double[] worth;
  private final double expected;
  private final double penalty;

  private Regression(double[] worth, double expected, double penalty) {
    this.worth = worth;
    this.expected = expected;
    this.penalty = penalty;
  }

  /**
   * The intercept and one weight for each column.
   *
   * @param worth how much each row counts
   * @param expected what the weights are drawn towards
   */
  static double[] fit(
      double[][] rows, boolean[] real, double[] worth, double expected, double penalty) {
    return new Regression(worth, expected, penalty).fitted(rows, real);
  }

  private double[] fitted(double[][] rows, boolean[] real) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    boolean[] left = new boolean[columns + 1];
    double[] weights = new double[columns + 1];
    Arrays.fill(weights, 1, columns + 1, expected);
    while (true) {
      converge(rows, real, weights, left);
      boolean negative = false;
      for (int j = 1; j <= columns; j++) {
        if (weights[j] < 0) {
          weights[j] = 0;
          left[j] = true;
          negative = true;
        }
      }
      if (!negative) {
        return weights;
      }
    }
  }

  private void converge(double[][] rows, boolean[] real, double[] weights, boolean[] left) {
    for (int round = 0; round < ROUNDS_MAX; round++) {
      int n = weights.length;
      double[] gradient = new double[n];
      double[][] hessian = new double[n][n];
      for (int i = 0; i < rows.length; i++) {
        accumulate(rows[i], real[i], worth[i], weights, gradient, hessian);
      }
      for (int j = 0; j < n; j++) {
        double pull = j == 0 ? 1e-3 : penalty;
        gradient[j] -= pull * (weights[j] - (j == 0 ? 0 : expected));
        hessian[j][j] += pull;
        if (left[j]) {
          gradient[j] = 0;
          Arrays.fill(hessian[j], 0);
          for (double[] row : hessian) {
            row[j] = 0;
          }
          hessian[j][j] = 1;
        }
      }
      double[] step = solved(hessian, gradient);
      double before = loss(rows, real, weights);
      double[] next = moved(weights, step, 1);
      for (double part = 0.5; part > 1e-6 && loss(rows, real, next) > before; part /= 2) {
        next = moved(weights, step, part);
      }
      double largest = 0;
      for (int j = 0; j < n; j++) {
        largest = Math.max(largest, Math.abs(next[j] - weights[j]));
        weights[j] = next[j];
      }
      if (largest < 1e-7) {
        return;
      }
    }
  }

  private static double[] moved(double[] weights, double[] step, double part) {
    double[] moved = weights.clone();
    for (int j = 0; j < moved.length; j++) {
      moved[j] += part * step[j];
    }
    return moved;
  }

  private double loss(double[][] rows, boolean[] real, double[] weights) {
    double loss = 0;
    for (int i = 0; i < rows.length; i++) {
      double sum = weights[0];
      for (int j = 1; j < weights.length; j++) {
        sum += weights[j] * rows[i][j - 1];
      }
      double against = real[i] ? -sum : sum;
      loss += worth[i] * (against > 30 ? against : Math.log1p(Math.exp(against)));
    }
    for (int j = 0; j < weights.length; j++) {
      double off = weights[j] - (j == 0 ? 0 : expected);
      loss += (j == 0 ? 1e-3 : penalty) / 2 * off * off;
    }
    return loss;
  }

  private static void accumulate(
      double[] row,
      boolean real,
      double worth,
      double[] weights,
      double[] gradient,
      double[][] hessian) {
    int n = weights.length;
    double sum = weights[0];
    for (int j = 1; j < n; j++) {
      sum += weights[j] * row[j - 1];
    }
    double p = 1 / (1 + Math.exp(-Math.clamp(sum, -30, 30)));
    double rest = worth * ((real ? 1 : 0) - p);
    double spread = worth * p * (1 - p);
    for (int j = 0; j < n; j++) {
      double x = j == 0 ? 1 : row[j - 1];
      if (x != 0) {
        gradient[j] += rest * x;
        for (int k = 0; k < n; k++) {
          hessian[j][k] += spread * x * (k == 0 ? 1 : row[k - 1]);
        }
      }
    }
  }

  /** Gauss's elimination with pivots. */
  private static double[] solved(double[][] a, double[] b) {
    int n = b.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
      }
      double[] swapped = a[pivot];
      a[pivot] = a[column];
      a[column] = swapped;
      double held = b[pivot];
      b[pivot] = b[column];
      b[column] = held;
      for (int row = column + 1; row < n; row++) {
        double part = a[row][column] / a[column][column];
        for (int k = column; part != 0 && k < n; k++) {
          a[row][k] -= part * a[column][k];
        }
        b[row] -= part * b[column];
      }
    }
    double[] x = new double[n];
    for (int row = n - 1; row >= 0; row--) {
      double sum = b[row];
      for (int k = row + 1; k < n; k++) {
        sum -= a[row][k] * x[k];
      }
      x[row] = sum / a[row][row];
    }
    return x;
  }
}
