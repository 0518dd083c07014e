package org.creditgraph.migration;

import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Numerals;
import org.creditgraph.naming.NameLikeness;
import org.creditgraph.sanction.BilingualText;

/** Says in Chinese and English what clues about stores tell. */
final class StoreSentences {
  private StoreSentences() {}

  static BilingualText sameOperator(String operator) {
    return text(
        "两家店铺由同一经营者“%s”经营。".formatted(operator), "%s runs both stores.".formatted(operator));
  }

  static BilingualText operators(BilingualText tie) {
    return text("两家店铺的经营者：" + tie.zh(), "The operators of the two stores: " + tie.en());
  }

  static BilingualText successor(String one, String other) {
    return text(
        "后者的经营者“%s”很可能是前者的经营者“%s”的承继主体。".formatted(other, one),
        "%s, which runs the other, probably carries on the business of %s, which ran the one."
            .formatted(other, one));
  }

  static BilingualText sameCategory(String category) {
    return text(
        "两家店铺同属“%s”类目。".formatted(category), "Both sell in the category %s.".formatted(category));
  }

  static BilingualText otherCategory(String one, String other) {
    return text(
        "类目不同：前者“%s”，后者“%s”。".formatted(one, other),
        "The categories differ: %s and %s.".formatted(one, other));
  }

  static BilingualText timing(int days) {
    if (days == 0) {
      return text("后者在处置决定当天开业。", "The other opened on the day of the sanction.");
    }
    String apart = Numerals.counted(Math.abs(days), "day", "days");
    return days < 0
        ? text(
            "后者在违规行为开始之后、处置决定之前%d天开业。".formatted(-days),
            "The other opened %s before the sanction, after the conduct had begun."
                .formatted(apart))
        : text(
            "后者在处置决定之后%d天开业。".formatted(days),
            "The other opened %s after the sanction.".formatted(apart));
  }

  static BilingualText parallel(int days) {
    return text(
        "后者在违规行为开始之前%d天就已开业：是平行店铺，不是迁移。".formatted(days),
        "The other was open %s before the conduct began: a parallel store, no migration."
            .formatted(Numerals.counted(days, "day", "days")));
  }

  static BilingualText otherContact(LinkKind kind) {
    return text(
        "两家店铺的%s不同。".formatted(zh(kind)), "The two have no %s in common.".formatted(en(kind)));
  }

  static BilingualText sameContact(LinkKind kind, String value, int others) {
    if (others == 0) {
      return text(
          "只有这两家的经营者使用%s“%s”。".formatted(zh(kind), value),
          "Only the operators of these two use the %s %s.".formatted(en(kind), value));
    }
    String many = others > 60 ? "60+" : String.valueOf(others);
    return text(
        "两家店铺共用%s“%s”，另有%s家使用。".formatted(zh(kind), value, many),
        "The two share the %s %s, with %s %s."
            .formatted(en(kind), value, many, others == 1 ? "other" : "others"));
  }

  static BilingualText name(StoreTrace from, StoreTrace to, NameLikeness likeness) {
    String zh = "店名“%s”与“%s”".formatted(from.name(), to.name());
    String en = "The names %s and %s".formatted(from.name(), to.name());
    return switch (likeness) {
      case NONE -> text(zh + "不同。", en + " differ.");
      case PART -> text(zh + "部分相同。", en + " are alike in part.");
      case SOUND -> text(zh + "读音相同。", en + " sound the same.");
      case SAME -> text(zh + "主体相同。", en + " have the same core.");
    };
  }

  static BilingualText both(int level) {
    return switch (level) {
      case 0 ->
          text("同一批人与同一家店两方面没有同时显出。", "The same people and the same store do not show together.");
      case 1 ->
          text(
              "同一批人与同一家店两方面都只有微弱迹象。", "The same people and the same store both show, but faintly.");
      case 2 ->
          text(
              "同一批人与同一家店两方面都有迹象，其中一面不够清楚。",
              "The same people and the same store both show, one of them not clearly.");
      default -> text("同一批人与同一家店两方面都显出。", "The same people and the same store both show.");
    };
  }

  static BilingualText founded(int since) {
    return since > 0
        ? text("后者的经营者在违规行为开始之后成立。", "The other operator was founded after the conduct had begun.")
        : text("后者的经营者在违规行为开始之前就已成立。", "The other operator was there before the conduct began.");
  }

  static BilingualText stopped(int level) {
    return switch (level) {
      case 0 -> text("前店并未在后店开业前后停业。", "The one did not stop about when the other opened.");
      case 1 -> text("前店已停业或被处置，停业日期不详。", "The one has stopped, on a day that nobody told.");
      default -> text("前店在后店开业前后停业。", "The one stopped about when the other opened.");
    };
  }

  static BilingualText unknownOperators() {
    return text(
        "不知道两家店铺的经营者背后是什么人。", "Who runs the two stores, or stands behind it, is not known.");
  }

  static BilingualText unknownContacts() {
    return text("两家店铺没有可比的账户和联系方式。", "There are no accounts nor contact data of both to compare.");
  }

  static BilingualText unknownCategory() {
    return text("不知道两家店铺的类目。", "The categories of the two are not known.");
  }

  private static String zh(LinkKind kind) {
    return switch (kind) {
      case BANK_ACCOUNT -> "收款账户";
      case PHONE -> "电话";
      case EMAIL -> "电子邮箱";
      case DEVICE -> "设备";
      default -> "地址";
    };
  }

  private static String en(LinkKind kind) {
    return switch (kind) {
      case BANK_ACCOUNT -> "bank account";
      case PHONE -> "phone number";
      case EMAIL -> "e-mail address";
      case DEVICE -> "device";
      default -> "address";
    };
  }

  private static BilingualText text(String zh, String en) {
    return new BilingualText(zh, en);
  }
}
