package org.creditgraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.Regions.Level;
import org.creditgraph.graph.Regions.Region;
import org.jspecify.annotations.Nullable;

/**
 * The divisions that an address begins with, written out in full: 美兰区… and 海口美兰区… become
 * 海南省海口市美兰区…. Only what is certain is added: a name that several divisions bear stays alone.
 *
 * <p>A tree of tables, one for each division: the names that may follow it, found by their first
 * two characters.
 */
final class RegionPrefix {
  private static final String COUNTRY = "中国";
  private static final RegionPrefix ROOT = build();

  /** A name that may stand in a place, and what may stand behind it. */
  private record Name(String text, Region region, boolean shortForm, RegionPrefix behind) {}

  private int[] keys = {};
  private Name[][] names = {};

  private RegionPrefix() {}

  /** The address with the full names of the divisions it begins with. */
  static String completed(String address) {
    int start = 0;
    if (address.startsWith(COUNTRY) && ROOT.find(address, COUNTRY.length()) != null) {
      start = COUNTRY.length();
    }
    Name deepest = null;
    int end = start;
    for (Name name = ROOT.find(address, start); name != null; ) {
      deepest = name;
      end += name.text.length();
      name = name.behind.find(address, end);
    }
    if (deepest == null) {
      return address;
    }
    String full = Regions.fullName(deepest.region);
    boolean complete = start == 0 && end == full.length() && address.startsWith(full);
    return complete ? address : full + address.substring(end);
  }

  /** The longest name at a place; a short form only where a name of its division follows. */
  private @Nullable Name find(String text, int at) {
    if (at + 2 > text.length()) {
      return null;
    }
    int slot = java.util.Arrays.binarySearch(keys, key(text, at));
    if (slot < 0) {
      return null;
    }
    for (Name name : names[slot]) {
      if (text.startsWith(name.text, at)
          && (!name.shortForm || name.behind.find(text, at + name.text.length()) != null)) {
        return name;
      }
    }
    return null;
  }

  private static int key(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  private static RegionPrefix build() {
    Map<String, RegionPrefix> behind = new HashMap<>();
    for (Region county : Regions.at(Level.COUNTY)) {
      behind.put(county.code(), new RegionPrefix());
    }
    List<Name> all = new ArrayList<>();
    for (Region province : Regions.at(Level.PROVINCE)) {
      List<Name> inProvince = new ArrayList<>();
      for (Region child : Regions.within(province.code())) {
        List<Name> below = new ArrayList<>();
        for (Region county : Regions.within(child.code())) {
          below.add(name(county, behind));
        }
        if (child.level() == Level.PREFECTURE) {
          behind.put(child.code(), table(below));
        }
        add(inProvince, child, behind);
        inProvince.addAll(below);
      }
      behind.put(province.code(), table(unambiguous(inProvince)));
      add(all, province, behind);
      all.addAll(inProvince);
    }
    return table(unambiguous(all));
  }

  private static void add(List<Name> names, Region region, Map<String, RegionPrefix> behind) {
    Name name = name(region, behind);
    names.add(name);
    String shortForm = shortForm(region);
    if (!shortForm.equals(region.name())) {
      names.add(new Name(shortForm, region, true, name.behind));
    }
  }

  private static Name name(Region region, Map<String, RegionPrefix> behind) {
    RegionPrefix names = behind.computeIfAbsent(region.code(), code -> new RegionPrefix());
    return new Name(region.name(), region, false, names);
  }

  /** What people leave of a province's or a city's name. */
  static String shortForm(Region region) {
    String name = region.name();
    if (region.level() == Level.PROVINCE && name.endsWith("区")) {
      return name.substring(0, name.startsWith("内蒙古") ? 3 : 2);
    }
    boolean city = region.level() != Level.COUNTY && name.length() > 2;
    return city && (name.endsWith("省") || name.endsWith("市"))
        ? name.substring(0, name.length() - 1)
        : name;
  }

  /** Without the full names that several divisions bear. */
  private static List<Name> unambiguous(List<Name> names) {
    Map<String, Integer> bearers = new HashMap<>();
    for (Name name : names) {
      if (!name.shortForm) {
        bearers.merge(name.text, 1, Integer::sum);
      }
    }
    return names.stream()
        .filter(name -> name.shortForm || bearers.getOrDefault(name.text, 0) == 1)
        .toList();
  }

  private static RegionPrefix table(List<Name> names) {
    Map<Integer, List<Name>> byKey = new HashMap<>();
    for (Name name : names) {
      byKey.computeIfAbsent(key(name.text, 0), key -> new ArrayList<>()).add(name);
    }
    RegionPrefix table = new RegionPrefix();
    table.keys = byKey.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    table.names = new Name[table.keys.length][];
    for (int i = 0; i < table.keys.length; i++) {
      List<Name> atKey = new ArrayList<>(byKey.getOrDefault(table.keys[i], List.of()));
      atKey.sort(
          Comparator.comparing((Name name) -> name.text.length())
              .reversed()
              .thenComparing(name -> name.region.level()));
      table.names[i] = atKey.toArray(Name[]::new);
    }
    return table;
  }
}
