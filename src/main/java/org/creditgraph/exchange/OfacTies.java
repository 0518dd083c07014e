package org.creditgraph.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.jspecify.annotations.Nullable;

/**
 * What the list says of parties for a period: relations, contacts, names and numbers.
 *
 * <p>They hold since an unknown day, or since the day they come back, until the day before they are
 * seen no more; they are ended and not taken back, because they were true as published.
 */
final class OfacTies {
  private final LocalDate day;
  private final OfacKnown known;
  private final Map<FactType, List<Row>> rows = new EnumMap<>(FactType.class);
  private final Set<List<String>> seen = new HashSet<>();

  OfacTies(LocalDate day, OfacKnown known) {
    this.day = day;
    this.known = known;
  }

  /** By type, in the order of reading. */
  Map<FactType, List<Row>> rows() {
    return rows;
  }

  /**
   * Adds one unless it was seen before.
   *
   * @param tie without a start
   */
  void add(OfacFile.Line line, Fact tie) {
    List<String> key = OfacKnown.tieKey(tie);
    if (!seen.add(key)) {
      return;
    }
    Fact before = known.tie(key);
    LocalDate since = since(before);
    Fact said = since == null ? tie : OfacFacts.with(tie, "valid_from", since);
    rowsOf(tie.type()).add(new Row(line.line(), said, false, line.origin()));
  }

  private @Nullable LocalDate since(@Nullable Fact before) {
    if (before == null) {
      return null;
    }
    return before.date("valid_to") == null ? before.date("valid_from") : day;
  }

  /**
   * Ends what the list says no more.
   *
   * @param read the files that were read: what others said is not told to have ended
   * @param unread of whom a row was rejected
   * @param listed who is still on the list: others go on being called and numbered as they were
   */
  void endOthers(Set<OfacFile> read, Set<String> unread, Set<String> listed) {
    for (Fact tie : known.openTies()) {
      String subject = OfacKnown.subject(tie);
      OfacFile file = OfacFacts.file(tie);
      if (seen.contains(OfacKnown.tieKey(tie))
          || unread.contains(subject)
          || !read.contains(file)
          || (isOfTheParty(tie) && !listed.contains(subject))) {
        continue;
      }
      LocalDate since = tie.date("valid_from");
      boolean neverHeld = since != null && !since.isBefore(day);
      Fact ended = neverHeld ? tie : OfacFacts.with(tie, "valid_to", day.minusDays(1));
      String number = subject.substring(OfacFolder.ID_PREFIX.length());
      rowsOf(tie.type()).add(new Row(0, ended, neverHeld, file.nowhere(number)));
    }
  }

  private static boolean isOfTheParty(Fact tie) {
    return tie.type() == FactType.NAME || tie.type() == FactType.IDENTIFIER;
  }

  private List<Row> rowsOf(FactType type) {
    return rows.computeIfAbsent(type, key -> new ArrayList<>());
  }
}
