package org.creditgraph.graph;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a node of the graph is. Records are apart: paths do not pass through them. Commitments and
 * tenders are in the store alone.
 */
public enum NodeKind {
  PERSON,
  ENTERPRISE,
  SOLE_PROPRIETOR,
  SOCIAL_ORGANIZATION,
  PUBLIC_INSTITUTION,
  GOVERNMENT_AGENCY,
  CONTRACT,
  PLATFORM,
  STORE,
  VESSEL,
  VEHICLE,
  AIRCRAFT,
  SHIPMENT,
  ACCOUNT,
  ADDRESS,
  PHONE,
  EMAIL,
  WEBSITE,
  BANK_ACCOUNT,
  DEVICE,
  RECORD,
  COMMITMENT,
  TENDER;

  public static final Set<NodeKind> ORGANIZATIONS =
      Set.copyOf(EnumSet.range(ENTERPRISE, GOVERNMENT_AGENCY));
  public static final Set<NodeKind> PARTIES = Set.copyOf(EnumSet.range(PERSON, GOVERNMENT_AGENCY));
  public static final Set<NodeKind> ASSETS = Set.of(VESSEL, VEHICLE, AIRCRAFT);

  public static final Set<NodeKind> PARTIES_AND_STORES = with(PARTIES, Set.of(STORE));
  public static final Set<NodeKind> PARTIES_AND_ASSETS = with(PARTIES, ASSETS);

  /**
   * Those that records and other names are of: lists of sanctions name vessels and aircraft too.
   */
  public static final Set<NodeKind> SUBJECTS = with(PARTIES_AND_STORES, ASSETS);

  /** Those that contacts are of; an account has the devices that use it. */
  public static final Set<NodeKind> REACHED = with(PARTIES, Set.of(STORE, ACCOUNT));

  public static final Set<NodeKind> CONTACT_POINTS = Set.copyOf(EnumSet.range(ADDRESS, DEVICE));

  private static Set<NodeKind> with(Set<NodeKind> some, Set<NodeKind> others) {
    EnumSet<NodeKind> kinds = EnumSet.copyOf(some);
    kinds.addAll(others);
    return Set.copyOf(kinds);
  }

  public boolean isOrganization() {
    return compareTo(ENTERPRISE) >= 0 && compareTo(GOVERNMENT_AGENCY) <= 0;
  }

  public boolean isParty() {
    return compareTo(GOVERNMENT_AGENCY) <= 0;
  }

  public boolean isContactPoint() {
    return compareTo(ADDRESS) >= 0 && compareTo(DEVICE) <= 0;
  }
}
