package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.AssetRole;

/** A vessel or vehicle. */
final class Conveyance {
  /** A role that a party has to it. */
  static final class Term {
    final CaseParty party;
    final AssetRole role;
    final int from;
    int to = Business.OPEN;

    Term(CaseParty party, AssetRole role, int from) {
      this.party = party;
      this.role = role;
      this.from = from;
    }
  }

  final boolean vessel;
  final String name;
  final String number;
  final List<Term> terms = new ArrayList<>(3);
  String id = "";

  Conveyance(boolean vessel, String name, String number) {
    this.vessel = vessel;
    this.name = name;
    this.number = number;
  }
}
