package org.creditgraph.succession;

import static org.creditgraph.succession.Sentences.choice;
import static org.creditgraph.succession.Sentences.text;

import org.creditgraph.sanction.BilingualText;

/** Says in Chinese and English what several clues come to when they are taken together. */
final class WholeSentences {
  private WholeSentences() {}

  static BilingualText sale(Clue clue) {
    return choice(
        clue,
        text(
            "前者把资产转让给了不由其相关人员主导的后者：业务是卖掉的。",
            "The one sold assets to the other, which others lead: the business was sold."),
        text("两家之间没有资产转让合同。", "There is no contract that transfers assets between the two."),
        text(
            "前者把资产转让给了由其相关人员主导的后者。",
            "The one sold assets to the other, which its own people lead."));
  }

  static BilingualText both(Clue clue) {
    return choice(
        clue,
        clue.count() < clue.of() ? strangers() : unmoved(),
        text(
            "同一批人和业务承接两方面都只有微弱迹象。",
            "Both the same people and a business taken up show, but faintly."),
        text(
            "既看得出是同一批人，也看得出业务被承接，但其中一面不够清楚。",
            "Both the same people and a business taken up show, one of them not clearly."),
        text(
            "既看得出是同一批人，也看得出业务转移。",
            "Both the same people and a business that moved are to be seen."));
  }

  private static BilingualText strangers() {
    return text(
        "没有迹象表明两家背后是同一批人：业务可能由他人正常承接。",
        "Nothing shows that the same people are behind the two: others may have won the business.");
  }

  private static BilingualText unmoved() {
    return text(
        "没有迹象表明业务转移到后者，仅凭身份关联不足以认定。",
        "Nothing shows that the business moved; the same hands alone are not enough.");
  }

  static BilingualText unaskedSharers(String contact) {
    return text(
        "“%s”有%d家以上使用，没有查看它们是否同属一方。".formatted(contact, Groups.PARTIES_MAX),
        "More than %d use %s; whether they belong together was not looked at."
            .formatted(Groups.PARTIES_MAX, contact));
  }

  static BilingualText unaskedAgent(String who) {
    return text(
        "“%s”与%d家以上机构有关，按代理人处理，没有查看这些机构是否多属其本人。".formatted(who, Agents.GROUP_MAX),
        "%s has to do with more than %d organisations and was taken for an agent; whether most of them are his own was not looked at."
            .formatted(who, Agents.GROUP_MAX));
  }

  static BilingualText leap(String between) {
    return text(
        "“%s”先承接前者业务，后者再承接其业务：这是两步，各自列示。".formatted(between),
        "%1$s carried on the one's business first, and the other that of %1$s: two steps, each told by itself."
            .formatted(between));
  }
}
