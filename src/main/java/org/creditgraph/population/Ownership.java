package org.creditgraph.population;

import java.util.ArrayList;
import java.util.List;

/**
 * Who holds whom. Corporate holders come before what they hold, so that groups are trees and
 * chains; rings and cross-holdings are laid on top in a few blocks.
 */
final class Ownership {
  /** All shares of an organisation, in basis points. */
  static final int WHOLE = 10_000;

  private final Dice dice;
  private final Organizations organizations;

  Ownership(Dice dice, Organizations organizations) {
    this.dice = dice;
    this.organizations = organizations;
  }

  /** The organisation that holds the most of another among its corporate holders, or -1. */
  int parent(Organization organization) {
    if (!organization.isCompany()) {
      return -1;
    }
    if (organization.index() % Organizations.BLOCK == 1 && crossed(organization.index())) {
      return organization.index() - 1;
    }
    Dice.Rolls rolls = dice.on(Topic.PARENT, organization.index());
    boolean anchor = Organizations.isAnchor(organization.index());
    if (!rolls.chance(anchor ? 0.1 : 0.24)) {
      return -1;
    }
    return elder(organization, anchor ? 1.0 : 0.15, rolls);
  }

  /** A second corporate holder, or -1. */
  int partner(Organization organization) {
    if (!organization.isCompany()) {
      return -1;
    }
    Dice.Rolls rolls = dice.on(Topic.PARENT, -1L - organization.index());
    if (!rolls.chance(0.06)) {
      return -1;
    }
    int partner = elder(organization, 0.3, rolls);
    return partner == parent(organization) ? -1 : partner;
  }

  /** A company of a lower number that was there when this one was founded and never ended. */
  private int elder(Organization organization, double notable, Dice.Rolls rolls) {
    for (int attempt = 0; attempt < 2; attempt++) {
      int candidate =
          rolls.chance(notable)
              ? organizations.notable(organization.index(), rolls)
              : before(organization.index(), rolls);
      if (candidate < organization.index()) {
        Organization elder = organizations.at(candidate);
        if (elder.isCompany() && !elder.hasEnded() && elder.founded() <= organization.founded()) {
          return candidate;
        }
      }
    }
    return -1;
  }

  private static int before(int index, Dice.Rolls rolls) {
    int start = Organizations.anchorOf(index);
    return start + (int) ((index - start) * StrictMath.pow(rolls.unit(), 1.4));
  }

  /** The company that a branch belongs to. */
  Organization head(Organization branch) {
    int index = elder(branch, 0.3, dice.on(Topic.PARENT, branch.index()));
    return organizations.at(index >= 0 ? index : Organizations.anchorOf(branch.index()));
  }

  /** A holding that closes a ring: the holder and its basis points. */
  record Loop(int holder, int points) {}

  /**
   * The one holding in {@code organization} that runs against the order, if any: the first member
   * of a block in its anchor (a cross-holding), and rings of three among the members after it.
   */
  List<Loop> loops(Organization organization) {
    int index = organization.index();
    int member = index % Organizations.BLOCK;
    if (member > 4 || member == 1) {
      return List.of();
    }
    Dice.Rolls rolls = dice.on(Topic.HOLDINGS, -1L - index / Organizations.BLOCK);
    boolean cross = rolls.chance(0.2);
    boolean ring = rolls.chance(0.1);
    List<Loop> loops = new ArrayList<>(1);
    if (member == 0 ? cross : ring) {
      int holder = member == 0 ? index + 1 : member == 2 ? index + 2 : index - 1;
      if (holder < organizations.commercialCount && live(holder) && organization.isCompany()) {
        loops.add(new Loop(holder, rolls.between(5, 14) * 100));
      }
    }
    return loops;
  }

  /** Whether the anchor of the block and its first member hold each other. */
  private boolean crossed(int index) {
    return dice.on(Topic.HOLDINGS, -1L - index / Organizations.BLOCK).chance(0.2);
  }

  private boolean live(int index) {
    Organization holder = organizations.at(index);
    return holder.isCompany() && !holder.hasEnded();
  }
}
