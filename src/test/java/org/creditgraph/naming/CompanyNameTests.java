package org.creditgraph.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTests {
  @ParameterizedTest
  @CsvSource({
    "海南椰岛航空集团有限公司, 海南, 椰岛, 航空, 集团有限公司",
    "万通(琼海)商贸有限公司, 琼海, 万通, 商贸, 有限公司",
    "万通（琼海）商贸有限公司, 琼海, 万通, 商贸, 有限公司",
    "海口市兴隆再生资源合伙企业(有限合伙), 海口市, 兴隆, 再生资源, 合伙企业",
    "海口興隆醫療器械有限公司, 海口, 兴隆, 医疗器械, 有限公司",
    "海南省海口市华鑫国际货运代理有限责任公司, 海南省海口市, 华鑫, 国际货运代理, 有限责任公司",
    "海南永丰(海口)贸易有限公司, 海南海口, 永丰, 贸易, 有限公司",
    "海南(海口)贸易有限公司, 海南海口, 贸易, '', 有限公司",
    "海南文旅有限公司, 海南, 文旅, '', 有限公司",
    "海口兴隆贸易有限公司三亚分公司, 海口, 兴隆, 贸易, 有限公司"
  })
  void shouldPartANameAsItIsRegulated(
      String name, String region, String brand, String trade, String form) {
    assertThat(CompanyName.of(name)).isEqualTo(new CompanyName(region, brand, trade, form));
  }

  @ParameterizedTest
  @CsvSource({
    "华鑫, 华鑫, SAME",
    "华鑫, 華鑫, SAME",
    "德诺, 得诺, SOUND",
    "安泰, 桉泰, SOUND",
    "万通, 通万, SOUND",
    "海之鲜, 海之味, PART",
    "鑫源, 鑫源泰, PART",
    "鑫源, 大地, NONE",
    "鑫源, 鑫地, NONE"
  })
  void shouldTellHowLikeBrandsAre(String a, String b, NameLikeness likeness) {
    CompanyName one = CompanyName.of(a + "贸易有限公司");
    CompanyName other = CompanyName.of(b + "食品有限公司");
    assertThat(one.likeness(other)).isEqualTo(likeness);
    assertThat(other.likeness(one)).isEqualTo(likeness);
  }

  @Test
  void shouldHaveABrandForWhateverIsGiven() {
    for (String name : new String[] {"", "公司", "(", "有限公司", "海南", "ACME Ltd.", "（）", "海南省"}) {
      assertThat(CompanyName.of(name).brand()).isNotNull();
    }
    assertThat(CompanyName.of("").likeness(CompanyName.of(""))).isEqualTo(NameLikeness.NONE);
  }
}
