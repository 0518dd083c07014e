package org.creditgraph.exchange;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditgraph.exchange.OfacFile.Line;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;
import org.jspecify.annotations.Nullable;

/** Names, numbers, contacts and addresses of listings as facts; the rest is counted. */
final class OfacDescriptions {
  private static final int TITLE = 4;
  private static final int CALL_SIGN = 5;
  private static final int TONNAGE = 7;
  private static final int GROSS_TONNAGE = 8;
  private static final int FLAG = 9;
  private static final int OWNER = 10;

  /** The numbers that a vessel has under its flag. */
  private static final Set<String> OF_THE_FLAG = Set.of("CALL_SIGN", "MMSI", "IMO");

  /** Such as `(Chinese Simplified: 刘卫东; Chinese Traditional: 劉衛東)` behind a name. */
  private static final Pattern ORIGINAL =
      Pattern.compile("(.*\\S)\\s*\\(((?:[A-Z][A-Za-z ]+: [^():;]+;? ?)+)\\)");

  private final OfacTies ties;
  private final OfacLeftOut leftOut;

  OfacDescriptions(OfacTies ties, OfacLeftOut leftOut) {
    this.ties = ties;
    this.leftOut = leftOut;
  }

  static String withoutOriginal(String name) {
    Matcher matcher = ORIGINAL.matcher(name);
    return matcher.matches() ? matcher.group(1) : name;
  }

  /** Takes what a row of the list and its remarks say of the listed beside their own facts. */
  void add(Line line, OfacRemarks remarks, NodeKind kind) {
    addOriginals(OfacFile.LISTINGS, line, line.value(1));
    for (OfacRemarks.Name name : remarks.names()) {
      addName(name.file(), line, name.kind(), name.value());
    }
    String flag = line.value(FLAG).isEmpty() ? null : line.value(FLAG);
    if (!line.value(CALL_SIGN).isEmpty()) {
      addNumber(OfacFile.LISTINGS, line, "CALL_SIGN", line.value(CALL_SIGN), flag);
    }
    for (OfacRemarks.Number number : remarks.numbers()) {
      OfacNumbers.Told told = number.told();
      String scheme = told.scheme();
      boolean unregistered = scheme.equals("NATIONAL_ID") && kind != NodeKind.PERSON;
      boolean ofTheFlag = told.country() == null && OF_THE_FLAG.contains(scheme);
      addNumber(
          number.file(),
          line,
          unregistered ? "REGISTRATION" : scheme,
          told.value(),
          ofTheFlag ? flag : told.country());
    }
    for (OfacRemarks.Contact contact : remarks.contacts()) {
      addContact(contact.file(), line, kind, contact.kind().name(), contact.value());
    }
    remarks.leftOut().forEach(leftOut::add);
    if (kind != NodeKind.PERSON) {
      leftOut.addColumn(line, TITLE);
    }
    leftOut.addColumn(line, TONNAGE);
    leftOut.addColumn(line, GROSS_TONNAGE);
    leftOut.addColumn(line, OWNER);
  }

  /** Takes a row of the file of names, whose subject is on the list. */
  void addOtherName(Line line) {
    leftOut.addColumn(line, 4);
    if (line.value(3).isEmpty()) {
      leftOut.add("other names without a name");
    } else {
      addName(OfacFile.NAMES, line, line.value(2), line.value(3));
    }
  }

  private void addName(OfacFile file, Line line, String published, String name) {
    String kind = published.equalsIgnoreCase("fka") ? "FORMER" : "ALIAS";
    addNameOf(file, line, kind, withoutOriginal(name));
    addOriginals(file, line, name);
  }

  private void addOriginals(OfacFile file, Line line, String name) {
    Matcher matcher = ORIGINAL.matcher(name);
    if (matcher.matches()) {
      for (String original : matcher.group(2).split(";")) {
        String value = original.substring(original.indexOf(':') + 1).strip();
        addNameOf(file, line, "ORIGINAL", value);
      }
    }
  }

  private void addNameOf(OfacFile file, Line line, String kind, String value) {
    String id = OfacSnapshot.id(line);
    ties.add(
        line, OfacFacts.fact(file, FactType.NAME, "subject_id", id, "kind", kind, "value", value));
  }

  private void addNumber(
      OfacFile file, Line line, String scheme, String value, @Nullable String country) {
    ties.add(
        line,
        OfacFacts.fact(
            file,
            FactType.IDENTIFIER,
            "subject_id",
            OfacSnapshot.id(line),
            "scheme",
            scheme,
            "value",
            value,
            "country",
            country));
  }

  private void addContact(OfacFile file, Line line, NodeKind of, String kind, String value) {
    if (!of.isParty()) {
      leftOut.add(kind + " of vessels and aircraft");
      return;
    }
    String id = OfacSnapshot.id(line);
    ties.add(
        line,
        OfacFacts.fact(file, FactType.CONTACT, "subject_id", id, "kind", kind, "value", value));
  }

  /**
   * Takes an address as published: street, city, country. A city with its country alone is written
   * as two parts, for such an address ties nobody.
   */
  void addAddress(Line line, NodeKind of) {
    leftOut.addColumn(line, 5);
    String street = line.value(2);
    String city = street.isEmpty() ? line.value(3).replace(", ", " ") : line.value(3);
    List<String> parts =
        Stream.of(street, city, line.value(4)).filter(part -> !part.isEmpty()).toList();
    if (!parts.isEmpty()) {
      addContact(OfacFile.ADDRESSES, line, of, "ADDRESS", String.join(", ", parts));
    }
  }
}
