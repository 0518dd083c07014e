package org.creditgraph.population;

import java.util.List;
import org.creditgraph.graph.Regions;

/**
 * A county or district where enterprises are, with the short names that company names begin with.
 *
 * @param full such as 海南省海口市龙华区
 * @param withoutProvince the same without the province, such as 海口市龙华区
 * @param county its own name
 * @param province short, such as 海南
 * @param city short, such as 海口
 * @param weight how often it is met
 */
record Place(
    String code,
    String full,
    String withoutProvince,
    String county,
    String province,
    String city,
    double weight) {

  static final Table<Place> ALL =
      Table.weighted(Table.read("places.csv", Place::row), Place::weight);

  /** Those of Hainan come first in the table. */
  static final int HAINAN_COUNT = (int) ALL.rows().stream().filter(Place::isHainan).count();

  private static Place row(String[] cells) {
    Regions.Region region = Regions.find(cells[0]).orElseThrow();
    String full = Regions.fullName(region);
    Regions.Region province = Regions.provinceOf(region);
    boolean municipality = province.name().endsWith("市");
    String rest = municipality ? full : full.substring(province.name().length());
    return new Place(
        cells[0], full, rest, region.name(), cells[2], cells[3], Double.parseDouble(cells[1]));
  }

  boolean isHainan() {
    return code.startsWith("46");
  }

  static List<Place> hainan() {
    return ALL.rows().subList(0, HAINAN_COUNT);
  }

  static List<Place> elsewhere() {
    return ALL.rows().subList(HAINAN_COUNT, ALL.rows().size());
  }
}
