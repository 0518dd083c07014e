package org.creditgraph.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creditgraph.graph.Refusal;
import org.creditgraph.likelihood.Fitting.Order;
import org.creditgraph.likelihood.Fitting.Shape;
import org.junit.jupiter.api.Test;

class FittingTests {
  private static final List<Shape> SHAPES =
      List.of(
          new Shape("A", List.of("no", "yes"), "", Order.RISING),
          new Shape("SAME_AS_A", List.of("no", "yes"), "", Order.RISING),
          new Shape("NOISE", List.of("no", "yes"), "", Order.FREE),
          new Shape("B", List.of("none", "some", "all"), "", Order.RISING));

  /** A tells with odds of 9 to 1, its double the same again, B a little, the noise nothing. */
  private static List<Example> examples(int seed, int count) {
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean real = random.nextInt(4) == 0;
      int a = random.nextInt(10) < (real ? 9 : 1) ? 1 : 0;
      int b = real ? random.nextInt(3) : Math.min(random.nextInt(3), random.nextInt(3));
      int known = random.nextInt(5) == 0 ? -1 : b;
      examples.add(new Example(List.of(a, a, random.nextInt(2), known), real, "g" + i, "kind"));
    }
    return examples;
  }

  private static double bits(LevelModel model, Example example) {
    double bits = model.priorBits();
    for (int i = 0; i < model.aspects().size(); i++) {
      bits += model.aspects().get(i).bits(example.levels().get(i));
    }
    return bits;
  }

  @Test
  void shouldMeanWhatItsProbabilitiesSay() {
    LevelModel model = new Fitting(SHAPES).fit("test", "1", "seed 1", examples(1, 4_000));
    double[] said = new double[5];
    double[] seen = new double[5];
    int[] count = new int[5];
    for (Example example : examples(2, 8_000)) {
      double p = model.calibration().probability(bits(model, example));
      int bin = Math.min(4, (int) (p * 5));
      said[bin] += p;
      seen[bin] += example.real() ? 1 : 0;
      count[bin]++;
    }
    double off = 0;
    for (int bin = 0; bin < 5; bin++) {
      off += Math.abs(said[bin] - seen[bin]) / 8_000;
    }
    assertThat(off).isLessThan(0.03);
  }

  @Test
  void shouldCountAFactOnceThatIsSeenTwice() {
    LevelModel model = new Fitting(SHAPES).fit("test", "1", "seed 1", examples(1, 4_000));
    double both = model.aspects().get(0).bits(1) + model.aspects().get(1).bits(1);
    double neither = model.aspects().get(0).bits(0) + model.aspects().get(1).bits(0);
    assertThat(both - neither).isCloseTo(2 * Math.log(9) / Math.log(2), within(0.6));
    assertThat(Math.abs(model.aspects().get(2).bits(1))).isLessThan(0.2);
  }

  @Test
  void shouldLetNoHigherLevelSpeakAgainst() {
    for (int seed = 0; seed < 40; seed++) {
      LevelModel model = new Fitting(SHAPES).fit("test", "1", "few", examples(seed, 60));
      for (Aspect aspect : model.aspects()) {
        for (int level = 1; level < aspect.levels().size(); level++) {
          if (!aspect.name().equals("NOISE")) {
            assertThat(aspect.bits(level))
                .as("seed %d, %s", seed, aspect.name())
                .isGreaterThanOrEqualTo(aspect.bits(level - 1) - 1e-3);
          }
        }
      }
    }
  }

  /** The level “many” is met but with pairs that are real, “never” not at all. */
  private static LevelModel contacts(Order order, int many) {
    Random random = new Random(7);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      boolean real = random.nextInt(8) == 0;
      boolean hub = random.nextInt(10) == 0;
      int level = hub && real == many > 0 ? 1 : real && random.nextBoolean() ? 3 : 0;
      examples.add(new Example(List.of(level), real, "g" + i, "kind"));
    }
    List<String> levels = List.of("other", "many", "never", "two");
    return new Fitting(List.of(new Fitting.Shape("X", levels, "", order)))
        .fit("test", "1", "few", examples);
  }

  @Test
  void shouldLetALevelThatWasNeverMetTellNothing() {
    assertThat(contacts(Order.FREE, 1).aspects().getFirst().bits(2)).isCloseTo(0, within(0.1));
  }

  @Test
  void shouldLetWhatEverybodyHasTellNextToNothing() {
    for (int many : List.of(-1, 1)) {
      Aspect aspect = contacts(Order.RISING_BY_RARITY, many).aspects().getFirst();
      assertThat(aspect.bits(1)).isBetween(-1e-3, 0.5);
      assertThat(aspect.bits(2)).isGreaterThanOrEqualTo(aspect.bits(1) - 1e-3);
      assertThat(aspect.bits(3)).isGreaterThan(1);
    }
  }

  @Test
  void shouldLetAContactThatWasNeverMetTellWhatTheLeastOfItsLikeTells() {
    List<Shape> shapes = new ArrayList<>();
    for (String name : List.of("PHONE", "EMAIL", "WEBSITE")) {
      shapes.add(
          new Shape(name, List.of("other", "hub", "two"), "contact", Order.RISING_BY_RARITY));
    }
    Random random = new Random(9);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      boolean real = random.nextInt(4) == 0;
      int phone = random.nextInt(10) < (real ? 8 : 1) ? 2 : 0;
      int mail = random.nextInt(10) < (real ? 5 : 1) ? 2 : 0;
      examples.add(new Example(List.of(phone, mail, -1), real, "w" + i % 9, "kind"));
    }
    LevelModel model = new Fitting(shapes).fit("test", "1", "", examples);
    double mail = model.aspects().get(1).bits(2);
    assertThat(mail).isGreaterThan(1);
    assertThat(model.aspects().get(2).bits(2)).isCloseTo(mail, within(1e-3));
  }

  /** Each kind of population gives itself away by something that tells nothing in the others. */
  @Test
  void shouldBeNoSurerThanKindsAllowThatItDidNotLearnFrom() {
    List<Shape> shapes = new ArrayList<>();
    for (int kind = 0; kind < 6; kind++) {
      shapes.add(new Shape("A" + kind, List.of("no", "yes"), "", Order.RISING));
    }
    Random random = new Random(5);
    List<Example> known = new ArrayList<>();
    List<Example> strange = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      int kind = i % 6;
      boolean real = random.nextInt(4) == 0;
      List<Integer> levels = new ArrayList<>();
      for (int j = 0; j < 6; j++) {
        levels.add(random.nextInt(10) < (real && j == kind ? 9 : 2) ? 1 : 0);
      }
      (kind == 5 ? strange : known).add(new Example(levels, real, "w" + i % 60, "k" + kind));
    }
    LevelModel model = new Fitting(shapes).fit("test", "1", "", known);
    for (Example example : strange) {
      assertThat(model.calibration().probability(bits(model, example))).isBetween(0.15, 0.5);
    }
  }

  /** A probability is that of being real, whether or not anything is left on file. */
  @Test
  void shouldCountRealPairsWithoutTracesThoughItLearnsNothingFromThem() {
    List<Example> examples = examples(6, 4_000);
    List<Example> withHidden = new ArrayList<>(examples);
    for (int i = 0; i < 1_000; i++) {
      withHidden.add(new Example(List.of(0, 0, i % 2, 0), true, "g" + i, "kind", true));
    }
    LevelModel without = new Fitting(SHAPES).fit("test", "1", "", examples);
    LevelModel with = new Fitting(SHAPES).fit("test", "1", "", withHidden);
    assertThat(with.aspects()).isEqualTo(without.aspects());
    Example faint = new Example(List.of(0, 0, 0, 0), true, "g", "kind");
    double low = without.calibration().probability(bits(without, faint));
    assertThat(with.calibration().probability(bits(with, faint))).isGreaterThan(2 * low);
  }

  @Test
  void shouldReadWhatItWrites() {
    LevelModel model = new Fitting(SHAPES).fit("test", "1", "seed 3", examples(3, 500));
    LevelModel read = LevelModel.read("x", model.written());
    assertThat(read).isEqualTo(model);
    assertThat(read.written()).isEqualTo(model.written());
    assertThat(LevelModel.read("x", model.written() + "\n").hash()).isNotEqualTo(model.hash());
  }

  @Test
  void shouldRefuseAModelThatDoesNotHoldTogether() {
    String good = new Fitting(SHAPES).fit("test", "1", "seed 3", examples(3, 500)).written();
    for (String bad :
        List.of(
            "",
            "name: [",
            good.replace("prior:", "prie:"),
            good.replaceFirst("real: [0-9.]+", "real: 1.5"),
            good.replaceFirst("bits: -?[0-9.]+", "bits: x"),
            good.replace("\"NOISE\"", "\"A\""),
            good.substring(0, good.indexOf("calibration:")) + "calibration: []\n")) {
      assertThatThrownBy(() -> LevelModel.read("bad.yaml", bad))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("INVALID_MODEL"));
    }
  }
}
