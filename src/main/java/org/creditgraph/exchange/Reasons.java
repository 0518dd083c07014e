package org.creditgraph.exchange;

import java.util.List;
import org.creditgraph.graph.Column;

/** Why a row is rejected: full sentences for the sender, English first, then Chinese. */
final class Reasons {
  static final String BAD_QUOTES =
      "The quotes of this row do not match: a quote is not closed, or text follows a closing quote;"
          + " write a quote within a value twice. / 本行的引号不配对：引号未闭合，或闭合引号后还有文字；值中的引号应写两次。";
  static final String UNCLOSED_QUOTE =
      "The file ends within a quoted value that starts in this row. / 文件在本行开始的引号值中结束，引号未闭合。";
  static final String FIELD_TOO_LONG =
      "A value of this row is longer than 1,048,576 characters. / 本行有一个值超过 1,048,576 个字符。";
  static final String NUL =
      "A value of this row contains the character NUL, which no text has. / 本行有一个值含有 NUL"
          + " 字符，文本中不应出现。";

  private static final int SHOWN_CHARS_MAX = 60;

  private Reasons() {}

  static String headerAgain(String file, long line) {
    return ("%s has its header again in line %d, as files joined end to end have; it was passed"
            + " over, and every later one. / %s 第%d行又是表头（文件可能由多个文件拼接而成），已跳过，其后亦然。")
        .formatted(file, line, file, line);
  }

  static String headerChanged(String file, long line) {
    return ("%s has another header in line %d: what follows stands in other columns. Import the"
            + " files that were joined there one by one. / %s 第%d行是另一种表头，其后各列含义不同；请将拼接的文件分别导入。")
        .formatted(file, line, file, line);
  }

  static String fieldCount(int found, int expected) {
    String much = found < expected ? "few" : "many";
    String chinese = found < expected ? "少" : "多";
    return ("The row has too %s fields: %d, the header has %d. / 本行字段过%s：有 %d 个，表头有 %d 个。")
        .formatted(much, found, expected, chinese, found, expected);
  }

  static String ofacFieldCount(int found, int expected) {
    return "The row has %d fields instead of %d. / 本行有 %d 个字段，应为 %d 个。"
        .formatted(found, expected, found, expected);
  }

  static String badEntityNumber(String value) {
    return "The first field must be the number of the listing, not \"%s\". / 第一个字段应为名单编号，不能是“%s”。"
        .formatted(shown(value), shown(value));
  }

  static String listedTwice() {
    return "The list has this number twice. / 名单中该编号重复。";
  }

  static String unknownListingType(String value) {
    return ("The third field cannot be \"%s\": it must be individual, vessel, aircraft or -0-. /"
            + " 第三个字段不能是“%s”，只能是 individual、vessel、aircraft 或 -0-。")
        .formatted(shown(value), shown(value));
  }

  static String missingListingName() {
    return "The listing has no name. / 该名单条目没有名称。";
  }

  static String missing(Column column) {
    return ("The column \"%s\" must not be empty. / “%s”列不能为空。")
        .formatted(column.name(), column.name());
  }

  static String unknownWord(Column column, String value) {
    List<String> words = column.words();
    return cannotBe(column, value)
        + "it must be one of "
        + String.join(", ", words)
        + ". / "
        + chinese(column, value)
        + "只能是 "
        + String.join("、", words)
        + "。";
  }

  static String badScheme(Column column, String value) {
    return cannotBe(column, value)
        + "it must be a word of letters, digits and underscores, such as PASSPORT or TAX_ID. / "
        + chinese(column, value)
        + "应为由字母、数字、下划线组成的一个词，例如 PASSPORT、TAX_ID。";
  }

  static String badDate(Column column, String value) {
    return cannotBe(column, value)
        + "it must be a day of the calendar written as YYYY-MM-DD, such as 2026-06-30. / "
        + chinese(column, value)
        + "应为 YYYY-MM-DD 形式的实际日期，例如 2026-06-30。";
  }

  static String badTimestamp(Column column, String value) {
    return cannotBe(column, value)
        + "it must be a moment with its offset, such as 2026-06-30T08:00:00+08:00. / "
        + chinese(column, value)
        + "应为带时区的时间，例如 2026-06-30T08:00:00+08:00。";
  }

  static String badNumber(Column column, String value) {
    return cannotBe(column, value)
        + "it must be a decimal number without thousands separators or units, such as 1234.5. / "
        + chinese(column, value)
        + "应为十进制数，不带千位分隔符或单位，例如 1234.5。";
  }

  static String negative(Column column, String value) {
    return cannotBe(column, value)
        + "it must not be negative. / "
        + chinese(column, value)
        + "不能为负数。";
  }

  static String tooLong(String column, int length, int lengthMax) {
    return ("The column \"%s\" has a value of %d characters; %d is the most. / “%s”列的值有 %d 个字符，最多"
            + " %d 个。")
        .formatted(column, length, lengthMax, column, length, lengthMax);
  }

  static String itself(String from, String to) {
    return ("The row ties a party to itself: \"%s\" and \"%s\" must differ. /"
            + " 本行将主体与其自身相连：“%s”与“%s”不得相同。")
        .formatted(from, to, from, to);
  }

  static String tooPrecise(Column column, String value) {
    return cannotBe(column, value)
        + "it has more than 15 significant digits and could not be kept exactly. / "
        + chinese(column, value)
        + "有效数字超过 15 位，无法精确保存。";
  }

  static String notAFraction(Column column, String value) {
    return cannotBe(column, value)
        + "it must lie in 0..1, such as 0.3 for 30 %, or be a band such as 0.25..0.5. / "
        + chinese(column, value)
        + "应在 0 到 1 之间，例如 30% 写作 0.3；也可以是区间，例如 0.25..0.5。";
  }

  static String badUscc(Column column, String value) {
    return cannotBe(column, value)
        + "it is no unified social credit code: 18 characters with the check digit of GB"
        + " 32100-2015. / "
        + chinese(column, value)
        + "不是有效的统一社会信用代码（18 位，校验码见 GB 32100-2015）。";
  }

  static String badIdNumber(Column column, String value) {
    return cannotBe(column, value)
        + "it is no citizen identity number: 18 characters with a real day of birth and the check"
        + " digit of GB 11643. / "
        + chinese(column, value)
        + "不是有效的公民身份号码（18 位，含实际出生日期，校验码见 GB 11643）。";
  }

  static String endBeforeStart(Column end, Object endValue, Object startValue) {
    return ("The column \"%s\" is %s, before the start in \"%s\", %s. / “%s”列为 %s，早于“%s”列的 %s。")
        .formatted(
            end.name(),
            endValue,
            end.endOf(),
            startValue,
            end.name(),
            endValue,
            end.endOf(),
            startValue);
  }

  static String badRetracted(String value) {
    return ("The column \"retracted\" cannot be \"%s\": it must be true, false or empty. /"
            + " “retracted”列不能是“%s”，只能是 true、false 或空。")
        .formatted(shown(value), shown(value));
  }

  static String badFlag(Column column, String value) {
    return cannotBe(column, value)
        + "it must be true, false or empty. / "
        + chinese(column, value)
        + "只能是 true、false 或空。";
  }

  private static String cannotBe(Column column, String value) {
    return "The column \"" + column.name() + "\" cannot be \"" + shown(value) + "\": ";
  }

  private static String chinese(Column column, String value) {
    return "“" + column.name() + "”列不能是“" + shown(value) + "”：";
  }

  private static String shown(String value) {
    return value.length() <= SHOWN_CHARS_MAX ? value : value.substring(0, SHOWN_CHARS_MAX) + "…";
  }
}
