package org.creditgraph.screening;

import org.creditgraph.sanction.BilingualText;

/** How a related party hangs together with an applicant. */
public enum Tie {
  LEGAL_REPRESENTATIVE("法定代表人", "legal representative"),
  PRINCIPAL("主要负责人", "principal"),
  /** As in domain.md 3. */
  CONTROLLER("实际控制人", "controller"),
  /** Of at least the matter's share, directly. */
  HOLDER("主要股东", "major shareholder"),
  /** By one of those above. */
  CONTROLLED("所控制的组织", "controlled organisation"),
  /** By one of those above, as its legal representative. */
  REPRESENTED("担任法定代表人的组织", "represented organisation"),
  /** Whose head office it is; looked at for every matter. */
  BRANCH("分支机构", "branch"),
  /** With the same head office; looked at for every matter. */
  SIBLING_BRANCH("总公司的其他分支机构", "another branch of the head office"),
  /** As far as shares are known; looked at where controllers are. */
  POSSIBLE_CONTROLLER("可能的实际控制人", "possible controller"),
  /** Likewise; looked at where holders are. */
  POSSIBLE_HOLDER("可能的主要股东", "possible major shareholder"),
  /** Registered for another; looked at where holders are. */
  NOMINEE("名义持有人", "registered nominee"),
  /** For whom a nominee holds less than the matter's share; looked at where holders are. */
  NOMINEES_PRINCIPAL("被代持人", "principal of a nominee");

  private final BilingualText title;

  Tie(String zh, String en) {
    title = new BilingualText(zh, en);
  }

  public BilingualText title() {
    return title;
  }

  /** Whether it alone never makes a key party. */
  boolean isLoose() {
    return compareTo(POSSIBLE_CONTROLLER) >= 0;
  }

  /** Whether it ties a party to the applicant itself rather than to one of its key parties. */
  boolean isOfApplicant() {
    return compareTo(HOLDER) <= 0 || compareTo(BRANCH) >= 0;
  }
}
