package org.creditgraph.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long reports and rejected rows stay. The {@link #ALWAYS} newest stay however old they are.
 *
 * @param countMax so many of the newest
 * @param ageMax and of these those that are no older
 */
record Retention(int countMax, Duration ageMax) {
  static final int ALWAYS = 10;
  static final Retention FOR_EVER = new Retention(Integer.MAX_VALUE, Duration.ofDays(365_000));

  private static final DateTimeFormatter ID_TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
  private static final int ID_TIME_LENGTH = 15;

  Retention {
    if (countMax < ALWAYS || ageMax.isNegative()) {
      throw new IllegalArgumentException(
          "creditgraph.imports-kept is " + countMax + "; keep " + ALWAYS + " or more");
    }
  }

  /** The time as it stands at the start of an id. */
  static String idTime(Instant moment) {
    return ID_TIME.format(moment.atZone(ImportDesk.CIVIL));
  }

  private static Instant begun(String id) {
    String time = id.substring(0, ID_TIME_LENGTH);
    return LocalDateTime.parse(time, ID_TIME).atZone(ImportDesk.CIVIL).toInstant();
  }

  /**
   * The imports that go.
   *
   * @param ids newest first
   */
  List<String> expired(List<String> ids, Instant now) {
    Instant oldest = now.minus(ageMax);
    return IntStream.range(Math.min(ALWAYS, ids.size()), ids.size())
        .filter(i -> i >= countMax || begun(ids.get(i)).isBefore(oldest))
        .mapToObj(ids::get)
        .toList();
  }
}
