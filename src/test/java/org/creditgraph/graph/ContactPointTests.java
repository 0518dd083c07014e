package org.creditgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.creditgraph.graph.LinkKind.ADDRESS;
import static org.creditgraph.graph.LinkKind.BANK_ACCOUNT;
import static org.creditgraph.graph.LinkKind.EMAIL;
import static org.creditgraph.graph.LinkKind.PHONE;
import static org.creditgraph.graph.LinkKind.WEBSITE;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPointTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "海南省海口市龙华区兴洋路62号18栋2110室 | 海南省海口市龙华区兴洋路62号18栋2110室",
        "海口市龙华区兴洋路62号18栋2110室 | 海南省海口市龙华区兴洋路62号18栋2110室",
        "龙华区民治街道 | 龙华区民治街道",
        "海口龙华区兴洋路62号 | 海南省海口市龙华区兴洋路62号",
        "海南海口市龙华区兴洋路62号 | 海南省海口市龙华区兴洋路62号",
        "海南省美兰区大同路92号 | 海南省海口市美兰区大同路92号",
        "中国海南省海口市美兰区大同路92号 | 海南省海口市美兰区大同路92号",
        "澄迈县南宝路44号创业孵化园c座 | 海南省澄迈县南宝路44号创业孵化园C座",
        "陵水黎族自治县东湖路1号 | 海南省陵水黎族自治县东湖路1号",
        "徐闻县迎宾大道315号5栋702室 | 广东省湛江市徐闻县迎宾大道315号5栋702室",
        "北京朝阳区建国路88号 | 北京市朝阳区建国路88号",
        "朝阳区建国路88号 | 朝阳区建国路88号",
        "广西北海市海城区北部湾路1号 | 广西壮族自治区北海市海城区北部湾路1号",
        "吉林市昌邑区解放路1号 | 吉林省吉林市昌邑区解放路1号",
        "海南路 12 号 | 海南路12号",
        "海南省海口市 龙华区 兴洋路 ６２号　１８幢２１１０房 | 海南省海口市龙华区兴洋路62号18栋2110室",
        "三亚市天涯区文明路217号28号楼2604房间 | 海南省三亚市天涯区文明路217号28栋2604室",
        "三亚市天涯区文明路217号，28#楼 | 海南省三亚市天涯区文明路217号28栋",
        "大同路3号A幢二幢 | 大同路3号A栋二栋",
        "大同路3号东方幢五〇二房 | 大同路3号东方栋五〇二室",
        "大同路3号B房 | 大同路3号B室",
        "大同路3号幸福房产大楼 | 大同路3号幸福房产大楼",
        "大同路12房产大厦 | 大同路12房产大厦",
        "12 3 路 | 12 3路",
        "Ibex House,  The Minories, London EC3N 1DY | IBEX HOUSE THE MINORIES LONDON EC3N 1DY",
        "St. John 1.5 Mile | ST JOHN 1.5 MILE",
        "No. 5—7 | NO 5-7",
      })
  void shouldWriteAnAddressInOneWay(String given, String normalised) {
    assertThat(ContactPoint.of(ADDRESS, given).value()).isEqualTo(normalised);
  }

  @ParameterizedTest
  @CsvSource({
    "13813630657, +8613813630657",
    "138-1363-0657, +8613813630657",
    "+86 138 1363 0657, +8613813630657",
    "0086 13813630657, +8613813630657",
    "8613813630657, +8613813630657",
    "013813630657, +8613813630657",
    "１３８１３６３０６５７, +8613813630657",
    "0898-66551234, +8689866551234",
    "(0898)66551234, +8689866551234",
    "0898-66551234转801, +8689866551234;ext=801",
    "0898-66551234-801, +8689866551234;ext=801",
    "0898 66551234 ext. 801, +8689866551234;ext=801",
    "010-8888 6666, +861088886666",
    "400-810-8888, +864008108888",
    "+1 (202) 622-2000, +12026222000",
    "00852 2810 2770, +85228102770",
    "66551234, 66551234",
    "+86 66551234, 66551234",
    "12000000001, 12000000001",
    "+86 12000000001, 12000000001",
    "0898-6655123, 08986655123",
    "+86-898-6655123, 08986655123",
    "+86 95588, 95588",
    "0086 95588, 95588",
    "tel 12, 12",
    "17910 13813630657, +8613813630657",
    "无, 无",
  })
  void shouldWriteATelephoneNumberInOneWay(String given, String normalised) {
    assertThat(ContactPoint.of(PHONE, given).value()).isEqualTo(normalised);
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL, Info＠Example.COM , info@example.com",
    "EMAIL, mailto:a.b @example.com, a.b@example.com",
    "WEBSITE, HTTPS://WWW.Example.com/, example.com",
    "WEBSITE, ｗｗｗ．example.com/Path/, example.com/Path",
    "WEBSITE, http://example.com//, example.com",
    "WEBSITE, www.com, www.com",
    "BANK_ACCOUNT, 6222 0212-3456 7890, 6222021234567890",
    "BANK_ACCOUNT, ACC-SETTLE-01, ACC-SETTLE-01",
    "BANK_ACCOUNT, ＡＣＣ00000001, ACC00000001",
  })
  void shouldWriteOtherContactsInOneWay(LinkKind kind, String given, String normalised) {
    assertThat(ContactPoint.of(kind, given).value()).isEqualTo(normalised);
  }

  @Test
  void shouldRefuseAKindThatIsNoContact() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactPoint.of(LinkKind.SPOUSE, "13813630657"));
  }

  @Test
  void shouldChangeNothingTheSecondTime() {
    List<String> parts =
        List.of(
            "海南",
            "海南省",
            "海口",
            "海口市",
            "美兰区",
            "朝阳区",
            "吉林",
            "中国",
            "北京",
            "澄迈县",
            "号",
            "楼",
            "栋",
            "幢",
            "房",
            "室",
            "间",
            "座",
            "#",
            " ",
            "　",
            ",",
            ".",
            "1",
            "28",
            "a",
            "B",
            "ｅ",
            "６",
            "，",
            "www.",
            "http://",
            "/",
            "@",
            "+",
            "-",
            "86",
            "138",
            "0898",
            "转",
            "ext",
            "ß",
            "ŉ",
            "é",
            "ﬁ",
            "①",
            "㎏",
            "ｶﾞ",
            "\u0301",
            "\u0345",
            "ǰ",
            "İ",
            "\ud83d\ude00",
            "\u200b",
            "\u00a0",
            "；",
            "ά");
    Random random = new Random(3);
    for (int round = 0; round < 100_000; round++) {
      StringBuilder given = new StringBuilder();
      for (int i = random.nextInt(9); i >= 0; i--) {
        given.append(
            random.nextInt(12) == 0
                ? Character.toString(random.nextInt(0xd800))
                : parts.get(random.nextInt(parts.size())));
      }
      for (LinkKind kind : List.of(ADDRESS, PHONE, EMAIL, WEBSITE, BANK_ACCOUNT)) {
        ContactPoint once = ContactPoint.of(kind, given.toString());
        assertThat(ContactPoint.of(kind, once.value()))
            .as("seed 3, round %d, %s: %s", round, kind, given)
            .isEqualTo(once);
      }
    }
  }

  @Test
  void shouldTakeTheShortRoadForMobilesOnlyWhereTheLibraryAgrees() throws NumberParseException {
    PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    Random random = new Random(5);
    for (int round = 0; round < 20_000; round++) {
      String number = "1%d%09d".formatted(3 + random.nextInt(7), random.nextInt(1_000_000_000));
      if (number.startsWith("179")) {
        continue; // chooses a carrier: takes the long road
      }
      assertThat(ContactPoint.of(PHONE, number).value())
          .as("seed 5")
          .isEqualTo(library.format(library.parse(number, "CN"), PhoneNumberFormat.E164));
    }
  }

  @Test
  void shouldMakeTheAccountsOwnNodeOfABankAccount() {
    assertThat(ContactPoint.of(BANK_ACCOUNT, "ACC00000001").nodeId()).isEqualTo("ACC00000001");
    assertThat(ContactPoint.of(EMAIL, "A@b.cn").nodeId()).isEqualTo("EMAIL:a@b.cn");
  }
}
