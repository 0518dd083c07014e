package org.creditgraph.api;

import java.math.BigDecimal;
import org.creditgraph.control.Ofac50Finding;
import org.creditgraph.control.Ofac50Verdict;
import org.creditgraph.graph.Numerals;
import org.creditgraph.graph.Share;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.View;

/** What the regime OFAC_50 says and, as much, what it does not, in full sentences. */
final class Ofac50Sentences {
  private Ofac50Sentences() {}

  static String answer(View view, Ofac50Finding finding, boolean english) {
    String who = view.name(finding.party());
    int office = Identities.of(view).headOffice(finding.party());
    if (finding.verdict() == Ofac50Verdict.OWNED && office != Identities.NONE) {
      return branch(who, view.name(office), english);
    }
    String held = percent(finding.heldByBlocked());
    return switch (finding.verdict()) {
      case LISTED ->
          english
              ? who + " is itself on a list of OFAC in force; the 50 percent rule adds nothing."
              : who + "本身已列入有效的OFAC名单，无须适用百分之五十规则。";
      case OWNED ->
          english
              ? "Blocked parties hold %s of %s in sum; the 50 percent rule blocks it as well, in round %d."
                  .formatted(held, who, finding.proof().getLast().round())
              : "被封锁者合计持有%s的%s，依百分之五十规则亦被封锁（第%d轮）。"
                  .formatted(who, held, finding.proof().getLast().round());
      case NOT_SHOWN -> notShown(view, finding, english);
    };
  }

  private static String branch(String who, String office, boolean english) {
    return english
        ? who + " is a branch of " + office + ", which is blocked: so is the branch."
        : who + "是被封锁的" + office + "的分支机构，一并被封锁。";
  }

  private static String notShown(View view, Ofac50Finding finding, boolean english) {
    String who = view.name(finding.party());
    if (!view.kind(finding.party()).isOrganization()) {
      return english
          ? who
              + " is a person on no list in force; the 50 percent rule reaches organisations only."
          : who + "为自然人且不在有效名单；百分之五十规则只及于组织。";
    }
    if (finding.possiblyOwned()) {
      return possible(who, percent(finding.heldByBlocked()), english);
    }
    if (finding.heldInAll() == 0) {
      return english
          ? "No share in "
              + who
              + " is known, so the 50 percent rule says nothing about it; this is no clearance,"
              + " and ties “linked to” are no ownership."
          : "未掌握" + who + "的任何持股，百分之五十规则无从得出结论；不等于排除，“关联”亦非持股。";
    }
    String held = percent(finding.heldByBlocked());
    String known = percent(finding.heldInAll());
    return english
        ? "Blocked parties are known to hold %s of %s, less than half; the holders of %s of it are known. What is unknown is not counted, and this is no clearance."
            .formatted(held, who, known)
        : "已知被封锁者合计持有%s的%s，不足一半；已知持股合计%s，不明部分未计入，不等于排除。".formatted(who, held, known);
  }

  private static String possible(String who, String held, boolean english) {
    return english
        ? ("Blocked parties are known to hold %s of %s; what else they hold of it is not known, and"
                + " it may be half or more in sum: it may be blocked, and a person should look.")
            .formatted(held, who)
        : "已知被封锁者合计持有%s的%s，另有比例不明，合计可能达到一半以上：可能被封锁，请人工核实。".formatted(who, held);
  }

  static String cascade(Ofac50Controller.CascadeShown found, boolean english) {
    int listed = found.listedCount();
    int holding = found.listedWithHoldingsCount();
    int linked = found.linkedToCount();
    int blocked = found.blockedCount();
    return english
        ? ("Listed parties: %d, of whom %s known to hold shares; from these the 50 percent rule"
               + " derives %d more. Ties “linked to” (%d) tell no share and were not counted. Where"
               + " holdings are unknown, nothing is derived and nobody is cleared.")
            .formatted(listed, Numerals.counted(holding, "is", "are"), blocked, linked)
        : "列名主体%d个，其中已知持有股权者%d个，依百分之五十规则另及组织%d个；“关联”%d条不表示持股，未计入。持股不明者，既不据以推定，亦不据以排除。"
            .formatted(listed, holding, blocked, linked);
  }

  private static String percent(long trillionths) {
    return Numerals.plain(BigDecimal.valueOf(trillionths, Share.DECIMALS - 2)) + " %";
  }
}
