package org.creditgraph.graph;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells an address that is a city or a country alone, which ties nobody, from one at a place. */
final class Whereabouts {
  /** No city with its country is longer. */
  private static final int CHARS_MAX = 60;

  private static final Set<String> PLACES = places();
  private static final Set<String> COUNTRIES = countries();

  private Whereabouts() {}

  /**
   * @param given as it was given, with its commas
   * @param normalised the same by {@link AddressText}
   */
  static boolean isPlaceAlone(String given, String normalised) {
    if (normalised.length() > CHARS_MAX || hasDigit(normalised)) {
      return false;
    }
    if (PLACES.contains(normalised) || COUNTRIES.contains(normalised)) {
      return true;
    }
    String[] parts = CompatibleText.of(given).split("\\s*[,，;；]\\s*", -1);
    String country = String.join(" ", Arrays.asList(parts).subList(1, parts.length));
    return !parts[0].isEmpty() && COUNTRIES.contains(country.toUpperCase(Locale.ROOT));
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (CompatibleText.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The divisions of China and the cities that time zones are named for. */
  private static Set<String> places() {
    Set<String> places = new HashSet<>();
    for (Regions.Level level : Regions.Level.values()) {
      for (Regions.Region region : Regions.at(level)) {
        String name = region.name();
        places.add(name);
        places.add(Regions.fullName(region));
        places.add(RegionPrefix.shortForm(region));
      }
    }
    for (String zone : ZoneId.getAvailableZoneIds()) {
      int slash = zone.lastIndexOf('/');
      if (slash > 0 && !zone.startsWith("Etc/") && !zone.startsWith("System")) {
        places.add(zone.substring(slash + 1).replace('_', ' ').toUpperCase(Locale.ROOT));
      }
    }
    return places;
  }

  private static Set<String> countries() {
    Set<String> countries = new HashSet<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      countries.add(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT));
      countries.add(country.getDisplayCountry(Locale.SIMPLIFIED_CHINESE));
    }
    // As lists of sanctions write them.
    countries.addAll(
        Arrays.asList(
            "BOSNIA AND HERZEGOVINA",
            "BURMA",
            "CONGO DEMOCRATIC REPUBLIC OF THE",
            "CONGO REPUBLIC OF THE",
            "COTE D IVOIRE",
            "GAZA",
            "HONG KONG",
            "KOREA NORTH",
            "KOREA SOUTH",
            "NORTH KOREA",
            "SOUTH KOREA",
            "KOSOVO",
            "NETHERLANDS ANTILLES",
            "PALESTINIAN",
            "RUSSIA",
            "SAINT KITTS AND NEVIS",
            "SYRIA",
            "IVORY COAST",
            "MACAU",
            "TURKEY",
            "TURKIYE",
            "CZECH REPUBLIC",
            "THE GAMBIA",
            "TRINIDAD AND TOBAGO",
            "VIRGIN ISLANDS BRITISH",
            "WEST BANK",
            "UAE",
            "UNITED ARAB EMIRATES",
            "UK",
            "USA",
            "PRC",
            "CHINA",
            "中国",
            "中华人民共和国"));
    return countries;
  }
}
