package org.creditgraph.society;

import org.creditgraph.graph.ContractKind;

/** A contract that was signed. */
record Agreement(Business supplier, Business buyer, ContractKind kind, int signed, long amount) {}
