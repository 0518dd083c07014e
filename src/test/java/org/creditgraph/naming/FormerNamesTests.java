package org.creditgraph.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerNamesTests {
  /** One name a batch; `-` where the row was taken back. */
  private static List<FactVersion> history(String names) {
    List<FactVersion> history = new ArrayList<>();
    String[] told = names.split(" ");
    for (int batch = 1; batch <= told.length; batch++) {
      String name = told[batch - 1];
      if (!name.equals("-")) {
        int until = batch == told.length ? FactVersion.STILL_KNOWN : batch + 1;
        Fact fact = Fact.of(FactType.ORGANIZATION, "id", "O", "kind", "ENTERPRISE", "name", name);
        history.add(new FactVersion(fact, batch, until));
      }
    }
    return history;
  }

  private static List<String> former(String names, int sequence) {
    return FormerNames.of(history(names), sequence).stream()
        .map(version -> version.fact().needed("name"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "飞鱼水产有限公司 金枪鱼水产有限公司,飞鱼水产有限公司",
    "飞鱼水产有限公司 飞鸟水产有限公司,",
    "飞鱼水产有限公司 飞鱼水产(有限公司),",
    "华侨实业公司 華僑實業公司,",
    "飞鱼水产公司 鱼飞水产公司,",
    "飞鱼水产公司 飞鱼水产,飞鱼水产公司",
    "飞鱼水产公司 - 金枪鱼水产公司,",
    "甲乙丙丁 戊己庚辛 甲乙丙丁,戊己庚辛",
    "甲乙丙丁 戊己庚辛 甲乙丙下,戊己庚辛",
    "甲乙丙丁 戊己庚辛 甲乙丙丁 壬癸子丑,甲乙丙丁 戊己庚辛",
    "甲乙丙丁 甲乙丙下 壬癸子丑,甲乙丙下",
  })
  void shouldTellTheNamesThatOthersSuperseded(String names, String former) {
    assertThat(former(names, 9)).isEqualTo(former == null ? List.of() : List.of(former.split(" ")));
  }

  @Test
  void shouldTellThemOnlyFromTheBatchOnThatSupersededThem() {
    assertThat(former("甲乙丙丁 戊己庚辛 壬癸子丑", 1)).isEmpty();
    assertThat(former("甲乙丙丁 戊己庚辛 壬癸子丑", 2)).containsExactly("甲乙丙丁");
    assertThat(former("甲乙丙丁 戊己庚辛 壬癸子丑", 3)).containsExactly("甲乙丙丁", "戊己庚辛");
  }
}
