package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.StoreStatus;

/** A store on a platform. */
final class Shop {
  final int platform;
  final String name;
  final String category;
  final Firm operator;
  final int opened;
  int closed = Firm.OPEN;
  StoreStatus status = StoreStatus.OPEN;
  final List<String> phones = new ArrayList<>(1);
  final List<Account> accounts = new ArrayList<>(1);
  final List<Mark> marks = new ArrayList<>(0);
  String id = "";

  Shop(int platform, String name, String category, Firm operator, int opened) {
    this.platform = platform;
    this.name = name;
    this.category = category;
    this.operator = operator;
    this.opened = opened;
  }
}
