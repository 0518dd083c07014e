package org.creditgraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.creditgraph.graph.Numerals;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.snapshot.View;

/** Says in Chinese and English what clues tell. */
final class Sentences {
  private final View view;
  private final Pair pair;
  private final String next;

  Sentences(View view, Pair pair) {
    this.view = view;
    this.pair = pair;
    next = pair.next().face().name();
  }

  EvidenceKind kind(Clue clue) {
    return switch (clue.feature()) {
      case PEOPLE ->
          switch (clue.level()) {
            case PeopleTie.NONE_OF_KIN, PeopleTie.NONE, PeopleTie.SAME_AGENT ->
                EvidenceKind.OTHER_PEOPLE;
            case PeopleTie.KIN_LEADS,
                PeopleTie.KIN_SERVES,
                PeopleTie.FAR_KIN_LEADS,
                PeopleTie.FAR_KIN_SERVES ->
                EvidenceKind.KIN;
            case PeopleTie.THROUGH_HOLDINGS, PeopleTie.THROUGH_MAJORITIES ->
                EvidenceKind.HOLDING_CHAIN;
            case PeopleTie.SAME_LEADER -> EvidenceKind.SAME_PEOPLE;
            default -> EvidenceKind.FORMER_STAFF;
          };
      case STAFF -> EvidenceKind.FORMER_STAFF;
      case FOOTING -> EvidenceKind.OTHER_PEOPLE;
      case ADDRESS -> EvidenceKind.ADDRESS;
      case PHONE -> EvidenceKind.PHONE;
      case EMAIL -> EvidenceKind.EMAIL;
      case WEBSITE -> EvidenceKind.WEBSITE;
      case DEVICE -> EvidenceKind.DEVICE;
      case ACCOUNT -> EvidenceKind.BANK_ACCOUNT;
      case NAME -> EvidenceKind.NAME;
      case TRADE -> EvidenceKind.TRADE;
      case PARTNERS -> TradeMoved.isSupply(pair) ? EvidenceKind.SUPPLIERS : EvidenceKind.CUSTOMERS;
      case CARRYING_ON, STILL_SERVED, SALE -> EvidenceKind.CARRYING_ON;
      case BOTH -> EvidenceKind.DAMPING;
      case ASSET -> EvidenceKind.ASSET;
      case DECLARED -> EvidenceKind.DECLARED;
      case TIMING, TAKEOVER, AWAKENING -> EvidenceKind.TIMING;
    };
  }

  BilingualText of(Clue clue) {
    return switch (clue.feature()) {
      case PEOPLE -> PeopleSentences.people(view, clue);
      case STAFF -> PeopleSentences.staff(clue);
      case FOOTING -> PeopleSentences.footing(view, clue);
      case ADDRESS -> contact(clue, "地址", "address");
      case PHONE -> contact(clue, "电话", "phone number");
      case EMAIL -> contact(clue, "电子邮箱", "e-mail address");
      case WEBSITE -> contact(clue, "网址", "website");
      case DEVICE -> contact(clue, "设备", "device");
      case ACCOUNT -> contact(clue, "银行账户", "bank account");
      case NAME -> name(clue);
      case TRADE ->
          choice(
              clue,
              text("两家行业不同。", "The two are in different trades."),
              text("两家经营范围有部分相同。", "The two have part of their scope in common."),
              text("两家行业相近。", "The two are in trades that lie near each other."),
              text("两家行业相同。", "The two are in the same trade."));
      case SALE -> WholeSentences.sale(clue);
      case BOTH -> WholeSentences.both(clue);
      case DECLARED ->
          choice(
              clue,
              text("两家没有申报过合并、分立或隶属关系。", "No merger, division or branch is declared."),
              text(
                  "两家申报过合并、分立或隶属关系：没有隐瞒。",
                  "The tie between the two is declared: nothing is hidden."));
      case ASSET ->
          choice(
              clue,
              text("前者的船舶或车辆没有转到后者。", "No vessel or vehicle of the one passed to the other."),
              text(
                  "“" + about(clue) + "”从前者转到了后者。",
                  "%s passed from the one to the other.".formatted(about(clue))),
              text(
                  "“%s”等%d艘（辆）船舶、车辆从前者转到了后者。".formatted(about(clue), clue.count()),
                  "%d vessels or vehicles, %s among them, passed from the one to the other."
                      .formatted(clue.count(), about(clue))));
      case TIMING, TAKEOVER -> timing(clue);
      case PARTNERS, CARRYING_ON, STILL_SERVED, AWAKENING ->
          new TradeSentences(about(clue)).of(clue);
    };
  }

  private BilingualText contact(Clue clue, String zh, String en) {
    String value = clue.about() < 0 ? "" : view.name(clue.about());
    BilingualText shared =
        text(
            "两家共用%s“%s”，另有%s家无关主体使用。".formatted(zh, value, many(clue)),
            "The two share the %s %s, with %s unrelated %s."
                .formatted(en, value, many(clue), few(clue, "other", "others")));
    return choice(
        clue,
        text("两家的%s不同。".formatted(zh), "The two have no %s in common.".formatted(en)),
        shared,
        text(
            "两家早就共用%s“%s”：与此事无关。".formatted(zh, value),
            "The two shared the %s %s long before.".formatted(en, value)),
        shared,
        shared,
        text(
            "只有这两家使用%s“%s”。".formatted(zh, value),
            "Only these two use the %s %s.".formatted(en, value)));
  }

