package org.creditgraph.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** 字号: the part of a company's name it chooses itself, and how a mover bends one. */
final class BrandWords {
  private static final List<String> GROUPS = lines("homophones.txt");
  private static final Map<Character, String> SAME_SOUND = sameSound();
  private static final Map<Character, Character> TRADITIONAL = traditional();

  /** The fashionable ones. */
  private static final List<String> COMMON =
      List.of(
          "鸿运", "百川", "博远", "祥和", "万通", "南国", "宏图", "广源", "盛世", "中瑞", "鑫源", "东方", "恒达", "安泰", "天成",
          "海天", "华宇", "汇通", "德信", "嘉业", "永盛", "荣盛", "诚信", "金泰", "瑞丰", "大地", "新世纪", "远东", "顺达",
          "正大");

  /** The same in other dress. */
  enum Bend {
    SAME,
    HOMOPHONE,
    TRADITIONAL,
    CONTAINING,
    NEW
  }

  private BrandWords() {}

  private static List<String> lines(String resource) {
    try (InputStream in =
        Objects.requireNonNull(BrandWords.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Character, String> sameSound() {
    Map<Character, String> groups = new HashMap<>();
    for (String group : GROUPS) {
      for (char sign : group.toCharArray()) {
        groups.put(sign, group);
      }
    }
    return groups;
  }

  private static Map<Character, Character> traditional() {
    Map<Character, Character> pairs = new HashMap<>();
    for (String pair : lines("traditional.txt")) {
      if (pair.charAt(0) != pair.charAt(1)) {
        pairs.put(pair.charAt(0), pair.charAt(1));
      }
    }
    return pairs;
  }

  static boolean isCommon(String brand) {
    return COMMON.contains(brand);
  }

  static String common(Chance chance) {
    return COMMON.get(chance.rank(COMMON.size()));
  }

  static String any(Chance chance) {
    if (chance.in(0.4)) {
      return common(chance);
    }
    String brand = sign(chance) + sign(chance);
    return chance.in(0.25) ? brand + sign(chance) : brand;
  }

  private static String sign(Chance chance) {
    String group = chance.of(GROUPS);
    return String.valueOf(group.charAt(chance.below(group.length())));
  }

  static String bent(String brand, Bend bend, Chance chance) {
    return switch (bend) {
      case SAME -> brand;
      case HOMOPHONE -> otherSign(brand, chance);
      case TRADITIONAL -> inTraditional(brand, chance);
      case CONTAINING ->
          chance.in(0.5) ? brand + sign(chance) : chance.of(List.of("新", "大", "中")) + brand;
      case NEW -> any(chance);
    };
  }

  /** One sign becomes another of the same sound; the brand itself where none has one. */
  private static String otherSign(String brand, Chance chance) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < brand.length(); i++) {
      String group = SAME_SOUND.getOrDefault(brand.charAt(i), "");
      for (char sign : group.toCharArray()) {
        if (sign != brand.charAt(i)) {
          found.add(brand.substring(0, i) + sign + brand.substring(i + 1));
        }
      }
    }
    return found.isEmpty() ? brand : chance.of(found);
  }

  private static String inTraditional(String brand, Chance chance) {
    StringBuilder written = new StringBuilder();
    for (char sign : brand.toCharArray()) {
      written.append(TRADITIONAL.getOrDefault(sign, sign).charValue());
    }
    return written.toString().equals(brand) ? otherSign(brand, chance) : written.toString();
  }
}
