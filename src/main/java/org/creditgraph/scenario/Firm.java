package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.OrganizationStatus;
import org.creditgraph.population.Vocabulary.Line;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** An enterprise or sole proprietor of a district, with what is told of it. */
final class Firm implements Party {
  /** Stands for an open end. */
  static final int OPEN = Integer.MAX_VALUE;

  /** A role somebody has in it. */
  static final class Seat {
    final Party holder;
    final LinkKind role;
    final int from;
    int to = OPEN;

    Seat(Party holder, LinkKind role, int from) {
      this.holder = holder;
      this.role = role;
      this.from = from;
    }
  }

  /** A part of it that somebody holds, in hundredths. */
  static final class Stake {
    final Party holder;
    int percent;
    final int from;
    int to = OPEN;

    Stake(Party holder, int percent, int from) {
      this.holder = holder;
      this.percent = percent;
      this.from = from;
    }
  }

  /**
   * Where it can be reached.
   *
   * @param account in place of the value, where it is one
   */
  record Reach(LinkKind kind, String value, @Nullable Account account, int from, int to) {
    static Reach of(LinkKind kind, String value, int from) {
      return new Reach(kind, value, null, from, OPEN);
    }

    static Reach of(Account account, int from) {
      return new Reach(LinkKind.BANK_ACCOUNT, "", account, from, OPEN);
    }
  }

  NodeKind kind = NodeKind.ENTERPRISE;
  Spot place;
  Line trade;
  String brand;
  String name = "";
  final List<String> formerNames = new ArrayList<>(0);
  int founded;
  int ended = OPEN;
  OrganizationStatus status = OrganizationStatus.ACTIVE;
  long capital;
  final List<Seat> seats = new ArrayList<>(4);
  final List<Stake> stakes = new ArrayList<>(2);
  final List<Reach> reaches = new ArrayList<>(3);
  final List<Deal> deals = new ArrayList<>(8);
  final List<Shop> shops = new ArrayList<>(0);
  final List<Mark> marks = new ArrayList<>(0);
  @Nullable Account account;

  /** Whether it has a part in something planted; no firm has two. */
  boolean taken;

  /** Whether it only holds others and trades with nobody. */
  boolean shell;

  /** Whether everybody deals with it. */
  boolean hub;

  String id = "";

  Firm(Spot place, Line trade, String brand, int founded) {
    this.place = place;
    this.trade = trade;
    this.brand = brand;
    this.founded = founded;
  }

  @Override
  public String id() {
    return id;
  }

  /** Who leads it on a day. */
  @Nullable Human leader(int day) {
    for (Seat seat : seats) {
      if (seat.role == LinkKind.LEGAL_REPRESENTATIVE && seat.from <= day && day <= seat.to) {
        return (Human) seat.holder;
      }
    }
    return null;
  }

  Human founder() {
    return (Human) seats.getFirst().holder;
  }

  boolean livesOn(int day) {
    return founded <= day && day <= ended;
  }

  @Nullable String reach(LinkKind kind) {
    return reaches.stream()
        .filter(each -> each.kind() == kind)
        .map(Reach::value)
        .findFirst()
        .orElse(null);
  }

  /** Whether it only holds others. */
  boolean isShell() {
    return shell;
  }

  boolean isSole() {
    return kind == NodeKind.SOLE_PROPRIETOR;
  }
}
