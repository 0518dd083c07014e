package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.StoreStatus;

/** A store on a platform. */
final class Outlet {
  final Business operator;
  final int platform;
  final String name;
  final String category;
  final int opened;
  int closed = Business.OPEN;
  StoreStatus status = StoreStatus.OPEN;
  final List<Business.Reach> reaches = new ArrayList<>(2);
  final List<Listing> listings = new ArrayList<>(0);
  String id = "";

  Outlet(Business operator, int platform, String name, String category, int opened) {
    this.operator = operator;
    this.platform = platform;
    this.name = name;
    this.category = category;
    this.opened = opened;
    operator.outlets.add(this);
  }

  /** A store does not outlive the one who runs it. */
  void endWithOperator() {
    if (operator.ended < closed) {
      closed = operator.ended;
      status = status == StoreStatus.OPEN ? StoreStatus.CLOSED : status;
    }
  }
}
