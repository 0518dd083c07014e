package org.creditgraph.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.creditgraph.graph.CitizenIdNumber;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.creditgraph.graph.UnifiedSocialCreditCode;
import org.creditgraph.graph.WrittenText;
import org.jspecify.annotations.Nullable;

/** Facts that obey the rules and look as odd as they may. */
final class RandomFacts {
  private static final List<String> PARTS =
      List.of(
          "海南",
          "a",
          "\"",
          "\"\"",
          ",",
          "\n",
          "\ud83d\ude80",
          ";",
          "'",
          "é",
          " ",
          "\t",
          "=1+1",
          "#",
          "-0-",
          "𠮷");

  private final Random random;

  RandomFacts(Random random) {
    this.random = random;
  }

  Fact next(FactType type) {
    List<Column> columns = type.columns();
    @Nullable Object[] values = new Object[columns.size()];
    LocalDate start = LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i);
      if (!column.isGiven() && (column.required() || random.nextInt(3) > 0)) {
        values[i] =
            value(column, start.plusDays(column.endOf().isEmpty() ? 0 : random.nextInt(900)));
      }
    }
    return new Fact(type, values, random.nextBoolean() ? null : text(PARTS));
  }

  private Object value(Column column, LocalDate date) {
    return switch (column.type()) {
      case ID, REFERENCE, TEXT -> text(PARTS);
      case WORD -> column.words().get(random.nextInt(column.words().size()));
      case SCHEME -> "SCHEME_" + random.nextInt(9);
      case DATE -> date;
      case TIMESTAMP ->
          OffsetDateTime.of(
              date.atTime(
                  random.nextInt(24),
                  random.nextInt(60),
                  random.nextInt(60),
                  random.nextInt(3) * 1_000_000),
              ZoneOffset.ofHours(random.nextInt(19) - 9));
      case NUMBER -> BigDecimal.valueOf(random.nextLong(99_999_999_999L), random.nextInt(9) - 3);
      case SHARE ->
          random.nextInt(8) == 0
              ? new ShareBand(
                  Share.of(BigDecimal.valueOf(random.nextInt(500_001), 6)),
                  Share.of(
                      BigDecimal.valueOf(
                          random.nextLong(500_000_000_000L, 1_000_000_000_001L), 12)))
              : ShareBand.of(BigDecimal.valueOf(random.nextLong(1_000_000_000_001L), 12));
      case FLAG -> random.nextBoolean() ? Boolean.TRUE : null;
      case NAMES -> {
        List<String> parts = PARTS.stream().filter(part -> !part.equals(";")).toList();
        yield Stream.generate(() -> text(parts)).limit(1 + random.nextInt(3)).toList();
      }
      case USCC -> {
        String first17 = "91460100MA5%06d".formatted(random.nextInt(1_000_000));
        yield first17 + UnifiedSocialCreditCode.checkCharacter(first17);
      }
      case ID_NUMBER -> {
        String first17 =
            "460106" + date.toString().replace("-", "") + "%03d".formatted(random.nextInt(1000));
        yield first17 + CitizenIdNumber.checkCharacter(first17);
      }
    };
  }

  private String text(List<String> parts) {
    List<String> chosen = new ArrayList<>(List.of("x" + random.nextInt(1000)));
    for (int i = random.nextInt(6); i > 0; i--) {
      chosen.add(random.nextInt(chosen.size() + 1), parts.get(random.nextInt(parts.size())));
    }
    String text = WrittenText.strip(String.join("", chosen));
    return text;
  }
}
