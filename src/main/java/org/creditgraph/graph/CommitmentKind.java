package org.creditgraph.graph;

/** For what a commitment (承诺) was made. */
public enum CommitmentKind {
  /** In place of papers, so that an approval is given at once (告知承诺). */
  APPROVAL,
  /** In place of a proof (证明事项). */
  PROOF,
  /** With a request to have a record repaired (信用修复). */
  REPAIR,
  /** As the members of a trade make it (行业自律). */
  INDUSTRY,
  /** Of its own accord (主动). */
  VOLUNTARY
}
