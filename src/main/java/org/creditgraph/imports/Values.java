package org.creditgraph.imports;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.creditgraph.graph.Refusal;
import org.creditgraph.ingest.ImportRequest.Format;
import org.jspecify.annotations.Nullable;

/** The values of options and query parameters. A wrong one is refused with an example. */
final class Values {
  private Values() {}

  static Format format(String given) {
    return switch (given.toLowerCase(Locale.ROOT)) {
      case "csv" -> Format.CSV;
      case "ofac" -> Format.OFAC;
      default -> throw invalid("format", given, "csv or ofac");
    };
  }

  /** An ISO timestamp with offset; a bare day is its beginning in Asia/Shanghai. */
  static Instant instant(String name, String given) {
    try {
      return given.length() == 10
          ? LocalDate.parse(given).atStartOfDay(ImportDesk.CIVIL).toInstant()
          : OffsetDateTime.parse(given.replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw invalid(name, given, "a moment such as 2026-06-30T08:00:00+08:00 or 2026-06-30");
    }
  }

  static LocalDate day(String name, String given) {
    try {
      return LocalDate.parse(given);
    } catch (DateTimeException e) {
      throw invalid(name, given, "a day such as 2026-06-30");
    }
  }

  static Charset encoding(String given) {
    try {
      return Charset.forName(given);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw invalid("encoding", given, "the name of an encoding such as UTF-8 or GB18030");
    }
  }

  static long number(String name, String given, long min, long max) {
    try {
      long number = Long.parseLong(given.replace("_", "").replace(",", ""));
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw invalid(name, given, "a whole number from " + min + " to " + max);
  }

  static int count(String name, String given) {
    return Math.toIntExact(number(name, given, 0, Integer.MAX_VALUE));
  }

  static double probability(String name, String given) {
    try {
      double probability = Double.parseDouble(given);
      if (probability >= 0 && probability <= 1) {
        return probability;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw invalid(name, given, "a number from 0 to 1");
  }

  /** Whether a parameter that needs no value is on. */
  static boolean isOn(String name, @Nullable String given) {
    if (given == null || given.equals("false")) {
      return false;
    }
    if (given.isEmpty() || given.equals("true")) {
      return true;
    }
    throw invalid(name, given, "true or false");
  }

  private static Refusal invalid(String name, String given, String expected) {
    return new Refusal(
        "INVALID_VALUE", "“" + given + "” is no value for " + name + "; give " + expected + ".");
  }
}
