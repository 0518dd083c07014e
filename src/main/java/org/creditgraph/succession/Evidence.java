package org.creditgraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Period;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.sanction.RiskWarning;
import org.creditgraph.snapshot.LinkVersion;
import org.jspecify.annotations.Nullable;

/**
 * One reason for or against, in bits: twice as likely among real pairs than among others is 1.
 *
 * @param weight log2 of the likelihood ratio, negative for counter-evidence
 * @param summary a full sentence
 * @param nodes the path it rests on, as numbers of the numbering, from the one party to the other;
 *     may be empty
 * @param links the links of that path, one between each two nodes
 * @param period from when until when this is so
 */
public record Evidence(
    EvidenceKind kind,
    double weight,
    BilingualText summary,
    List<Integer> nodes,
    List<LinkVersion> links,
    Period period) {
  public Evidence {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /** The nodes of a path, by its first one and its links; none where there are no links. */
  public static List<Integer> nodes(int first, List<LinkVersion> links) {
    if (links.isEmpty()) {
      return List.of();
    }
    List<Integer> nodes = new ArrayList<>(links.size() + 1);
    nodes.add(first);
    for (LinkVersion link : links) {
      nodes.add(link.from() == nodes.getLast() ? link.to() : link.from());
    }
    return nodes;
  }

  /**
   * The days on which something was so.
   *
   * @param from an epoch day, Integer.MIN_VALUE when open
   * @param until an epoch day, Integer.MAX_VALUE when open; before `from`, or Integer.MIN_VALUE, of
   *     what has ended nobody knows when
   */
  public static Period period(int from, int until) {
    boolean ended = until < from || until == Integer.MIN_VALUE;
    return new Period(day(from), ended ? Period.ENDED : day(until));
  }

  private static @Nullable LocalDate day(int day) {
    return day == Integer.MIN_VALUE || day == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(day);
  }

  /** Reasons as a warning tells them, in the same order. */
  public static List<RiskWarning.Reason> reasons(List<Evidence> evidence) {
    return evidence.stream()
        .map(one -> new RiskWarning.Reason(one.summary(), one.weight()))
        .toList();
  }

  /** The heaviest piece in favour that rests on a path. */
  public static Optional<Evidence> heaviestWithPath(List<Evidence> evidence) {
    return evidence.stream()
        .filter(one -> one.weight() > 0 && !one.links().isEmpty())
        .max(Comparator.comparingDouble(Evidence::weight));
  }

  /** The links of the heaviest piece that rests on a path; none where none does. */
  public static List<LinkVersion> linksOfHeaviest(List<Evidence> evidence) {
    return heaviestWithPath(evidence).map(Evidence::links).orElse(List.of());
  }

  /** How likely a lead is and which records it escapes, as the sentence of a warning tells it. */
  public static BilingualText told(double probability, List<CreditRecord> records) {
    List<String> ids = records.stream().map(CreditRecord::id).toList();
    String rounded = String.format(Locale.ROOT, "%.2f", probability);
    boolean nearlyOne = rounded.equals("1.00"); // no lead is certain
    return new BilingualText(
        "（概率%s，所避记录%s）".formatted(nearlyOne ? "0.99以上" : rounded, String.join("、", ids)),
        "(probability %s, away from %s %s)"
            .formatted(
                nearlyOne ? "above 0.99" : rounded,
                ids.size() == 1 ? "record" : "records",
                String.join(", ", ids)));
  }
}
