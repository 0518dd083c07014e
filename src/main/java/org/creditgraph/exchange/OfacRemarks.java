package org.creditgraph.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.creditgraph.graph.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/** What the remarks of a listing say: statements with a word in front, separated by semicolons. */
final class OfacRemarks {
  private static final String LINKED_TO = "Linked To: ";
  private static final String BORN = "DOB ";
  private static final String ESTABLISHED = "Organization Established Date ";
  private static final String CREDIT_CODE = "Unified Social Credit Code (USCC) ";
  private static final String FORMERLY = "f.k.a. ";
  private static final String ALIAS = "a.k.a. ";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  private final List<String> statements = new ArrayList<>();

  OfacRemarks(String remarks) {
    String text = remarks.endsWith(".") ? remarks.substring(0, remarks.length() - 1) : remarks;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ';') {
        statements.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
  }

  /** The names that the listing is linked to; that of a company may have lost its last period. */
  List<String> linkedTo() {
    return after(LINKED_TO);
  }

  List<String> formerNames() {
    return after(FORMERLY).stream().map(OfacRemarks::unquoted).toList();
  }

  List<String> aliases() {
    return after(ALIAS).stream().map(OfacRemarks::unquoted).toList();
  }

  /** The day of birth, when it is one day and no other is given beside it. */
  @Nullable LocalDate bornOn() {
    boolean doubtful = statements.stream().anyMatch(s -> s.startsWith("alt. " + BORN));
    return doubtful ? null : onlyDay(after(BORN));
  }

  @Nullable LocalDate establishedOn() {
    return onlyDay(after(ESTABLISHED));
  }

  /** The code by which the Chinese registers know it, when its check digit is right. */
  @Nullable String creditCode() {
    return firstWord(CREDIT_CODE, UnifiedSocialCreditCode::isValid);
  }

  /** The number of a vessel: by IMO, else MMSI; null when there is none. */
  @Nullable String vesselNumber() {
    String imo = firstWord("Vessel Registration Identification IMO ", word -> !word.isEmpty());
    String mmsi = firstWord("MMSI ", word -> !word.isEmpty());
    return imo != null ? "IMO " + imo : mmsi != null ? "MMSI " + mmsi : null;
  }

  /** The number of an aircraft: its maker's serial number, else that of its construction. */
  @Nullable String aircraftNumber() {
    String serial =
        firstWord("Aircraft Manufacturer's Serial Number (MSN) ", word -> !word.isEmpty());
    String built =
        firstWord(
            "Aircraft Construction Number (also called L/N or S/N or F/N) ",
            word -> !word.isEmpty());
    return serial != null ? "MSN " + serial : built;
  }

  private List<String> after(String words) {
    return statements.stream()
        .filter(statement -> statement.startsWith(words))
        .map(statement -> statement.substring(words.length()).strip())
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private @Nullable String firstWord(String words, Predicate<String> fits) {
    for (String statement : after(words)) {
      int space = statement.indexOf(' ');
      String word = space < 0 ? statement : statement.substring(0, space);
      if (fits.test(word)) {
        return word;
      }
    }
    return null;
  }

  private static @Nullable LocalDate onlyDay(List<String> days) {
    if (days.size() != 1) {
      return null;
    }
    try {
      return LocalDate.parse(days.getFirst(), DAY);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String unquoted(String name) {
    boolean quoted =
        name.length() > 2
            && name.charAt(0) == name.charAt(name.length() - 1)
            && (name.charAt(0) == '\'' || name.charAt(0) == '"');
    return quoted ? name.substring(1, name.length() - 1).strip() : name;
  }
}
