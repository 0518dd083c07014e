package org.creditgraph.ingest;

import java.util.List;
import org.creditgraph.exchange.Row;
import org.creditgraph.exchange.Shares;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Numerals;

/** Rows that tell shares to more digits than are kept. */
final class SharesRounded {
  private SharesRounded() {}

  static boolean isIn(Row row) {
    if (row.fact().type() != FactType.HOLDING || row.retracted()) {
      return false;
    }
    List<String> columns = row.origin().columns();
    List<String> values = row.origin().values();
    for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
      boolean share = columns.get(i).equals("share") || columns.get(i).equals("votes");
      if (share && Shares.isRounded(values.get(i))) {
        return true;
      }
    }
    return false;
  }

  static String notice(long rows) {
    String file = FactType.HOLDING.file();
    return ("%s to more than twelve decimals; it was rounded, halves to even. %s中有 %,d"
            + " 行的比例超过十二位小数，已四舍六入五成双。")
        .formatted(
            Numerals.counted(
                rows, "row of " + file + " tells a share", "rows of " + file + " tell a share"),
            file,
            rows);
  }
}
