package org.creditgraph.society;

/** A share of a business that somebody holds, in hundredths. */
final class Interest {
  final Actor holder;
  final int percent;
  final int from;
  int to = Epoch.OPEN;

  Interest(Actor holder, int percent, int from) {
    this.holder = holder;
    this.percent = percent;
    this.from = from;
  }
}
