package org.creditgraph.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/**
 * How a fact type ties nodes: which columns hold the two ends, what kind of link it is and when it
 * holds (domain.md 7).
 *
 * @param kinds by the position of the word in {@code kindColumn}, or the one kind where that is -1
 * @param start the column of its first day, -1 where it is open
 * @param detail the column of the role that the party plays in the thing, or -1
 * @param thing the type of the fact at its start whose period is that of the link, else null
 */
record Tie(
    int from,
    int to,
    int kindColumn,
    LinkKind[] kinds,
    int start,
    int end,
    int detail,
    @Nullable FactType thing) {

  private static final Map<FactType, List<Tie>> TIES =
      Map.ofEntries(
          entry(FactType.ROLE, worded("holder_id", "organization_id", "role")),
          entry(
              FactType.HOLDING,
              dated("holder_id", "organization_id", LinkKind.SHAREHOLDING, "valid_from valid_to")),
          entry(FactType.RELATION, worded("from_id", "to_id", "kind")),
          entry(FactType.CONTACT, worded("subject_id", "value", "kind")),
          entry(
              FactType.ASSET_PARTY,
              dated("asset_id", "party_id", LinkKind.ASSET_PARTY, "valid_from valid_to")),
          entry(
              FactType.CONTRACT_PARTY,
              new Draft("contract_id", "party_id", "", LinkKind.CONTRACT_PARTY, "", "CONTRACT")),
          entry(
              FactType.SHIPMENT_PARTY,
              new Draft("shipment_id", "party_id", "", LinkKind.SHIPMENT_PARTY, "", "SHIPMENT")),
          entry(
              FactType.PAYMENT,
              dated("from_account_id", "to_account_id", LinkKind.PAYMENT, "paid_at paid_at")),
          entry(
              FactType.STORE,
              dated("id", "platform_id", LinkKind.STORE_PLATFORM, "opened_on closed_on"),
              dated("id", "operator_id", LinkKind.STORE_OPERATOR, "opened_on closed_on")),
          entry(
              FactType.SHIPMENT,
              dated("id", "asset_id", LinkKind.SHIPMENT_ASSET, "declared_on declared_on")),
          entry(
              FactType.ACCOUNT,
              dated("id", "owner_id", LinkKind.ACCOUNT_OWNER, "opened_on closed_on")));
  private static final Tie[][] BY_TYPE =
      Arrays.stream(FactType.values())
          .map(type -> TIES.getOrDefault(type, List.of()).toArray(Tie[]::new))
          .toArray(Tie[][]::new);

  static Tie[] of(FactType type) {
    return BY_TYPE[type.ordinal()];
  }

  /** The columns of a thing's first and last day. */
  static int[] daysOf(FactType thing) {
    return thing == FactType.CONTRACT
        ? new int[] {thing.position("signed_on"), thing.position("completed_on")}
        : new int[] {thing.position("declared_on"), thing.position("declared_on")};
  }

  private record Draft(
      String from, String to, String kindColumn, LinkKind kind, String days, String thing) {
    Tie of(FactType type) {
      int kinds = type.find(kindColumn);
      int space = days.indexOf(' ');
      return new Tie(
          type.position(from),
          type.position(to),
          kinds,
          kinds < 0 ? new LinkKind[] {kind} : kinds(type.columns().get(kinds)),
          space < 0 ? -1 : type.position(days.substring(0, space)),
          space < 0 ? -1 : type.position(days.substring(space + 1)),
          kinds < 0 ? type.find("role") : -1,
          thing.isEmpty() ? null : FactType.valueOf(thing));
    }

    private static LinkKind[] kinds(Column column) {
      return column.words().stream().map(LinkKind::valueOf).toArray(LinkKind[]::new);
    }
  }

  private static Draft worded(String from, String to, String kindColumn) {
    return new Draft(from, to, kindColumn, LinkKind.CONTROLS, "valid_from valid_to", "");
  }

  private static Draft dated(String from, String to, LinkKind kind, String days) {
    return new Draft(from, to, "", kind, days, "");
  }

  private static Map.Entry<FactType, List<Tie>> entry(FactType type, Draft... drafts) {
    return Map.entry(type, Arrays.stream(drafts).map(draft -> draft.of(type)).toList());
  }
}
