package org.creditgraph.hostile;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.creditgraph.hostile.Fault.Sort;

/** Counts what came of the attacks, by their kind, and keeps what was wrong. */
final class Tally {
  private static final int SHOWN_MAX = 4;

  private final Map<String, Row> rows = new TreeMap<>();
  private final List<Found> found = new ArrayList<>();

  /** What would tell of the machine if no attack had brought it in. */
  private final Set<String> broughtIn = ConcurrentHashMap.newKeySet();

  /** What was wrong, and with which attack: its index repeats it. */
  record Found(int index, String kind, String sent, Fault fault) {}

  private static final class Row {
    int count;
    final Map<String, Integer> answers = new TreeMap<>();
    long slowestNanos;
    int slowestIndex;
  }

  /** Before it is sent: what is imported or kept may stand in the answer to another one. */
  void sending(Attack attack) {
    broughtIn.addAll(Leaks.in(attack.sent(), ""));
  }

  private boolean isBroughtIn(Fault fault) {
    int at = fault.detail().indexOf(": ") + 2;
    String told = fault.detail().substring(at);
    return fault.sort() == Sort.LEAK && broughtIn.stream().anyMatch(one -> one.contains(told));
  }

  void add(Outcome outcome) {
    List<Fault> faults = Judge.faults(outcome).stream().filter(not(this::isBroughtIn)).toList();
    List<String> answers =
        outcome.answers().isEmpty()
            ? List.of(outcome.ending().name())
            : outcome.answers().stream().map(Tally::told).toList();
    synchronized (this) {
      Row row = rows.computeIfAbsent(outcome.attack().kind(), kind -> new Row());
      row.count++;
      answers.forEach(answer -> row.answers.merge(answer, 1, Integer::sum));
      if (outcome.nanos() > row.slowestNanos) {
        row.slowestNanos = outcome.nanos();
        row.slowestIndex = outcome.attack().index();
      }
      Attack attack = outcome.attack();
      faults.forEach(
          fault -> found.add(new Found(attack.index(), attack.kind(), attack.shown(), fault)));
    }
  }

  private static String told(Answer answer) {
    String codes = String.join("+", Judge.codes(answer));
    return answer.status() + (codes.isEmpty() ? "" : " " + codes);
  }

  synchronized List<Found> found(Sort sort) {
    return found.stream().filter(one -> one.fault().sort() == sort).toList();
  }

  synchronized int count() {
    return rows.values().stream().mapToInt(row -> row.count).sum();
  }

  /** One line for each kind: how many, what was answered, the slowest. */
  synchronized String table() {
    StringBuilder table = new StringBuilder();
    rows.forEach(
        (kind, row) ->
            table.append(
                "%-46s %6d  slowest %,8d ms (%d)  %s%n"
                    .formatted(
                        kind,
                        row.count,
                        row.slowestNanos / 1_000_000,
                        row.slowestIndex,
                        mostFirst(row.answers))));
    return table.toString();
  }

  private static String mostFirst(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(12)
        .map(entry -> entry.getKey() + " ×" + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** What was wrong, alike ones together with some examples. */
  String told(Sort sort) {
    Map<String, List<Found>> alike =
        found(sort).stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.kind() + ": " + shape(one.fault().detail()),
                    TreeMap::new,
                    Collectors.toList()));
    StringBuilder text = new StringBuilder();
    text.append("%s: %,d%n".formatted(sort, found(sort).size()));
    alike.forEach(
        (what, all) -> {
          text.append("  ×%d %s%n".formatted(all.size(), what));
          String indices =
              all.stream()
                  .limit(SHOWN_MAX)
                  .map(one -> "" + one.index())
                  .collect(Collectors.joining(", "));
          text.append("      index %s; sent: %s%n".formatted(indices, all.getFirst().sent()));
        });
    return text.toString();
  }

  /** A detail without what differs from one to the next. */
  private static String shape(String detail) {
    String short200 = detail.substring(0, Math.min(200, detail.length()));
    return short200
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
        .replaceAll("\"(timestamp|path)\":\"[^\"]*\"?", "\"$1\":…")
        .replaceAll("(?<!^)(?<!\\d)\\d{2,}", "#");
  }
}
