package org.creditgraph.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditgraph.exchange.OfacStatements.Statement;
import org.creditgraph.graph.CitizenIdNumber;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/** What the remarks of a listing say, each statement where it belongs. */
final class OfacRemarks {
  /** A name behind `a.k.a.`, `f.k.a.` or `n.k.a.`; `kind` is that of the file of names. */
  record Name(String kind, String value, OfacFile file) {}

  record Number(OfacNumbers.Told told, OfacFile file) {}

  record Contact(LinkKind kind, String value, OfacFile file) {}

  /**
   * A name behind `Linked To`.
   *
   * @param last whether it may have lost its last period
   */
  record Link(String name, boolean last, OfacFile file) {}

  private static final Pattern NAME =
      Pattern.compile("([afn])\\.k\\.a\\.:? (.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PHONE =
      Pattern.compile(
          "(?:(?:Tele)?phone(?: Number| No\\.?)?|Tel\\.?(?: No\\.?)?)[ :]+(.*\\d.*)",
          Pattern.CASE_INSENSITIVE);

  private final List<Name> names = new ArrayList<>();
  private final List<Number> numbers = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final Set<String> nationalities = new LinkedHashSet<>();
  private final List<String> leftOut = new ArrayList<>();
  private @Nullable String gender;
  private @Nullable OfacDate born;
  private @Nullable OfacDate established;

  OfacRemarks(OfacStatements statements) {
    statements.all().forEach(this::take);
    if (statements.isCut()) {
      leftOut.add("cut off at the end of the remarks");
    }
  }

  private void take(Statement said) {
    String text = said.text();
    Matcher name = NAME.matcher(text);
    Optional<OfacNumbers.Told> number;
    if (name.matches()) {
      String kind = name.group(1).toLowerCase(Locale.ROOT) + "ka";
      names.add(new Name(kind, unquoted(name.group(2).strip()), said.file()));
    } else if (text.startsWith("Linked To: ")) {
      links.add(new Link(text.substring("Linked To: ".length()).strip(), said.last(), said.file()));
    } else if (!takeDescription(said) && !takeContact(said)) {
      number = OfacNumbers.in(text);
      if (number.isPresent()) {
        numbers.add(new Number(number.get(), said.file()));
      } else {
        leftOut.add(OfacLabels.of(text));
      }
    }
  }

  private boolean takeDescription(Statement said) {
    String text = said.text();
    if (text.startsWith("DOB ")) {
      Optional<OfacDate> day = OfacDate.of(text.substring(4).strip());
      boolean first = born == null && !said.alternative();
      born = first ? day.orElse(null) : born;
      if (!first || day.isEmpty()) {
        leftOut.add(first ? "DOB that is no day, month or year" : "alt. DOB");
      }
      return true;
    }
    if (text.startsWith("Organization Established Date ") && established == null) {
      established = OfacDate.of(text.substring(30).strip()).orElse(null);
      return established != null;
    }
    if (text.startsWith("nationality ") || text.startsWith("citizen ")) {
      nationalities.add(text.substring(text.indexOf(' ') + 1).strip());
      return true;
    }
    if (text.startsWith("Gender ") && gender == null) {
      gender = text.substring(7).strip();
      return true;
    }
    return false;
  }

  private boolean takeContact(Statement said) {
    String text = said.text();
    if (text.startsWith("Email Address ")) {
      contacts.add(new Contact(LinkKind.EMAIL, text.substring(14).strip(), said.file()));
      return true;
    }
    if (text.startsWith("Website ")) {
      contacts.add(new Contact(LinkKind.WEBSITE, text.substring(8).strip(), said.file()));
      return true;
    }
    Matcher phone = PHONE.matcher(text);
    if (phone.matches()) {
      contacts.add(new Contact(LinkKind.PHONE, phone.group(1).strip(), said.file()));
      return true;
    }
    return false;
  }

  List<Name> names() {
    return names;
  }

  List<Number> numbers() {
    return numbers;
  }

  List<Contact> contacts() {
    return contacts;
  }

  List<Link> links() {
    return links;
  }

  /** What each statement without a place is about. */
  List<String> leftOut() {
    return leftOut;
  }

  /** The first day, month or year of birth; null where it is none, as `circa 1962`. */
  @Nullable OfacDate born() {
    return born;
  }

  @Nullable OfacDate established() {
    return established;
  }

  /** Nationalities and citizenships, in their order; null for none. */
  @Nullable String nationality() {
    return nationalities.isEmpty() ? null : String.join("; ", nationalities);
  }

  @Nullable String gender() {
    return gender;
  }

  /** The code by which the Chinese registers know it, when its check digit is right. */
  @Nullable String creditCode() {
    return first("USCC", UnifiedSocialCreditCode::isValid);
  }

  /** The number of a Chinese identity card, when its check digit is right. */
  @Nullable String citizenNumber() {
    return first("NATIONAL_ID", value -> value.length() == 18 && CitizenIdNumber.isValid(value));
  }

  /** The number of a vessel: by IMO, else MMSI; null when there is none. */
  @Nullable String vesselNumber() {
    String imo = first("IMO", value -> true);
    String mmsi = first("MMSI", value -> true);
    return imo != null ? "IMO " + imo : mmsi != null ? "MMSI " + mmsi : null;
  }

  /** The number of an aircraft: its maker's serial number, else that of its construction. */
  @Nullable String aircraftNumber() {
    String serial = first("MSN", value -> true);
    return serial != null ? "MSN " + serial : first("SERIAL", value -> true);
  }

  private @Nullable String first(String scheme, java.util.function.Predicate<String> fits) {
    for (Number number : numbers) {
      if (number.told().scheme().equals(scheme) && fits.test(number.told().value())) {
        return number.told().value();
      }
    }
    return null;
  }

  private static String unquoted(String name) {
    boolean quoted =
        name.length() > 2
            && name.charAt(0) == name.charAt(name.length() - 1)
            && (name.charAt(0) == '\'' || name.charAt(0) == '"');
    return quoted ? name.substring(1, name.length() - 1).strip() : name;
  }
}
