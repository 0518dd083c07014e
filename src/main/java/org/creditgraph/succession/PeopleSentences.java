package org.creditgraph.succession;

import static org.creditgraph.succession.Sentences.choice;
import static org.creditgraph.succession.Sentences.text;

import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Numerals;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.snapshot.View;

/** Says in Chinese and English how the people behind two parties hang together. */
final class PeopleSentences {
  private PeopleSentences() {}

  static BilingualText people(View view, Clue clue) {
    String now = clue.about() < 0 ? "" : view.name(clue.about());
    String then =
        clue.count() >= 0 && clue.level() > PeopleTie.NONE ? view.name(clue.count()) : now;
    BilingualText tie = tie(view, clue);
    return choice(
        clue,
        text(
            "已知的两家背后人员及其亲属彼此没有关系。",
            "Neither those known to be behind the one nor their kin have to do with the other."),
        text(
            "已知的两家背后人员彼此没有关系。",
            "Those known to be behind the one have nothing to do with those behind the other."),
        text(
            "两家名义上的负责人或股东都是%s，此人在数十家企业挂名。".formatted(now),
            "%s, who lends his name to dozens, leads or holds both.".formatted(now)),
        text("%s在两家都任职。".formatted(now), "%s serves both.".formatted(now)),
        text(
            "后者的%s与前者的%s是亲属的亲属。".formatted(now, then),
            "%s, with the other, is kin of kin of %s, with the one.".formatted(now, then)),
        text(
            "%s曾在前者任职，现在是后者的负责人或主要股东。".formatted(now),
            "%s served the one and leads or owns the other.".formatted(now)),
        text(
            "%s持有前者不足一半的股份，现在是后者的负责人或主要股东。".formatted(now),
            "%s held less than half of the one and leads or owns the other.".formatted(now)),
        text(
            "后者的%s与前者的%s%s。".formatted(now, then, tie.zh()),
            "%s, with the other, %s %s, with the one.".formatted(now, tie.en(), then)),
        text(
            "后者的负责人或主要股东%s与前者的%s是姻亲或远亲。".formatted(now, then),
            "%s, who leads or owns the other, is kin of kin of %s, who led or owned the one."
                .formatted(now, then)),
        text(
            "%s原是前者的负责人或主要股东，在后者任职。".formatted(now),
            "%s led or owned the one and serves the other.".formatted(now)),
        text(
            "后者的负责人或主要股东%s与前者的%s%s。".formatted(now, then, tie.zh()),
            "%s, who leads or owns the other, %s %s, who led or owned the one."
                .formatted(now, tie.en(), then)),
        text(
            "%s曾控制或代表前者，通过持股链条或代持站在后者背后。".formatted(then),
            "%s, who led or owned the one, stands behind the other through holdings or a nominee."
                .formatted(then)),
        text(
            "%s曾控制或代表前者，通过层层过半的持股控制后者。".formatted(then),
            "%s, who led or owned the one, controls the other through holdings of half or more."
                .formatted(then)),
        text("%s先后是两家的负责人或主要股东。".formatted(now), "%s led or owned both.".formatted(now)));
  }

  /** Who else is with both. */
  static BilingualText staff(Clue clue) {
    if (clue.count() == 0) {
      return clue.level() == PeopleTie.OTHER_STAFF
          ? text("两家在册员工各不相同。", "The two have other staff.")
          : text("两家没有其他共同人员。", "Nobody else is with both.");
    }
    if (clue.level() == PeopleTie.MOST_STAFF) {
      return text(
          "后者的人员多半（另有" + clue.count() + "名）来自前者。",
          "Most of the other's people, " + clue.count() + " more, are the one's.");
    }
    return text(
        "另有" + clue.count() + "名人员在两家都任职或持股。",
        Numerals.counted(clue.count(), "more person is", "more people are") + " with both.");
  }

  /** Whether whoever leads the other was in business before. */
  static BilingualText footing(View view, Clue clue) {
    String leader = view.name(clue.about());
    return clue.level() == Footing.NONE_KNOWN
        ? text(
            "后者的负责人%s此前没有已知的企业。".formatted(leader),
            "%s, who leads the other, is not known to have led a business before."
                .formatted(leader))
        : text(
            "后者的负责人%s此前已有%d家自己的企业。".formatted(leader, clue.count()),
            "%s, who leads the other, had %s of his own before."
                .formatted(leader, Numerals.counted(clue.count(), "business", "businesses")));
  }

  /** How two persons are tied, by the links between them. */
  private static BilingualText tie(View view, Clue clue) {
    for (int link : clue.links()) {
      LinkKind kind = view.link(link).kind();
      if (kind == LinkKind.ACTS_IN_CONCERT) {
        return text("是一致行动人", "acts in concert with");
      }
      if ((PeopleReader.HOUSEHOLD & kind.bit()) != 0) {
        return text("使用同一个很少有人使用的联系方式", "shares a contact point that few have with");
      }
    }
    return text("是亲属", "is kin of");
  }
}
