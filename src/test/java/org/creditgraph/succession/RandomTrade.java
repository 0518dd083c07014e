package org.creditgraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A few firms that share people, phones and customers at random, drawn as text. */
final class RandomTrade {
  private static final String[] BRANDS = {"海鲜坊", "海仙坊", "大洋", "鑫源", "新元", "渔港"};
  private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

  private RandomTrade() {}

  static String drawn(Random random) {
    int firms = 4 + random.nextInt(4);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < firms; i++) {
      lines.add(
          "E%d: ENTERPRISE name=文昌%s水产有限公司 founded_on=%s region=%s industry=%s"
              .formatted(
                  i,
                  BRANDS[random.nextInt(BRANDS.length)],
                  day(random, i % 2 == 0 ? 0 : 900, 600),
                  random.nextInt(4) == 0 ? "460106" : "469005",
                  random.nextInt(4) == 0 ? "6210" : "5124"));
      lines.add("P%d: PERSON name=张%d".formatted(i, i));
    }
    for (int i = 0; i < firms; i++) {
      String from = day(random, i % 2 == 0 ? 0 : 900, 600);
      lines.add("P%d -legal-> E%d [%s..]".formatted(random.nextInt(firms), i, from));
      lines.add(
          "P%d -%d%%-> E%d [%s..]"
              .formatted(random.nextInt(firms), 20 + random.nextInt(80), i, from));
      lines.add("E%d -phone-> 1387654010%d [%s..]".formatted(i, random.nextInt(firms), from));
      if (random.nextInt(3) == 0) {
        lines.add("P%d -spouse-> P%d".formatted(i, (i + 1 + random.nextInt(firms - 1)) % firms));
      }
    }
    for (int i = 0; i < firms; i++) {
      String from = day(random, i % 2 == 0 ? 0 : 900, 600);
      int somebody = random.nextInt(firms);
      switch (random.nextInt(5)) {
        case 0 -> lines.add("P%d -phone-> 1387654010%d [%s..]".formatted(somebody, i, from));
        case 1 -> lines.add("P%d -address-> 海口市椰林路%d号2栋 [%s..]".formatted(i, somebody, from));
        case 2 -> lines.add("E%d -device-> device-%d [%s..]".formatted(i, somebody, from));
        default -> {
          lines.add("P%d -employee-> E%d [%s..]".formatted(somebody, i, from));
          lines.add("W%d -employee-> E%d [%s..]".formatted(somebody % 3, i, from));
          lines.add("W%d -employee-> E%d [%s..]".formatted(3 + somebody % 2, i, from));
        }
      }
    }
    for (int worker = 0; worker < 5; worker++) {
      lines.add("W%d: PERSON name=李%d".formatted(worker, worker));
    }
    int seller = random.nextInt(firms);
    lines.add(
        "T0 =contract(supplier:E%d, buyer:E%d, kind:ASSET_TRANSFER)= %s.."
            .formatted(seller, (seller + 1) % firms, day(random, 600, 900)));
    lines.add("K0: ENTERPRISE name=文昌大饭店有限公司");
    lines.add("K1: ENTERPRISE name=海口大酒店有限公司");
    lines.add("K2: ENTERPRISE name=三亚大酒店有限公司");
    for (int c = 0; c < firms * 4; c++) {
      String from = day(random, 0, 1_700);
      lines.add(
          "C%d =contract(supplier:E%d, buyer:K%d)= %s.."
              .formatted(c, random.nextInt(firms), random.nextInt(3), from));
    }
    for (int r = 0; r < 2; r++) {
      int subject = random.nextInt(firms);
      LocalDate conduct = LocalDate.parse(day(random, 500, 700));
      lines.add(
          ("R%d =record(subject:E%d, kind:LIST_ENTRY, severity:SERIOUS, conduct_from:%s,"
                  + " conduct_to:%s)= %s")
              .formatted(r, subject, conduct, conduct.plusDays(90), conduct.plusDays(200)));
    }
    return String.join("\n", lines) + "\n";
  }

  /** The same, those that define nodes still first. */
  static String shuffled(String drawn, Random random) {
    List<String> nodes = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    drawn.lines().forEach(line -> (line.matches("[A-Z]\\d+: .*") ? nodes : rest).add(line));
    Collections.shuffle(nodes, random);
    Collections.shuffle(rest, random);
    nodes.addAll(rest);
    return String.join("\n", nodes) + "\n";
  }

  private static String day(Random random, int from, int spread) {
    return BEGIN.plusDays(from + random.nextInt(spread)).toString();
  }
}
