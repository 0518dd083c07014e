package org.creditgraph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.NodeKind;
import org.junit.jupiter.api.Test;

/** Texts, pairs, versions and lists of members in arrays against plain maps and lists. */
class DictionariesTests {
  private static final NodeKind[] KINDS = NodeKind.values();

  @Test
  void shouldNumberTextsAsAMapDoesAndKeepForksApart() {
    for (long seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      Map<String, Integer> plain = new HashMap<>();
      Texts texts = new Texts();
      Texts old = texts;
      for (int i = 0; i < 60_000; i++) {
        if (i == 20_000) {
          old = texts;
          texts = texts.fork();
        }
        String text = text(random);
        int expected = plain.getOrDefault(text, -1);
        assertThat(texts.find(text)).as("seed %d: %s", seed, text).isEqualTo(expected);
        plain.putIfAbsent(text, plain.size());
        assertThat(texts.number(text)).as("seed %d", seed).isEqualTo(plain.get(text));
      }
      assertThat(texts.count()).isEqualTo(plain.size());
      for (Map.Entry<String, Integer> each : plain.entrySet()) {
        int number = each.getValue();
        assertThat(texts.get(number)).isEqualTo(each.getKey());
        assertThat(texts.find(each.getKey())).isEqualTo(number);
        assertThat(old.find(each.getKey())).isEqualTo(number < old.count() ? number : -1);
      }
    }
  }

  private static String text(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> "";
      case 1 -> "长".repeat(random.nextInt(400));
      default -> "企业" + random.nextInt(30_000);
    };
  }

  @Test
  void shouldNumberPairsAsAMapDoes() {
    Random random = new Random(4);
    Map<List<Integer>, Integer> plain = new HashMap<>();
    Pairs pairs = new Pairs();
    for (int i = 0; i < 20_000; i++) {
      int first = random.nextInt(100) == 0 ? Integer.MIN_VALUE : random.nextInt(200) - 100;
      int second = random.nextInt(100) == 0 ? Integer.MAX_VALUE : random.nextInt(200) - 100;
      plain.putIfAbsent(List.of(first, second), plain.size());
      int number = pairs.number(first, second);
      assertThat(number).isEqualTo(plain.get(List.of(first, second)));
      assertThat(List.of(pairs.first(number), pairs.second(number)))
          .isEqualTo(List.of(first, second));
    }
  }

  private record Version(FactType type, NodeKind kind, int from, int until) {}

  @Test
  void shouldTellOfEachVersionItsTypeKindAndKnowledge() {
    Random random = new Random(5);
    List<Version> plain = new ArrayList<>();
    Versions versions = new Versions();
    for (int i = 0; i < 20_000; i++) {
      NodeKind kind = KINDS[random.nextInt(KINDS.length)];
      FactType type = FactType.values()[random.nextInt(FactType.values().length)];
      if (kind.isContactPoint() || kind == NodeKind.RECORD) {
        kind = NodeKind.RECORD;
      } else {
        type = typeOf(kind);
      }
      int from = random.nextInt(50) == 0 ? (1 << 26) - 1 : 1 + random.nextInt(1_000);
      int until = random.nextInt(9) == 0 ? from + 1 : FactVersion.STILL_KNOWN;
      versions.add(type, kind, from, until, i);
      plain.add(new Version(type, kind, from, until));
    }
    for (int i = 0; i < plain.size(); i++) {
      assertThat(told(versions, i)).isEqualTo(plain.get(i));
      assertThat(versions.position(i)).isEqualTo(BytePages.position(i));
      assertThat(versions.open(i)).isEqualTo(plain.get(i).until == FactVersion.STILL_KNOWN);
    }
    assertThatThrownBy(() -> versions.add(FactType.ROLE, NodeKind.RECORD, 1 << 26, 1 << 27, 0))
        .hasMessageContaining("67 million batches");
  }

  private static FactType typeOf(NodeKind kind) {
    return switch (kind) {
      case ENTERPRISE,
          SOLE_PROPRIETOR,
          SOCIAL_ORGANIZATION,
          PUBLIC_INSTITUTION,
          GOVERNMENT_AGENCY ->
          FactType.ORGANIZATION;
      case VESSEL, VEHICLE, AIRCRAFT -> FactType.ASSET;
      default -> FactType.valueOf(kind.name());
    };
  }

  private static Version told(Versions versions, int i) {
    return new Version(
        versions.type(i), versions.kind(i), versions.knownFrom(i), versions.knownUntil(i));
  }

  @Test
  void shouldListTheMembersOfEachOwnerAndKeepForksApart() {
    Random random = new Random(6);
    Map<Integer, List<Integer>> plain = new TreeMap<>();
    Map<Integer, List<Integer>> before = new TreeMap<>();
    Chains chains = new Chains();
    Chains old = chains;
    for (int member = 0; member < 30_000; member++) {
      if (member == 10_000) {
        plain.forEach((owner, members) -> before.put(owner, List.copyOf(members)));
        old = chains;
        chains = chains.fork();
      }
      int owner = random.nextInt(4) == 0 ? 3 : random.nextInt(20_000);
      chains.append(owner, member);
      plain.computeIfAbsent(owner, none -> new ArrayList<>()).add(member);
    }
    for (int owner = 0; owner < 20_000; owner++) {
      assertThat(members(chains, owner)).isEqualTo(plain.getOrDefault(owner, List.of()));
      assertThat(members(old, owner)).isEqualTo(before.getOrDefault(owner, List.of()));
    }
  }

  private static List<Integer> members(Chains chains, int owner) {
    List<Integer> found = new ArrayList<>();
    for (int member = chains.first(owner); member >= 0; member = chains.next(member)) {
      found.add(member);
    }
    return found;
  }
}
