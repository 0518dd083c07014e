package org.creditgraph.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.IdentityNumber;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Period;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.View;

/**
 * The valid numbers that a batch gave to parties while others bear them (domain.md 1). Looks at the
 * nodes that ever shared a number, which are few.
 */
final class SharedNumbers {
  private final View view;
  private final int sequence;

  /**
   * @param sequence of the batch, the last that the view knows
   */
  SharedNumbers(View view, int sequence) {
    this.view = view;
    this.sequence = sequence;
  }

  void each(Consumer<Finding> sink) {
    Identities identities = Identities.of(view);
    Map<String, TreeSet<String>> bearers = new TreeMap<>();
    for (int node = 0; node < view.snapshot().nodeCount(); node++) {
      if (!view.mayHaveTwin(node) || !view.knows(node)) {
        continue;
      }
      int[] ids = identities.sameAs(node);
      if (ids.length == 1) {
        String number = number(node);
        bearers.computeIfAbsent(number, absent -> new TreeSet<>()).add(view.id(node));
      } else if (ids[0] == node) {
        List<String> named = Arrays.stream(ids).mapToObj(view::id).toList();
        if (named.stream().anyMatch(this::isNew)) {
          sink.accept(oneParty(number(node), named));
        }
      }
    }
    bearers.remove("");
    bearers.forEach(
        (number, ids) -> {
          if (ids.size() > Identities.IDS_MAX && ids.stream().anyMatch(this::isNew)) {
            sink.accept(nobody(number, List.copyOf(ids)));
          }
        });
  }

  /** The valid number that tells the party, "" for none. */
  private String number(int node) {
    FactType type = view.kind(node) == NodeKind.PERSON ? FactType.PERSON : FactType.ORGANIZATION;
    String column = type.columns().get(IdentityNumber.column(type)).name();
    IdentityNumber number = IdentityNumber.of(type, view.text(node, column));
    return number == null ? "" : number.text();
  }

  /** A person's number with its middle hidden. */
  private String shown(String number, String id) {
    boolean person = view.kind(view.find(id)) == NodeKind.PERSON;
    return person ? Suspicion.masked(number) : number;
  }

  private boolean isNew(String id) {
    List<FactVersion> versions = view.history(id);
    return !versions.isEmpty() && versions.getLast().knownFrom() == sequence;
  }

  private Finding oneParty(String borne, List<String> ids) {
    String number = shown(borne, ids.getFirst());
    String named = Suspicion.named(ids);
    return new Finding(
        Finding.Kind.ONE_NUMBER_TWO_PARTIES,
        ids.getFirst(),
        Period.ALWAYS,
        "The number %s is that of %d ids, which are taken for one party: %s."
            .formatted(number, ids.size(), named),
        "证号%s为%d个标识共有，视为同一主体：%s。".formatted(number, ids.size(), named));
  }

  private Finding nobody(String borne, List<String> ids) {
    String number = shown(borne, ids.getFirst());
    String named = Suspicion.named(ids);
    return new Finding(
        Finding.Kind.NUMBER_OF_TOO_MANY,
        ids.getFirst(),
        Period.ALWAYS,
        "The number %s is that of %d ids, more than %d, so it identifies nobody: %s."
            .formatted(number, ids.size(), Identities.IDS_MAX, named),
        "证号%s为%d个标识共有，超过%d个，不据以识别任何主体：%s。"
            .formatted(number, ids.size(), Identities.IDS_MAX, named));
  }
}
