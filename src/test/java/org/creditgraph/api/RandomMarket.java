package org.creditgraph.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A few firms and stores that share people, contacts and customers at random, drawn as text. */
final class RandomMarket {
  private static final String[] BRANDS = {"海鲜坊", "海仙坊", "大洋", "鑫源", "渔港"};
  private static final String[] ROLES = {"legal", "principal", "director", "supervisor"};
  private static final String[] CONTACTS = {
    "phone-> 1387654010%d", "bank-> ACC0000%d", "address-> 海口市龙华区滨海大道%d号"
  };
  private static final LocalDate BEGIN = LocalDate.of(2019, 1, 1);

  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private final int firms;

  private RandomMarket(Random random) {
    this.random = random;
    this.firms = 5 + random.nextInt(3);
  }

  static String drawn(Random random) {
    RandomMarket market = new RandomMarket(random);
    for (int i = 0; i < market.firms; i++) {
      market.firm(i);
      market.store(i);
    }
    market.trade();
    market.records();
    return String.join("\n", market.lines) + "\n";
  }

  private void line(String format, Object... values) {
    lines.add(format.formatted(values));
  }

  private int any() {
    return random.nextInt(firms);
  }

  /** Firms of even number are the older ones. */
  private String begin(int i) {
    return day(i % 2 == 0 ? 0 : 1_250, 300);
  }

  private void firm(int i) {
    String from = begin(i);
    line(
        "E%d: ENTERPRISE name=文昌%s水产有限公司 founded_on=%s region=469005 industry=5124",
        i, BRANDS[random.nextInt(BRANDS.length)], from);
    line("P%d: PERSON name=张%d", i, i);
    for (int role = 0; role < 3; role++) {
      line("P%d -%s-> E%d [%s..]", any() / 2, ROLES[random.nextInt(ROLES.length)], i, from);
    }
    line("P%d -%d%%-> E%d [%s..]", any() / 2, 20 + random.nextInt(80), i, from);
    for (int contact = 0; contact < 3; contact++) {
      String at = CONTACTS[random.nextInt(CONTACTS.length)].formatted(any());
      line("E%d -%s [%s..]", i, at, from);
    }
    if (random.nextInt(3) == 0) {
      line("P%d -spouse-> P%d", i, (i + 1) % firms);
    }
  }

  private void store(int i) {
    String from = begin(i);
    line("S%d =store(platform:M%d, operator:E%d)= %s..", i, i % 2, any(), from);
    String at = CONTACTS[random.nextInt(CONTACTS.length)].formatted(any());
    line("S%d -%s [%s..]", i, at, from);
  }

  private void trade() {
    for (int i = 0; i < 3; i++) {
      line("K%d: ENTERPRISE name=海口%d号大饭店有限公司", i, i);
    }
    for (int i = 0; i < firms * 4; i++) {
      line("C%d =contract(supplier:E%d, buyer:K%d)= %s..", i, any(), i % 3, day(0, 1_700));
    }
    line("V1 =vessel(owner:E%d)= %s..", any(), day(0, 600));
  }

  private void records() {
    for (int i = 0; i < 4; i++) {
      LocalDate conduct = LocalDate.parse(day(800, 400));
      String about = "R%d =record(subject:%s%d, kind:%s, severity:SERIOUS, conduct_from:%s)= %s";
      boolean store = i % 2 == 0;
      line(
          about,
          i,
          store ? "S" : "E",
          any() / 2 * 2,
          store ? "PLATFORM_SANCTION" : "LIST_ENTRY",
          conduct,
          conduct.plusDays(200));
    }
  }

  private String day(int from, int spread) {
    return BEGIN.plusDays(from + random.nextInt(spread)).toString();
  }
}
