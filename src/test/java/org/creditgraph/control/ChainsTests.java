package org.creditgraph.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** The chains that prove control. */
class ChainsTests {
  @Test
  void shouldTellAChainHoweverHighThePyramidIs() {
    OwnershipOracle world = new OwnershipOracle();
    hold(world, "P", "O01", 600_000);
    for (int i = 1; i < 40; i++) {
      hold(world, name(i), name(i + 1), 600_000);
    }
    hold(world, "P", "O40", 10_000);
    Controller found = controller(world, "O40");
    assertThat(found.chains()).hasSize(2);
    assertThat(found.chains().getLast().nodes()).hasSize(41);
    assertThat(found.chainsTruncated()).isFalse();
  }

  @Test
  void shouldSayThatChainsAreCutOnlyWhenSomeAre() {
    for (int count : new int[] {Chains.CHAINS_MAX, Chains.CHAINS_MAX + 1}) {
      OwnershipOracle world = new OwnershipOracle();
      for (int i = 1; i <= count; i++) {
        hold(world, "P", name(i), 1_000_000);
        hold(world, name(i), "C", 40_000);
      }
      Controller found = controller(world, "C");
      assertThat(found.chains()).hasSize(Chains.CHAINS_MAX);
      assertThat(found.chainsTruncated()).isEqualTo(count > Chains.CHAINS_MAX);
    }
  }

  @Test
  void shouldTellEveryChainOfHoldingsWithinWhatIsControlled() {
    for (int seed = 0; seed < 2_000; seed++) {
      OwnershipOracle world = OwnershipWorlds.random(new SplittableRandom(seed));
      world.concerts.clear();
      world.declared.clear();
      View view = OwnershipWorlds.view(world);
      for (String c : world.organizations) {
        for (Controller found : new Control(view).controllersOf(view.find(c)).controllers()) {
          if (found.basis() == ControlBasis.MAJORITY && !found.chainsTruncated()) {
            String h = view.id(found.party());
            assertThat(found.chains().stream().map(chain -> told(view, chain)).toList())
                .as("chains from %s to %s, seed %s", h, c, seed)
                .containsExactlyInAnyOrderElementsOf(chains(world, h, c))
                .isSortedAccordingTo(Comparator.comparingInt(chain -> chain.split(">").length));
          }
        }
      }
    }
  }

  /** Every simple way from a holder down, through what it controls, by trying all. */
  private static List<String> chains(OwnershipOracle world, String from, String to) {
    List<String> found = new ArrayList<>();
    extend(world, List.of(from), to, found);
    return found;
  }

  private static void extend(
      OwnershipOracle world, List<String> way, String to, List<String> found) {
    for (var holding : world.holdings) {
      String next = holding.held();
      if (holding.holder().equals(way.getLast()) && !way.contains(next)) {
        List<String> longer = new ArrayList<>(way);
        longer.add(next);
        if (next.equals(to)) {
          found.add(String.join(">", longer));
        } else if (world.controlSet(world.group(way.getFirst())).contains(next)) {
          extend(world, longer, to, found);
        }
      }
    }
  }

  private static String told(View view, Chain chain) {
    return Arrays.stream(chain.nodes()).mapToObj(view::id).collect(Collectors.joining(">"));
  }

  private static Controller controller(OwnershipOracle world, String organization) {
    View view = OwnershipWorlds.view(world);
    return new Control(view).controllersOf(view.find(organization)).controllers().getFirst();
  }

  /** The holder P is a person, all others are organisations. */
  private static void hold(OwnershipOracle world, String holder, String held, int share) {
    (holder.equals("P") ? world.persons : world.organizations).add(holder);
    world.organizations.add(held);
    world.holdings.add(new OwnershipOracle.Holding(holder, held, share, share));
  }

  private static String name(int i) {
    return "O%02d".formatted(i);
  }
}
