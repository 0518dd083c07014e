package org.creditgraph.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the number that a statement of the remarks tells, such as `Passport 1084010 (Egypt) issued
 * 28 Feb 1996`: its scheme, its value, and the country that gave it.
 */
final class OfacNumbers {
  private static final String NAMES = "ofac-numbers.txt";

  private static final String WORD = "(?:No\\.?|Number|Nr\\.?|#|ID|Card|Certificate|Permit)";

  /** A number under a name that the table does not have. */
  private static final Pattern OTHER =
      Pattern.compile("([A-Z][\\p{L}.'’/ &-]*?" + WORD + "(?: " + WORD + ")*)[ :#]+(.*\\d.*)");

  private static final Pattern CRYPTO =
      Pattern.compile("Digital Currency Address - (\\w+) (\\S+).*");
  private static final Pattern START = Pattern.compile("^(?:[ :#]+|(?:No\\.?|Number)[ :#]+)+");
  private static final Pattern DATES =
      Pattern.compile("(?:,? (?:issued|expires|Issue Date|exp\\.?) .*)$");
  private static final Pattern COUNTRY = Pattern.compile("(.*\\S) ?\\(([\\p{L}][^()]*)\\)");
  private static final int SCHEME_CHARS_MAX = 60;

  private static final Map<String, String> SCHEMES = read();

  private OfacNumbers() {}

  /**
   * A number.
   *
   * @param scheme a word of capitals
   * @param country as published, or null
   */
  record Told(String scheme, String value, @Nullable String country) {}

  /** The number of a statement without `alt.`; empty where it tells none. */
  static Optional<Told> in(String statement) {
    Matcher crypto = CRYPTO.matcher(statement);
    if (crypto.matches()) {
      return Optional.of(new Told("CRYPTO", crypto.group(2), null));
    }
    for (Map.Entry<String, String> named : SCHEMES.entrySet()) {
      String rest = behind(statement, named.getKey());
      if (rest != null) {
        return told(named.getValue(), rest);
      }
    }
    Matcher other = OTHER.matcher(statement);
    return other.matches() ? told(scheme(other.group(1)), other.group(2)) : Optional.empty();
  }

  /** What stands behind a name, or null where the statement does not begin with it. */
  private static @Nullable String behind(String statement, String name) {
    if (!statement.regionMatches(true, 0, name, 0, name.length())) {
      return null;
    }
    String rest = statement.substring(name.length());
    boolean whole = rest.startsWith(" ") || rest.startsWith(":") || rest.startsWith("#");
    return whole ? rest : null;
  }

  private static Optional<Told> told(String scheme, String rest) {
    String text = START.matcher(DATES.matcher(rest).replaceFirst("")).replaceFirst("").strip();
    String country = null;
    Matcher given = COUNTRY.matcher(text);
    if (given.matches()) {
      text = given.group(1).strip();
      country = given.group(2).strip();
    }
    boolean number = text.chars().anyMatch(c -> c >= '0' && c <= '9') || scheme.equals("SWIFT");
    return number && !text.isEmpty()
        ? Optional.of(new Told(scheme, text, country))
        : Optional.empty();
  }

  private static String scheme(String name) {
    String word =
        name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
    return word.length() <= SCHEME_CHARS_MAX ? word : word.substring(0, SCHEME_CHARS_MAX);
  }

  private static Map<String, String> read() {
    try (InputStream in = OfacNumbers.class.getResourceAsStream(NAMES)) {
      byte[] text = Objects.requireNonNull(in, NAMES).readAllBytes();
      Map<String, String> schemes = new LinkedHashMap<>();
      new String(text, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" = "))
          .sorted((one, other) -> Integer.compare(other[0].length(), one[0].length()))
          .forEach(pair -> schemes.put(pair[0], pair[1].strip()));
      return schemes;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