  private BilingualText name(Clue clue) {
    String a = pair.old().parts().brand();
    String b = pair.next().parts().brand();
    String zh = "字号“%s”与“%s”".formatted(a, b);
    String en = "The brands %s and %s".formatted(a, b);
    String borne = many(clue);
    return choice(
        clue,
        text(zh + "不同。", en + " differ."),
        text(zh + "部分相同。", en + " are alike in part."),
        text(zh + "部分相同，相同部分少见。", en + " are alike in part, and few bear what they share."),
        text(
            zh + "读音相同，但同音的有" + borne + "家。",
            en + " sound the same, as do those of " + borne + "."),
        text(
            zh + "相同，但使用者有" + borne + "家。",
            en + " are the same, which " + borne + few(clue, " bears.", " bear.")),
        text(
            zh + "读音相同，同音的只有" + borne + "家。",
            en + " sound the same; only " + borne + few(clue, " does.", " do.")),
        text(
            zh + "相同，使用者只有" + borne + "家。",
            en + " are the same; only " + borne + few(clue, " bears it.", " bear it.")));
  }

  private static String many(Clue clue) {
    boolean cut = clue.count() >= clue.of() && clue.of() > 0;
    return cut ? clue.of() + "+" : Numerals.of(clue.count());
  }

  /** The word for what {@link #many} tells: one, or several. */
  private static String few(Clue clue, String one, String several) {
    return many(clue).equals("1") ? one : several;
  }

  private BilingualText timing(Clue clue) {
    LocalDate day = LocalDate.ofEpochDay(pair.start().day());
    if (clue.feature() == Feature.TAKEOVER) {
      return choice(
          clue,
          text(
              "“%s”早已存在，于%s起承接前者的东西。".formatted(next, day),
              "%s had been there before and took up something of the one's on %s."
                  .formatted(next, day)),
          text(
              "“%s”于%s重新开始经营。".formatted(next, day),
              "%s began to trade again on %s.".formatted(next, day)),
          text("“%s”于%s易主。".formatted(next, day), "%s changed hands on %s.".formatted(next, day)),
          text("“%s”于%s成立。".formatted(next, day), "%s was founded on %s.".formatted(next, day)));
    }
    int days = clue.count();
    if (days < 0) {
      return text(
          "后者在前者行为开始之后、处理决定之前%d天开始。".formatted(-days),
          "The other began %s before the decision, after the conduct had begun."
              .formatted(Numerals.counted(-days, "day", "days")));
    }
    if (clue.level() == 0) {
      return text("后者开始时，该记录已经失效。", "When the other began the record was no longer in force.");
    }
    return days == 0
        ? text("后者在作出处理决定当天开始。", "The other began on the day of the decision.")
        : text(
            "后者在处理决定之后%d天开始。".formatted(days),
            "The other began %s after the decision."
                .formatted(Numerals.counted(days, "day", "days")));
  }

  BilingualText unknownPeople() {
    return text("不知道两家背后是什么人。", "Who stands behind the two is not known.");
  }

  BilingualText leap(int over) {
    return WholeSentences.leap(view.name(over));
  }

  /** What nothing is known of, although it would tell most. */
  List<BilingualText> missing(List<Clue> clues) {
    Set<Feature> known = EnumSet.noneOf(Feature.class);
    clues.forEach(clue -> known.add(clue.feature()));
    List<BilingualText> missing = new ArrayList<>();
    if (!known.contains(Feature.PEOPLE)) {
      missing.add(unknownPeople());
    }
    if (pair.next().face().founded() == Trace.UNKNOWN) {
      missing.add(text("不知道后者何时成立。", "When the other was founded is not known."));
    }
    if (!known.contains(Feature.PARTNERS)) {
      missing.add(text("没有两家前后可比的交易记录。", "There are no contracts of both to compare."));
    }
    if (!known.contains(Feature.CARRYING_ON)) {
      missing.add(
          text("前者的交易太少，看不出是否停业。", "The one had too little trade to see whether it dried up."));
    }
    boolean reached = known.stream().anyMatch(Feature::isContact);
    if (!reached) {
      missing.add(text("没有可比的联系方式。", "There are no contact data of both to compare."));
    }
    missing.addAll(unasked(clues));
    return missing;
  }

  /** What was not looked at because there is too much of it. */
  private List<BilingualText> unasked(List<Clue> clues) {
    List<BilingualText> unasked = new ArrayList<>();
    for (Clue clue : clues) {
      if (clue.feature().isContact() && clue.level() > 0 && clue.count() > Groups.PARTIES_MAX) {
        unasked.add(WholeSentences.unaskedSharers(about(clue)));
      }
    }
    Stream.of(pair.old(), pair.next())
        .flatMap(trace -> trace.unaskedAgents().stream())
        .distinct()
        .forEach(agent -> unasked.add(WholeSentences.unaskedAgent(view.name(agent))));
    return unasked;
  }

  private String about(Clue clue) {
    return clue.about() < 0 ? "" : view.name(clue.about());
  }

  static BilingualText choice(Clue clue, BilingualText... texts) {
    return texts[Math.min(clue.level(), texts.length - 1)];
  }

  static BilingualText text(String zh, String en) {
    return new BilingualText(zh, en);
  }
}
