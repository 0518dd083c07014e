package org.creditgraph.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.Numerals;
import org.creditgraph.graph.Period;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.Severity;
import org.creditgraph.graph.ShareBand;

/** The rules that tell suspicious but possible facts, each over the facts of one subject. */
final class Suspicion {
  private static final int NAMED_MAX = 5;

  private Suspicion() {}

  /** The days on which the shares in one organisation are above 1 in sum. */
  static List<Finding> holdingsAboveWhole(String organization, Collection<Fact> holdings) {
    SumGauge gauge = new SumGauge();
    return DaySweep.each(
        holdings,
        gauge,
        stretch -> {
          Period period = stretch.period();
          String sum = Numerals.plain(gauge.sum);
          int count = stretch.facts().size();
          return new Finding(
              Finding.Kind.HOLDINGS_ABOVE_WHOLE,
              organization,
              period,
              count == 1
                  ? "The holding in %s is %s %s; a whole is 1."
                      .formatted(organization, sum, english(period))
                  : "The %d holdings in %s are %s in sum %s; a whole is 1."
                      .formatted(count, organization, sum, english(period)),
              "%s，%s的%d笔持股合计%s，超过1。".formatted(chinese(period), organization, count, sum));
        });
  }

  private static final class SumGauge implements DaySweep.Gauge {
    /** Shares that were rounded may be a little more than a whole in sum. */
    private static final BigDecimal ROUNDED_WHOLE = new BigDecimal("1.000001");

    private BigDecimal sum = BigDecimal.ZERO;

    @Override
    public void begins(Fact holding) {
      sum = sum.add(share(holding));
    }

    @Override
    public void isOver(Fact holding) {
      sum = sum.subtract(share(holding));
    }

    @Override
    public boolean matches() {
      return sum.compareTo(ROUNDED_WHOLE) > 0;
    }

    private static BigDecimal share(Fact holding) {
      ShareBand share = holding.share("share");
      return share == null ? BigDecimal.ZERO : share.least().decimal();
    }
  }

  /**
   * The days on which one organisation has more than one legal representative.
   *
   * @param roles its facts of that role
   */
  static List<Finding> twoLegalRepresentatives(String organization, Collection<Fact> roles) {
    HolderGauge gauge = new HolderGauge();
    return DaySweep.each(
        roles,
        gauge,
        stretch -> {
          Period period = stretch.period();
          int count = gauge.holders.size();
          String names = named(List.copyOf(gauge.holders.keySet()));
          return new Finding(
              Finding.Kind.TWO_LEGAL_REPRESENTATIVES,
              organization,
              period,
              "%s has %d legal representatives %s: %s."
                  .formatted(organization, count, english(period), names),
              "%s，%s有%d名法定代表人：%s。".formatted(chinese(period), organization, count, names));
        });
  }

  private static final class HolderGauge implements DaySweep.Gauge {
    private final TreeMap<String, Integer> holders = new TreeMap<>();

    @Override
    public void begins(Fact role) {
      holders.merge(role.needed("holder_id"), 1, Integer::sum);
    }

    @Override
    public void isOver(Fact role) {
      holders.computeIfPresent(
          role.needed("holder_id"), (holder, roles) -> roles == 1 ? null : roles - 1);
    }

    @Override
    public boolean matches() {
      return holders.size() > 1;
    }
  }

  /** Whether the row of a record asks for a publication longer than its term. */
  static boolean publishesTooLong(Fact record, PublicationTerms terms) {
    LocalDate decided = record.date("decided_on");
    LocalDate until = record.date("publish_until");
    String severity = record.text("severity");
    return decided != null
        && until != null
        && severity != null
        && terms
            .latest(
                record.text("list"), record.text("domain"), Severity.valueOf(severity), decided)
            .filter(until::isAfter)
            .isPresent();
  }

  /**
   * A record whose publication ends later than its term, by its severity or by law; a foreign list
   * has none.
   */
  static Optional<Finding> publicationTooLong(CreditRecord record, PublicationTerms terms) {
    LocalDate until = record.publishUntil();
    LocalDate latest = terms.latest(record).orElse(null);
    if (until == null || latest == null || !until.isAfter(latest)) {
      return Optional.empty();
    }
    Severity severity = record.severity();
    String id = record.id();
    return Optional.of(
        new Finding(
            Finding.Kind.PUBLICATION_TOO_LONG,
            id,
            new Period(latest.plusDays(1), until),
            "Record %s (%s) is to be published until %s; its term ends on %s at the latest."
                .formatted(id, severity, until, latest),
            "记录%s（%s）拟公示至%s，按规定期限最迟至%s。".formatted(id, severity, until, latest)));
  }

  /** A person, known by one id, to whom different identity numbers were given. */
  static Optional<Finding> twoIdNumbers(String person, Collection<String> numbers) {
    List<String> distinct = numbers.stream().distinct().toList();
    if (distinct.size() < 2) {
      return Optional.empty();
    }
    String list = named(distinct.stream().map(Suspicion::masked).toList());
    return Optional.of(
        new Finding(
            Finding.Kind.TWO_ID_NUMBERS,
            person,
            Period.ALWAYS,
            "Person %s was given %d different identity numbers: %s."
                .formatted(person, distinct.size(), list),
            "人员%s先后有%d个不同的身份证号：%s。".formatted(person, distinct.size(), list)));
  }

  /** An identity number of which the region and the last four characters are told. */
  static String masked(String number) {
    int head = number.length() / 3;
    int tail = number.length() / 4;
    int hidden = number.length() - head - tail;
    return number.substring(0, head) + "*".repeat(hidden) + number.substring(head + hidden);
  }

  static String named(List<String> ids) {
    int more = ids.size() - NAMED_MAX;
    String first = String.join(", ", ids.subList(0, Math.min(NAMED_MAX, ids.size())));
    return more > 0 ? first + " … (+" + more + ")" : first;
  }

  static String english(Period period) {
    if (period.from() == null) {
      return period.to() == null ? "on every day" : "until " + period.to();
    }
    return period.to() == null
        ? "from " + period.from() + " on"
        : "from " + period.from() + " to " + period.to();
  }

  static String chinese(Period period) {
    if (period.from() == null) {
      return period.to() == null ? "任何一天" : "至" + period.to();
    }
    return period.to() == null
        ? "自" + period.from() + "起"
        : "自" + period.from() + "至" + period.to();
  }
}
