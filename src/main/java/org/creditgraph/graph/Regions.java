package org.creditgraph.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The administrative divisions of China down to the county, with their codes of six digits (GB/T
 * 2260). The table is `regions.csv` beside this class; docs/data-sources.md names its source.
 */
public final class Regions {
  /** How far down a division is. */
  public enum Level {
    PROVINCE,
    PREFECTURE,
    COUNTY
  }

  /**
   * One division.
   *
   * @param code six digits, such as 460106
   * @param name its full official name, without those of the divisions it lies in
   */
  public record Region(String code, String name, Level level) {}

  private static final Regions TABLE = read();

  private final Map<String, Region> byCode = new HashMap<>();
  private final Map<Level, List<Region>> byLevel = new HashMap<>();
  private final Map<String, List<Region>> byName = new HashMap<>();
  private final Map<String, List<Region>> byParent = new HashMap<>();

  private Regions(List<Region> regions) {
    for (Region region : regions) {
      byCode.put(region.code(), region);
      byLevel.computeIfAbsent(region.level(), level -> new ArrayList<>()).add(region);
      byName.computeIfAbsent(region.name(), name -> new ArrayList<>()).add(region);
    }
    for (Region region : regions) {
      parentIn(byCode, region)
          .ifPresent(
              parent ->
                  byParent.computeIfAbsent(parent.code(), code -> new ArrayList<>()).add(region));
    }
  }

  /** All divisions of a level, by code. */
  public static List<Region> at(Level level) {
    return List.copyOf(TABLE.byLevel.getOrDefault(level, List.of()));
  }

  /** The division with a code; empty when the table has none. */
  public static Optional<Region> find(String code) {
    return Optional.ofNullable(TABLE.byCode.get(code));
  }

  /** The divisions with exactly this name, such as the many called 城关区. */
  public static List<Region> named(String name) {
    return List.copyOf(TABLE.byName.getOrDefault(name, List.of()));
  }

  /**
   * The division that another lies in directly. That of a county without a prefecture, as in Hainan
   * or a municipality, is the province; a province has none.
   */
  public static Optional<Region> parentOf(Region region) {
    return parentIn(TABLE.byCode, region);
  }

  /** The divisions that lie directly in the one with this code, by code. */
  public static List<Region> within(String code) {
    return List.copyOf(TABLE.byParent.getOrDefault(code, List.of()));
  }

  /** The province that a division lies in, or the division itself when it is one. */
  public static Region provinceOf(Region region) {
    return Objects.requireNonNull(TABLE.byCode.get(region.code().substring(0, 2) + "0000"));
  }

  /**
   * The province of a city, district or county by its name; empty when no division or divisions of
   * several provinces are called so.
   */
  public static Optional<Region> provinceOf(String name) {
    List<Region> provinces = named(name).stream().map(Regions::provinceOf).distinct().toList();
    return provinces.size() == 1 ? Optional.of(provinces.getFirst()) : Optional.empty();
  }

  /** The name with those of the divisions it lies in before it, such as 海南省海口市龙华区. */
  public static String fullName(Region region) {
    return parentOf(region).map(Regions::fullName).orElse("") + region.name();
  }

  private static Optional<Region> parentIn(Map<String, Region> byCode, Region region) {
    String code = region.code();
    return switch (region.level()) {
      case PROVINCE -> Optional.empty();
      case PREFECTURE -> Optional.ofNullable(byCode.get(code.substring(0, 2) + "0000"));
      case COUNTY -> {
        Region prefecture = byCode.get(code.substring(0, 4) + "00");
        Region province = byCode.get(code.substring(0, 2) + "0000");
        yield Optional.ofNullable(prefecture != null ? prefecture : province);
      }
    };
  }

  private static Regions read() {
    List<Region> regions = new ArrayList<>();
    InputStream table = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.csv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String code = line.substring(0, 6);
        regions.add(new Region(code, line.substring(7), levelOf(code)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Regions(regions);
  }

  private static Level levelOf(String code) {
    if (code.endsWith("0000")) {
      return Level.PROVINCE;
    }
    return code.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
  }
}
