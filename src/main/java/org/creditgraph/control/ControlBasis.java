package org.creditgraph.control;

/** Why a party controls an organisation; where several apply, the first is told. */
public enum ControlBasis {
  /** It says so itself (CONTROLS). */
  DECLARED,
  /** It and those it controls hold more than half of the votes. */
  MAJORITY,
  /** It does so together with those it acts in concert with. */
  CONCERT,
  /** Nobody has control, and its effective share is the greatest and at least 30 %. */
  RELATIVE
}
