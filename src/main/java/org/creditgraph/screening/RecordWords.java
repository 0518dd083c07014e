package org.creditgraph.screening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.snapshot.View;

/**
 * How sentences call records: the same in every check of one snapshot, so put into words once.
 * Beyond a number of characters those asked for least go. Safe for many threads.
 */
final class RecordWords {
  private static final int CHARACTERS_MAX = 8_000_000;

  /**
   * A record in words.
   *
   * @param subject what the party that it is about is called
   */
  record Words(String subject, BilingualText record) {
    int length() {
      return subject.length() + record.zh().length() + record.en().length();
    }
  }

  private final Cache<String, Words> byId =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS_MAX)
          .weigher((String id, Words words) -> words.length())
          .executor(Runnable::run)
          .build();

  /** Those of a view, kept with its snapshot unless it is of the past. */
  static RecordWords of(View view) {
    return view.kept(RecordWords.class, RecordWords.class, RecordWords::new)
        .orElseGet(RecordWords::new);
  }

  Words of(View view, CreditRecord record) {
    Words found = byId.getIfPresent(record.id());
    if (found == null) {
      String subject = subject(view, record);
      found = new Words(subject, new BilingualText(zh(record, subject), en(record, subject)));
      byId.put(record.id(), found);
    }
    return found;
  }

  private static String subject(View view, CreditRecord record) {
    int subject = view.find(record.subjectId());
    return subject < 0 ? record.subjectId() : view.name(subject);
  }

  private static String zh(CreditRecord record, String subject) {
    String authority = Objects.requireNonNullElse(record.authority(), "有关机关");
    return authority
        + "于"
        + record.decidedOn()
        + "对"
        + subject
        + "作出的信用记录“"
        + title(record)
        + "”（编号"
        + record.id()
        + "）";
  }

  private static String en(CreditRecord record, String subject) {
    String authority = record.authority() == null ? "" : " by " + record.authority();
    return "“"
        + title(record)
        + "” ("
        + record.id()
        + "), made about "
        + subject
        + authority
        + " on "
        + record.decidedOn();
  }

  private static String title(CreditRecord record) {
    return Objects.requireNonNullElse(record.title(), record.kind().name());
  }
}
