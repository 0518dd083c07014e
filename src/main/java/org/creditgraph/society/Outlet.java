package org.creditgraph.society;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.StoreStatus;

/** A store on a platform. */
final class Outlet {
  final int platform;
  final String name;
  final String category;
  final Actor operator;

  /** Who truly runs it. */
  final Citizen merchant;

  final int opened;
  int closed = Epoch.OPEN;
  StoreStatus status = StoreStatus.OPEN;
  final List<ContactUse> contacts = new ArrayList<>(2);

  Outlet(int platform, String name, String category, Actor operator, Citizen merchant, int opened) {
    this.platform = platform;
    this.name = name;
    this.category = category;
    this.operator = operator;
    this.merchant = merchant;
    this.opened = opened;
  }

  boolean isOpen(int day) {
    return opened <= day && day < closed && status == StoreStatus.OPEN;
  }
}
