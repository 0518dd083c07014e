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
        text("两家之间没有资产转让合同。", "There is no contract that transfers assets between the two."),
        text(
            "前者把资产转让给了由其相关人员主导的后者。",
            "The one sold assets to the other, which its own people lead."),
        text(
            "前者把资产转让给了不由其相关人员主导的后者：业务是卖掉的。",
            "The one sold assets to the other, which others lead: the business was sold."));
  }

  static BilingualText rival(Clue clue) {
    return choice(
        clue,
        text("没有迹象表明后者是前者的竞争者。", "Nothing makes the other a competitor of the one."),
        text(
            "前者可能照常经营，与后者至多只有原员工或小股东相连：后者可能是竞争者。",
            "The one may go on, and at most former staff or a partner ties the other to it:"
                + " perhaps a competitor."),
        text(
            "前者看来照常经营，与后者至多只有原员工或小股东相连：后者多半是竞争者。",
            "The one seems to go on, and at most former staff or a partner ties the other to it:"
                + " probably a competitor."),
        text(
            "前者由原班人马照常经营，与后者至多只有原员工或小股东相连：后者是竞争者。",
            "The one goes on under its own people, and at most former staff or a partner ties"
                + " the other to it: a competitor."));
  }

  static BilingualText halves(Clue clue) {
    return choice(
        clue,
        text(
            "既看不出是同一批人，也看不出业务转移。",
            "Neither the same people nor a business that moved are to be seen."),
        strangers(),
        text(
            "业务看来转移了，但两家背后的人只有地址相同这一迹象。",
            "The business seems to have moved; of the people behind the two only the address"
                + " is the same."),
        text(
            "业务看来转移了，但前者的人或其亲属在后者只任职，并不主导。",
            "The business seems to have moved; of the people of the one, or their kin, somebody"
                + " has a post in the other, but leads nothing there."),
        unmoved(),
        text(
            "看得出是同一批人，但尚不知业务是否转移。",
            "The same people are to be seen; whether the business moved is not known yet."),
        text(
            "前者已停业，后者承接其少见的字号和行业，且看得出是同一批人；后者尚无交易可比。",
            "The one stopped, and the other took up its rare name and its trade with the same"
                + " people; it has no contracts to compare yet."),
        text(
            "既看得出是同一批人，也看得出业务转移。",
            "Both the same people and a business that moved are to be seen."));
  }

  static BilingualText strangers() {
    return text(
        "没有迹象表明两家背后是同一批人：业务可能由他人正常承接。",
        "Nothing shows that the same people are behind the two: others may have won the business.");
  }

  static BilingualText unmoved() {
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
