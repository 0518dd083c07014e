package org.creditgraph.naming;

import java.util.HashSet;
import java.util.Set;
import org.creditgraph.graph.Regions;

/**
 * The name of an organisation in its regulated parts: 行政区划 + 字号 + 行业 + 组织形式, where the region may
 * stand in brackets after any of them.
 *
 * @param region as it stands in the name; empty for none
 * @param brand the 字号, simplified and in capitals; never empty for a name that is not
 * @param trade the words for what it does; empty for none
 * @param form such as 有限公司; empty for none
 */
public record CompanyName(String region, String brand, String trade, String form) {
  private static final int BRAND_MIN = 2;
  private static final int NESTED_MAX = 3;
  private static final String UNITS = "省市县区州盟旗";
  private static final WordList FORMS = WordList.read("forms.txt");
  private static final WordList TRADES = WordList.read("trade-words.txt");
  private static final WordList REGIONS = regions();

  public static CompanyName of(String given) {
    String text = Signs.folded(given);
    int branch = text.endsWith("分公司") ? text.indexOf("公司") : -1;
    if (branch > 0 && branch + 2 < text.length() - 2) {
      text = text.substring(0, branch + 2);
    }
    StringBuilder bracketed = new StringBuilder();
    String flat = withoutBrackets(text, bracketed);
    int end = FORMS.suffix(flat, flat.length(), BRAND_MIN);
    String form = flat.substring(end);
    int first = REGIONS.prefix(flat, 0, end - BRAND_MIN);
    int tradeBegin = end;
    for (int next = end; ; tradeBegin = next) {
      next = TRADES.suffix(flat, tradeBegin, first + BRAND_MIN);
      if (next == tradeBegin) {
        break;
      }
    }
    int begin = afterRegion(flat, tradeBegin);
    bracketed.insert(0, flat, 0, begin);
    return new CompanyName(
        bracketed.toString(),
        flat.substring(begin, tradeBegin),
        flat.substring(tradeBegin, end),
        form);
  }

  /** A text that is equal for brands which sound alike. */
  public String sound() {
    return Signs.sound(brand);
  }

  /** Of two names that are alike the one whose brand both have: the shorter where one is a part. */
  public CompanyName inCommon(CompanyName other) {
    boolean part = likeness(other) == NameLikeness.PART;
    return part && other.brand.length() < brand.length() ? other : this;
  }

  public NameLikeness likeness(CompanyName other) {
    return NameLikeness.of(brand, other.brand);
  }

  /** The text without what stands in brackets; a region that stood in them goes to the side. */
  private static String withoutBrackets(String text, StringBuilder region) {
    if (text.indexOf('(') < 0) {
      return text.indexOf(')') < 0 ? text : text.replace(")", "");
    }
    StringBuilder flat = new StringBuilder(text.length());
    int depth = 0;
    int opened = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        opened = depth++ == 0 ? i + 1 : opened;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
        String inside = depth == 0 && opened < i ? text.substring(opened, i) : "";
        if (!inside.isEmpty()
            && afterRegion(inside + "  ", inside.length() + 2) == inside.length()) {
          region.setLength(0);
          region.append(inside);
        }
      } else if (depth == 0) {
        flat.append(c);
      }
    }
    return flat.isEmpty() ? text.replace("(", "").replace(")", "") : flat.toString();
  }

  /** Where the brand begins: after the regions, as far as they leave one. */
  private static int afterRegion(String text, int end) {
    int begin = 0;
    for (int nested = 0; nested < NESTED_MAX; nested++) {
      int after = REGIONS.prefix(text, begin, end - BRAND_MIN);
      if (after == begin) {
        break;
      }
      begin = after;
      if (begin < end - BRAND_MIN && UNITS.indexOf(text.charAt(begin)) >= 0) {
        begin++;
      }
    }
    return begin;
  }

  private static WordList regions() {
    Set<String> names = new HashSet<>(Set.of("中国", "自治县"));
    for (Regions.Level level : Regions.Level.values()) {
      for (Regions.Region region : Regions.at(level)) {
        String name = region.name();
        names.add(name);
        if (name.contains("自治") && name.length() > 4) {
          names.add(name.substring(0, 2));
          names.add(name.substring(0, name.indexOf("自治")));
        } else if (name.length() > 2 && UNITS.indexOf(name.charAt(name.length() - 1)) >= 0) {
          names.add(name.substring(0, name.length() - 1));
        }
      }
    }
    return new WordList(names);
  }
}
