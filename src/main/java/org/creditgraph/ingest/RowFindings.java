package org.creditgraph.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.Remark;
import org.creditgraph.exchange.Row;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.Numerals;
import org.creditgraph.graph.Period;
import org.creditgraph.store.BatchWriter.Effect;
import org.creditgraph.store.BatchWriter.Result;

/** Finds what single rows show, and counts by file and column what many may. */
final class RowFindings {
  private static final int SHOWN_CHARS_MAX = 40;

  private final FindingList findings;
  private final Map<Counted, Count> counts = new LinkedHashMap<>();

  private record Counted(Remark.Kind kind, String file, String column) {}

  /** How many, and the first of them. */
  private static final class Count {
    private final long firstLine;
    private final String firstValue;
    private long count;

    private Count(long firstLine, String firstValue) {
      this.firstLine = firstLine;
      this.firstValue = firstValue;
    }
  }

  RowFindings(FindingList findings) {
    this.findings = findings;
  }

  /**
   * @param results one for each row of the chunk, in their order
   */
  void add(Chunk chunk, List<Result> results) {
    chunk.remarks().forEach(this::add);
    for (int i = 0; i < results.size(); i++) {
      Row row = chunk.rows().get(i);
      Result result = results.get(i);
      if (result.effect() == Effect.NOTHING_SAID) {
        String value = row.fact().needed("value");
        String file = chunk.type().file();
        count(Remark.Kind.SAYS_NOTHING, file, row.line(), "value", value);
      } else if (result.standsTwice() != null
          && (result.effect() == Effect.ADDED || result.effect() == Effect.SUPERSEDED)) {
        findings.add(startUnknown(row, result.standsTwice()));
      }
    }
  }

  private void add(Remark remark) {
    switch (remark.kind()) {
      case SAYS_NOTHING, UNSEEN_CHARACTERS ->
          count(remark.kind(), remark.file(), remark.line(), remark.column(), remark.value());
      case OTHER_DOCUMENT -> findings.add(otherDocument(remark));
      case WRONG_CODE -> findings.add(wrongCode(remark));
    }
  }

  private void count(Remark.Kind kind, String file, long line, String column, String value) {
    counts.computeIfAbsent(new Counted(kind, file, column), key -> new Count(line, value)).count++;
  }

  /** Tells the counts; called once, at the end. */
  void finish() {
    counts.forEach((counted, count) -> findings.add(counted(counted, count)));
  }

  private static Finding counted(Counted counted, Count count) {
    boolean nothing = counted.kind == Remark.Kind.SAYS_NOTHING;
    String many = Numerals.counted(count.count, "value", "values");
    String saysNothing =
        Numerals.counted(
            count.count,
            "value says nothing and was taken as an empty cell",
            "values say nothing and were taken as empty cells");
    String first = shown(count.firstValue);
    return nothing
        ? new Finding(
            Finding.Kind.VALUES_SAY_NOTHING,
            counted.file,
            Period.ALWAYS,
            "%s, column %s: %s, the first “%s” in line %d."
                .formatted(counted.file, counted.column, saysNothing, first, count.firstLine),
            "%s“%s”列有%d个值等于未填，按空值处理，首个为第%d行的“%s”。"
                .formatted(counted.file, counted.column, count.count, count.firstLine, first))
        : new Finding(
            Finding.Kind.UNSEEN_CHARACTERS,
            counted.file,
            Period.ALWAYS,
            "%s, column %s: %s held invisible or full-width characters, which were mended, the first in line %d."
                .formatted(counted.file, counted.column, many, count.firstLine),
            "%s“%s”列有%d个值含不可见或全角字符，已更正，首个在第%d行。"
                .formatted(counted.file, counted.column, count.count, count.firstLine));
  }

  private static Finding otherDocument(Remark remark) {
    return new Finding(
        Finding.Kind.OTHER_DOCUMENT,
        remark.subject(),
        Period.ALWAYS,
        "%s, line %d: %s has a number in %s that is no citizen identity number; it was taken as that of another document."
            .formatted(remark.file(), remark.line(), remark.subject(), remark.column()),
        "%s第%d行：%s的“%s”不是公民身份号码，按其他证件处理。"
            .formatted(remark.file(), remark.line(), remark.subject(), remark.column()));
  }

  private static Finding wrongCode(Remark remark) {
    return new Finding(
        Finding.Kind.WRONG_CODE,
        remark.subject(),
        Period.ALWAYS,
        "%s, line %d: the %s of %s has a wrong check digit; it was kept as text and identifies nobody."
            .formatted(remark.file(), remark.line(), remark.column(), remark.subject()),
        "%s第%d行：%s的“%s”校验码有误，仅按文本保存，不作识别之用。"
            .formatted(remark.file(), remark.line(), remark.subject(), remark.column()));
  }

  private static Finding startUnknown(Row row, Fact other) {
    String file = row.fact().type().file();
    String subject = String.valueOf(row.fact().value(0));
    Fact dated = other.date("valid_from") == null ? row.fact() : other;
    return new Finding(
        Finding.Kind.START_UNKNOWN,
        subject,
        new Period(dated.date("valid_from"), dated.date("valid_to")),
        "%s, line %d: a fact of %s stands twice, once from %s on and once without a start, and says something else."
            .formatted(file, row.line(), subject, dated.date("valid_from")),
        "%s第%d行：%s的同一事实有两条，一条自%s起，一条未填起始日，内容不同。"
            .formatted(file, row.line(), subject, dated.date("valid_from")));
  }

  private static String shown(String value) {
    return value.length() <= SHOWN_CHARS_MAX ? value : value.substring(0, SHOWN_CHARS_MAX) + "…";
  }
}
