package org.creditgraph.graph;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What ties one node to another, in the direction `from` to `to`. At most 64, so that a set of
 * kinds is one long.
 */
public enum LinkKind {
  // person or organisation → organisation (roles.csv)
  LEGAL_REPRESENTATIVE,
  PRINCIPAL,
  DIRECTOR,
  SUPERVISOR,
  MANAGER,
  FINANCE_OFFICER,
  LIAISON,
  SECRETARY,
  INDEPENDENT_DIRECTOR,
  EMPLOYEE,
  /** 执行事务合伙人, who runs a partnership; a person or an organisation. */
  EXECUTIVE_PARTNER,
  // holder → organisation (shareholdings.csv)
  SHAREHOLDING,
  // party → party (relations.csv)
  SPOUSE,
  RELATIVE,
  ACTS_IN_CONCERT,
  NOMINEE_FOR,
  CONTROLS,
  BRANCH_OF,
  SUCCEEDED_BY,
  GUARANTEES,
  /** What a sanctions list says without saying more (OFAC's “Linked To”). */
  LINKED_TO,
  // party, store or account → contact point (contacts.csv)
  ADDRESS,
  PHONE,
  EMAIL,
  WEBSITE,
  BANK_ACCOUNT,
  DEVICE,
  /** contract → party, with a role (contract_parties.csv). */
  CONTRACT_PARTY,
  /** store → platform. */
  STORE_PLATFORM,
  /** store → the party that runs it. */
  STORE_OPERATOR,
  /** asset → party, with a role (asset_roles.csv). */
  ASSET_PARTY,
  /** shipment → party, with a role (shipment_parties.csv). */
  SHIPMENT_PARTY,
  /** shipment → the vessel or vehicle that carries it. */
  SHIPMENT_ASSET,
  /** account → its owner. */
  ACCOUNT_OWNER,
  /** account → account. */
  PAYMENT,
  /** One party under two ids: derived from equal valid numbers, never told by a fact. */
  SAME_IDENTITY;

  /** Of roles.csv. */
  static final Set<LinkKind> ROLES =
      Set.copyOf(EnumSet.range(LEGAL_REPRESENTATIVE, EXECUTIVE_PARTNER));

  /** Of relations.csv. */
  static final Set<LinkKind> RELATIONS = Set.copyOf(EnumSet.range(SPOUSE, LINKED_TO));

  /** Of contacts.csv, in their order. */
  public static final Set<LinkKind> CONTACTS =
      Collections.unmodifiableSet(EnumSet.range(ADDRESS, DEVICE));

  /** Whether a relation of this kind may be between two nodes of these kinds. */
  public boolean mayTie(NodeKind from, NodeKind to) {
    return switch (this) {
      case SPOUSE, RELATIVE -> from == NodeKind.PERSON && to == NodeKind.PERSON;
      case BRANCH_OF -> from.isOrganization() && to.isOrganization();
      default -> true;
    };
  }

  public long bit() {
    return 1L << ordinal();
  }

  /** All kinds as a set of bits. */
  public static long all() {
    return (1L << values().length) - 1;
  }

  public static long bits(Iterable<LinkKind> kinds) {
    long bits = 0;
    for (LinkKind kind : kinds) {
      bits |= kind.bit();
    }
    return bits;
  }
}
