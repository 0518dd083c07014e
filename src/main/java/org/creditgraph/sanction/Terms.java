package org.creditgraph.sanction;

import org.creditgraph.control.ControlBasis;
import org.creditgraph.graph.LinkKind;

/** The field's terms for capacities, in Chinese and English. */
final class Terms {
  private Terms() {}

  static BilingualText role(LinkKind role) {
    return switch (role) {
      case LEGAL_REPRESENTATIVE -> new BilingualText("法定代表人", "legal representative");
      case PRINCIPAL -> new BilingualText("主要负责人", "principal");
      case EXECUTIVE_PARTNER -> new BilingualText("执行事务合伙人", "executive partner");
      default -> throw new IllegalArgumentException(role + " reaches nobody");
    };
  }

  static BilingualText basis(ControlBasis basis) {
    return switch (basis) {
      case DECLARED -> new BilingualText("声明控制", "declared control");
      case MAJORITY -> new BilingualText("多数表决权", "majority of votes");
      case CONCERT -> new BilingualText("一致行动", "acting in concert");
      case RELATIVE -> new BilingualText("相对控制", "relative control");
    };
  }
}
