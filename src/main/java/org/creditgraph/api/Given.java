package org.creditgraph.api;

import java.util.List;
import java.util.stream.Collectors;
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
  static String known(View view, String id) {
    if (view.find(id) < 0) {
      throw new Refusal(
          "UNKNOWN_PARTY",
          "No party or other node with the id '"
              + id
              + "' was known at "
              + Scalars.written(view.asOf().knownAt())
              + "; check the id, or ask for a later knownAt.");
    }
    return id;
  }

  /** The node of a party. */
  static int party(View view, String id) {
    int node = view.find(known(view, id));
    if (!view.kind(node).isParty()) {
      throw wrongKind(view, node, "a person or an organisation");
    }
    return node;
  }

  /** The node of a party, given as an argument that a refusal names. */
  static int party(View view, String argument, String id) {
    int node = view.find(id);
    if (node < 0) {
      throw new Refusal(
          "UNKNOWN_PARTY",
          "%s is '%s', which no party had at %s; check the id, or ask for a later knownAt."
              .formatted(argument, id, Scalars.written(view.asOf().knownAt())));
    }
    if (!view.kind(node).isParty()) {
      throw new Refusal(
          "WRONG_KIND",
          "%s is '%s', which is of kind %s; give the id of a person or an organisation (%s)."
              .formatted(
                  argument,
                  id,
                  view.kind(node),
                  NodeKind.PARTIES.stream()
                      .sorted()
                      .map(NodeKind::name)
                      .collect(Collectors.joining(", "))));
    }
    return node;
  }

  /** The node of an organisation. */
  static int organization(View view, String id) {
    int node = view.find(known(view, id));
    if (!view.kind(node).isOrganization()) {
      throw wrongKind(view, node, "an organisation");
    }
    return node;
  }

  /** The node of a store, a platform … */
  static int node(View view, String id, NodeKind kind, String wanted) {
    int node = view.find(known(view, id));
    if (view.kind(node) != kind) {
      throw wrongKind(view, node, wanted);
    }
    return node;
  }

  private static Refusal wrongKind(View view, int node, String wanted) {
    return new Refusal(
        "WRONG_KIND",
        "'"
            + view.id(node)
            + "' is of kind "
            + view.kind(node)
            + "; give the id of "
            + wanted
            + ".");
  }
}
