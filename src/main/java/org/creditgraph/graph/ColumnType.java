package org.creditgraph.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What a value of a column is, and the Java class that holds it in a {@link Fact}. */
public enum ColumnType {
  /** The id that this row defines. */
  ID(String.class),
  /** The id of a node or record defined elsewhere. */
  REFERENCE(String.class),
  TEXT(String.class),
  /** One of a closed list of words. */
  WORD(String.class),
  /** A word of capitals from an open list, such as PASSPORT. */
  SCHEME(String.class),
  DATE(LocalDate.class),
  TIMESTAMP(OffsetDateTime.class),
  /** A number, exact, with at most 15 significant digits. */
  NUMBER(BigDecimal.class),
  /** A number in 0..1, exact to twelve decimals, or the band that it lies in. */
  SHARE(ShareBand.class),
  /** True, or nothing said. */
  FLAG(Boolean.class),
  /** Names separated by `;`. */
  NAMES(List.class),
  /** A unified social credit code (GB 32100-2015). */
  USCC(String.class),
  /** A citizen identity number (GB 11643). */
  ID_NUMBER(String.class);

  private final Class<?> holder;

  ColumnType(Class<?> holder) {
    this.holder = holder;
  }

  public Class<?> holder() {
    return holder;
  }
}
