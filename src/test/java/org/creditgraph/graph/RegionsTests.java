package org.creditgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditgraph.graph.Regions.Level;
import org.creditgraph.graph.Regions.Region;
import org.junit.jupiter.api.Test;

class RegionsTests {

  @Test
  void shouldNameADivisionByItsCode() {
    assertThat(Regions.find("460106")).map(Region::name).contains("龙华区");
    assertThat(Regions.find("460106")).map(Regions::fullName).contains("海南省海口市龙华区");
    assertThat(Regions.find("999999")).isEmpty();
  }

  @Test
  void shouldPutACountyWithoutAPrefectureDirectlyUnderItsProvince() {
    assertThat(Regions.find("469023")).map(Regions::fullName).contains("海南省澄迈县");
    assertThat(Regions.find("110105")).map(Regions::fullName).contains("北京市朝阳区");
    assertThat(Regions.find("500229")).map(Regions::fullName).contains("重庆市城口县");
  }

  @Test
  void shouldTellTheProvinceOfANameOnlyWhereThereIsOne() {
    assertThat(Regions.provinceOf("海口市")).map(Region::name).contains("海南省");
    assertThat(Regions.provinceOf("徐闻县")).map(Region::name).contains("广东省");
    assertThat(Regions.provinceOf("朝阳区")).isEmpty();
    assertThat(Regions.provinceOf("无此地")).isEmpty();
  }

  @Test
  void shouldKnowEveryProvinceAndTheParentOfAllElse() {
    assertThat(Regions.at(Level.PROVINCE)).hasSize(34);
    assertThat(Regions.at(Level.PREFECTURE)).hasSize(333);
    assertThat(Regions.at(Level.COUNTY)).hasSizeGreaterThan(2800);
    assertThat(Regions.at(Level.PREFECTURE)).allMatch(r -> Regions.parentOf(r).isPresent());
    assertThat(Regions.at(Level.COUNTY)).allMatch(r -> Regions.parentOf(r).isPresent());
  }

  @Test
  void shouldListWhatLiesWithin() {
    assertThat(Regions.within("460100"))
        .extracting(Region::name)
        .containsExactly("秀英区", "龙华区", "琼山区", "美兰区");
    assertThat(Regions.within("460000"))
        .extracting(Region::name)
        .contains("海口市", "儋州市", "澄迈县", "陵水黎族自治县");
  }
}
