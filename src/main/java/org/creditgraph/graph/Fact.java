package org.creditgraph.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One statement about the world, in the columns of its {@link FactType}.
 *
 * <p>Values are instances of {@link ColumnType#holder()}; null is unknown. A number may be given
 * for a share. Numbers carry no trailing zeros, so that equal facts have equal values. Immutable.
 */
public final class Fact {
  private static final String START = "valid_from";
  private static final String END = "valid_to";
  private static final String START_GIVEN = Column.givenFor(START);

  private final FactType type;
  private final @Nullable Object[] values;
  private final @Nullable String source;

  /**
   * @param values one for each column of the type, in its order; those left out at the end are
   *     unknown
   * @param source who says so, or null
   */
  public Fact(FactType type, @Nullable Object[] values, @Nullable String source) {
    if (values.length > type.columns().size()) {
      throw new IllegalArgumentException(type + " has " + type.columns().size() + " columns");
    }
    this.type = type;
    this.values = Arrays.copyOf(values, type.columns().size());
    this.source = source;
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        this.values[i] = held(type.columns().get(i), value);
      }
    }
  }

  private @Nullable Object held(Column column, Object value) {
    if (value instanceof BigDecimal number && column.type() == ColumnType.SHARE) {
      return ShareBand.of(number);
    }
    if (!column.type().holder().isInstance(value)) {
      throw new IllegalArgumentException(
          type + "." + column.name() + " cannot hold " + value.getClass());
    }
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
    if (value instanceof List<?> names) {
      return names.isEmpty() ? null : List.copyOf(names);
    }
    return value;
  }

  /** A fact from `column, value` pairs; what is not named is unknown. For tests and generators. */
  public static Fact of(FactType type, @Nullable Object... columnsAndValues) {
    @Nullable Object[] values = new Object[type.columns().size()];
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      String column = String.valueOf(columnsAndValues[i]);
      values[type.position(column)] = columnsAndValues[i + 1];
    }
    return new Fact(type, values, null);
  }

  public FactType type() {
    return type;
  }

  public @Nullable String source() {
    return source;
  }

  public @Nullable Object value(int column) {
    return values[column];
  }

  public @Nullable Object value(String column) {
    return values[type.position(column)];
  }

  /** The text of an ID, REFERENCE, TEXT, WORD, USCC or ID_NUMBER column. */
  public @Nullable String text(String column) {
    return (String) value(column);
  }

  /** The text of a column that its type requires. */
  public String needed(String column) {
    return Objects.requireNonNull(text(column), column);
  }

  public @Nullable LocalDate date(String column) {
    return (LocalDate) value(column);
  }

  public @Nullable OffsetDateTime timestamp(String column) {
    return (OffsetDateTime) value(column);
  }

  public @Nullable BigDecimal number(String column) {
    return (BigDecimal) value(column);
  }

  public @Nullable ShareBand share(String column) {
    return (ShareBand) value(column);
  }

  /** Whether a FLAG column says so. */
  public boolean flag(String column) {
    return value(column) != null;
  }

  @SuppressWarnings("unchecked")
  public List<String> names(String column) {
    Object value = value(column);
    return value == null ? List.of() : (List<String>) value;
  }

  /**
   * What tells this fact from others of its type: the values of the key columns, in their order.
   */
  public List<@Nullable Object> key() {
    List<@Nullable Object> key = new ArrayList<>(4);
    for (int i = 0; i < values.length; i++) {
      if (type.columns().get(i).key()) {
        key.add(values[i]);
      }
    }
    return key;
  }

  /**
   * This fact beside the one known under its key: what is absent is as known, and a start that is
   * less exact than the known one, which is the same day, gives way to it.
   *
   * @param absent columns as bits by their position, that behind the last one for the source
   */
  public Fact beside(Fact known, long absent) {
    @Nullable Object[] told = values.clone();
    boolean other = false;
    for (int i = 0; i < told.length; i++) {
      boolean kept = (absent >>> i & 1) != 0 || isLessExact(i, known);
      if (kept && !Objects.equals(told[i], known.values[i])) {
        told[i] = known.values[i];
        other = true;
      }
    }
    boolean sourceKept = (absent >>> told.length & 1) != 0;
    String from = sourceKept ? known.source : source;
    return other || !Objects.equals(from, source) ? new Fact(type, told, from) : this;
  }

  /** Whether a column tells the month or year of a key date that is known more exactly. */
  private boolean isLessExact(int column, Fact known) {
    if (values[column] == null || !type.columns().get(column).isGiven()) {
      return false;
    }
    if (!type.columns().get(type.position(type.columns().get(column).givenOf())).key()) {
      return false;
    }
    if (known.values[type.position(type.columns().get(column).givenOf())] == null) {
      return false; // it is not known at all
    }
    Object exact = known.values[column];
    return exact == null || exact.toString().length() > values[column].toString().length();
  }

  /**
   * Whether two facts of a type are one but for when they began.
   *
   * @param absent columns of the other that say nothing, as bits by their position
   */
  public boolean equalsButStart(Fact other, long absent) {
    for (int i = 0; i < values.length; i++) {
      Column column = type.columns().get(i);
      boolean start = column.name().equals(START) || column.name().equals(START_GIVEN);
      if (!start && (absent >>> i & 1) == 0 && !Objects.equals(values[i], other.values[i])) {
        return false;
      }
    }
    return !hasEndedBefore(other, absent);
  }

  /** Whether the one that tells no start had ended before the other began. */
  private boolean hasEndedBefore(Fact other, long absent) {
    int start = type.find(START);
    int end = type.find(END);
    if (start < 0 || end < 0) {
      return false;
    }
    Object until = (absent >>> end & 1) != 0 ? other.values[end] : values[end];
    Object from = values[start] == null ? other.values[start] : values[start];
    return until instanceof LocalDate last
        && from instanceof LocalDate first
        && last.isBefore(first)
        && !last.equals(Period.ENDED);
  }

  /** The position of the start in the key, which may be unknown; -1 where there is none. */
  public static int startIn(FactType type) {
    int start = type.find(START);
    return start >= 0 && type.columns().get(start).key() ? start : -1;
  }

  /** The key without the start. */
  public List<@Nullable Object> keyButStart() {
    List<@Nullable Object> key = key();
    int start = startIn(type);
    if (start >= 0) {
      int before = 0;
      for (int i = 0; i < start; i++) {
        before += type.columns().get(i).key() ? 1 : 0;
      }
      key.set(before, null);
    }
    return key;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fact that
        && type == that.type
        && Arrays.equals(values, that.values)
        && Objects.equals(source, that.source);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, Arrays.hashCode(values), source);
  }

  @Override
  public String toString() {
    return type + Arrays.toString(values);
  }
}
