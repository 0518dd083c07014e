package org.creditgraph.api;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** Arguments as given: an absent one and a null mean the same. */
final class Given {
  private Given() {}

  static int or(@Nullable Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }

  static boolean flag(@Nullable Boolean given) {
    return given != null && given;
  }

  /** The kinds of link as bits; all when none were given. */
  static long kinds(@Nullable List<LinkKind> given) {
    if (given == null) {
      return LinkKind.all();
    }
    if (given.isEmpty()) {
      throw new Refusal(
          "INVALID_ARGUMENT", "kinds is an empty list; name a kind or leave kinds out for all.");
    }
    return LinkKind.bits(given);
  }

  /** The id, when a node with it is known. */
  static String known(View view, String argument, String id) {
    find(view, argument, id);
    return id;
  }

  /** The node of a party. */
  static int party(View view, String argument, String id) {
    return node(view, argument, id, NodeKind::isParty, "a person or an organisation");
  }

  /** The node of an organisation. */
  static int organization(View view, String argument, String id) {
    return node(view, argument, id, NodeKind::isOrganization, "an organisation");
  }

  /** The node of a store, a platform … */
  static int node(View view, String argument, String id, NodeKind kind, String wanted) {
    return node(view, argument, id, found -> found == kind, wanted);
  }

  private static int node(
      View view, String argument, String id, Predicate<NodeKind> fits, String wanted) {
    int node = find(view, argument, id);
    if (!fits.test(view.kind(node))) {
      String kinds =
          Stream.of(NodeKind.values())
              .filter(fits)
              .map(NodeKind::name)
              .collect(Collectors.joining(", "));
      throw new Refusal(
          "WRONG_KIND",
          "%s is '%s', which is of kind %s; give the id of %s (%s)."
              .formatted(argument, id, view.kind(node), wanted, kinds));
    }
    return node;
  }

  private static int find(View view, String argument, String id) {
    int node = view.find(id);
    if (node < 0) {
      throw new Refusal(
          "UNKNOWN_PARTY",
          "%s is '%s', which no party or other node had at %s; check the id, or ask for a later knownAt."
              .formatted(argument, id, Scalars.written(view.asOf().knownAt())));
    }
    return node;
  }
}
