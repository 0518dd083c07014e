package org.creditgraph.graph;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit record about a party or a store with the persons it names and the events that befell it,
 * all as known at one moment.
 *
 * @param conductFrom the first day of the conduct; the decision's day stands for an unknown one
 */
public record CreditRecord(
    String id,
    String subjectId,
    RecordKind kind,
    @Nullable String list,
    @Nullable String domain,
    Severity severity,
    @Nullable String title,
    @Nullable String authority,
    @Nullable String basis,
    LocalDate conductFrom,
    LocalDate conductTo,
    LocalDate decidedOn,
    @Nullable LocalDate publishUntil,
    @Nullable LocalDate endedOn,
    @Nullable String source,
    List<ResponsiblePerson> persons,
    List<RecordEvent> events) {

  /** A person whom the record names. */
  public record ResponsiblePerson(String personId, @Nullable ResponsibleCapacity capacity) {}

  /**
   * Something that befell the record on a day; SHIELDED lasts `until`, inclusive.
   *
   * @param source who says so
   */
  public record RecordEvent(
      RecordEventKind kind,
      LocalDate effectiveOn,
      @Nullable LocalDate until,
      @Nullable String note,
      @Nullable String source) {}
}
