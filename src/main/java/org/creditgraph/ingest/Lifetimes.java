package org.creditgraph.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Period;
import org.jspecify.annotations.Nullable;

/** The rules that tell facts which go on although something else says that they have ended. */
final class Lifetimes {
  private static final int LINE = FactType.HOLDING.find("line");

  private Lifetimes() {}

  /**
   * The holders in one organisation whose new holding began while the old one had not ended.
   *
   * @param holdings all known ones in the organisation
   */
  static List<Finding> neverEnded(String organization, Collection<Fact> holdings) {
    Map<List<@Nullable Object>, List<Fact>> byHolder = new HashMap<>();
    for (Fact holding : holdings) {
      Object line = LINE < 0 ? null : holding.value(LINE);
      byHolder
          .computeIfAbsent(
              java.util.Arrays.asList(holding.needed("holder_id"), line), k -> new ArrayList<>(2))
          .add(holding);
    }
    List<Finding> findings = new ArrayList<>();
    byHolder.values().stream()
        .filter(all -> all.size() > 1)
        .sorted(Comparator.comparing(all -> all.getFirst().needed("holder_id")))
        .forEach(all -> compare(organization, all, findings));
    return findings;
  }

  private static void compare(String organization, List<Fact> all, List<Finding> findings) {
    all.sort(Comparator.comparing(Lifetimes::start));
    Fact open = all.getFirst();
    for (Fact next : all.subList(1, all.size())) {
      LocalDate since = next.date("valid_from");
      if (since != null && !end(open).isBefore(since)) {
        findings.add(neverEnded(organization, open, since));
      }
      open = end(next).isAfter(end(open)) ? next : open;
    }
  }

  private static Finding neverEnded(String organization, Fact old, LocalDate since) {
    String holder = old.needed("holder_id");
    String from = Objects.toString(old.date("valid_from"), "an unknown day");
    String chinese = Objects.toString(old.date("valid_from"), "不详之日");
    return new Finding(
        Finding.Kind.HOLDING_NEVER_ENDED,
        organization,
        new Period(since, old.date("valid_to")),
        "%s has a holding in %s from %s on beside the one from %s, which had not ended; they are added up."
            .formatted(holder, organization, since, from),
        "%s自%s起对%s另有一笔持股，而自%s起的持股尚未终止，两笔合计。".formatted(holder, since, organization, chinese));
  }

  private static LocalDate start(Fact fact) {
    LocalDate from = fact.date("valid_from");
    return from == null ? LocalDate.MIN : from;
  }

  private static LocalDate end(Fact fact) {
    LocalDate to = fact.date("valid_to");
    return to == null ? LocalDate.MAX : to;
  }
}
