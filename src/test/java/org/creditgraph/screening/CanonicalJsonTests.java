package org.creditgraph.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {
  /** With characters that are escaped, that sort oddly in UTF-16, and that have no plane zero. */
  private static final String[] PIECES = {
    "a",
    "B",
    "é",
    "信",
    "\"",
    "\\",
    "/",
    "\n",
    "\t",
    "\b",
    "\f",
    "\r",
    "\u0000",
    "\u001f",
    "\u007f",
    "\u2028",
    "\ud83d\ude00",
    "\ufb33",
    "\u20ac",
    " "
  };

  @Test
  void shouldWriteWhatAnotherCanonicalizerLeavesAsItIs() throws IOException {
    for (int seed = 0; seed < 2_000; seed++) {
      String written = CanonicalJson.of(object(new Random(seed), 3));
      assertThat(new JsonCanonicalizer(written).getEncodedString())
          .as("seed %s", seed)
          .isEqualTo(written);
    }
  }

  @Test
  void shouldWriteOneTextForOneValueHoweverItWasPutTogether() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("b", List.of(1, true, "x"));
    one.put("a", Map.of("z", -5, "y", ""));
    Map<String, Object> other = new HashMap<>(one);
    assertThat(CanonicalJson.of(one))
        .isEqualTo(CanonicalJson.of(other))
        .isEqualTo("{\"a\":{\"y\":\"\",\"z\":-5},\"b\":[1,true,\"x\"]}");
  }

  @Test
  void shouldRefuseFractions() {
    assertThatThrownBy(() -> CanonicalJson.of(Map.of("a", 0.5)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 5 : 3)) {
      case 0 -> text(random);
      case 1 -> random.nextInt();
      case 2 -> random.nextBoolean();
      case 3 -> {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(value(random, depth - 1));
        }
        yield list;
      }
      default -> object(random, depth - 1);
    };
  }

  private static Map<String, Object> object(Random random, int depth) {
    Map<String, Object> object = new HashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      object.put(text(random), value(random, depth));
    }
    return object;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
