package org.creditgraph.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.UnifiedSocialCreditCode;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * Whose a holding is that stands in the name of a nominee: the principal's, followed from nominee
 * to nominee (domain.md 3). Takes and gives parties by their first ids.
 */
final class Principals {
  /** In the place of a party that nobody told. */
  static final int UNKNOWN = -1;

  /** Nominees of one holding that are followed; what lies beyond is held by somebody unknown. */
  private static final int FOLLOWED_MAX = 200;

  private static final long NOMINEE = LinkKind.NOMINEE_FOR.bit();

  /**
   * Whose it is.
   *
   * @param links from the party down to the registered holder
   */
  record End(int party, List<Integer> links) {}

  /** A tie of a nominee, by its number, to a principal; its detail may name the holding. */
  private record Tie(int principal, int link, @Nullable String detail) {}

  private final View view;
  private final Identities identities;
  private final Map<Integer, List<Tie>> known = new HashMap<>(0);

  Principals(View view, Identities identities) {
    this.view = view;
    this.identities = identities;
  }

  /**
   * Whose a holding is; more than one where it may be any one's of them.
   *
   * @param onlyRegistered whether the holding itself says that the holder is not its owner
   */
  List<End> of(int holder, int organization, boolean onlyRegistered) {
    if (!view.mayStandForAnother(holder)) {
      return List.of(onlyRegistered ? new End(UNKNOWN, List.of()) : new End(holder, List.of()));
    }
    Following following = new Following(organization);
    following.follow(holder);
    if (onlyRegistered && following.followed == 0) {
      return List.of(new End(UNKNOWN, List.of()));
    }
    return following.ends.entrySet().stream()
        .map(end -> new End(end.getKey(), end.getValue()))
        .toList();
  }

  /** All who are nominees of a party, for whatever holding, directly or through others. */
  Set<Integer> nomineesOf(int party) {
    Set<Integer> found = new LinkedHashSet<>();
    if (!view.isIntricate(party)) {
      return found;
    }
    List<Integer> principals = new ArrayList<>(List.of(party));
    LinkCursor ties = view.links(NOMINEE, false);
    for (int i = 0; i < principals.size(); i++) {
      for (int id : identities.sameAs(principals.get(i))) {
        for (ties.into(id); ties.next(); ) {
          int nominee = identities.first(ties.neighbour());
          if (found.add(nominee)) {
            principals.add(nominee);
          }
        }
      }
    }
    return found;
  }

  /** The ties of a nominee that speak of a holding in an organisation, by principal. */
  private Map<Integer, Integer> ties(int nominee, int organization) {
    Map<Integer, Integer> forThis = new LinkedHashMap<>();
    Map<Integer, Integer> forAll = new LinkedHashMap<>();
    for (Tie tie : known.computeIfAbsent(nominee, this::ties)) {
      if (tie.detail != null && isOf(organization, tie.detail)) {
        forThis.putIfAbsent(tie.principal, tie.link);
      } else if (tie.detail == null || !isOfAnother(tie.detail)) {
        forAll.putIfAbsent(tie.principal, tie.link);
      }
    }
    return forThis.isEmpty() ? forAll : forThis;
  }

  private List<Tie> ties(int nominee) {
    List<Tie> found = new ArrayList<>(1);
    LinkCursor ties = view.links(NOMINEE, false);
    for (int id : identities.sameAs(nominee)) {
      for (ties.from(id); ties.next(); ) {
        String detail = view.link(ties.link()).fact().text("detail");
        int principal = identities.first(ties.neighbour());
        found.add(new Tie(principal, ties.link(), detail == null ? null : detail.strip()));
      }
    }
    return found;
  }

  private boolean isOf(int organization, String detail) {
    for (int id : identities.sameAs(organization)) {
      String code = view.text(id, "uscc");
      if (detail.equals(view.id(id)) || code != null && detail.equalsIgnoreCase(code)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfAnother(String detail) {
    int node = view.find(detail);
    return node >= 0 && view.kind(node).isOrganization()
        || UnifiedSocialCreditCode.isValid(detail.toUpperCase(Locale.ROOT));
  }

  /** One holding under way. */
  private final class Following {
    private final int organization;
    private final List<Integer> path = new ArrayList<>();
    private final List<Integer> links = new ArrayList<>();
    private final Map<Integer, List<Integer>> ends = new LinkedHashMap<>();
    private int followed;

    Following(int organization) {
      this.organization = organization;
    }

    void follow(int party) {
      Map<Integer, Integer> ties = ties(party, organization);
      if (ties.isEmpty()) {
        ends.putIfAbsent(party, List.copyOf(links.reversed()));
        return;
      }
      followed++;
      path.add(party);
      ties.forEach(
          (principal, link) -> {
            if (path.contains(principal) || followed > FOLLOWED_MAX) {
              ends.putIfAbsent(UNKNOWN, List.of());
            } else {
              links.add(link);
              follow(principal);
              links.removeLast();
            }
          });
      path.removeLast();
    }
  }
}
