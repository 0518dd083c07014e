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
  private final FactType type;
  private final @Nullable Object[] values;
  private final @Nullable String source;

  /**
   * @param values one for each column of the type, in its order
   * @param source who says so, or null
   */
  public Fact(FactType type, @Nullable Object[] values, @Nullable String source) {
    if (values.length != type.columns().size()) {
      throw new IllegalArgumentException(type + " has " + type.columns().size() + " columns");
    }
    this.type = type;
    this.values = values.clone();
    this.source = source;
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof BigDecimal number) {
        this.values[i] = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      } else if (value instanceof List<?> names) {
        this.values[i] = names.isEmpty() ? null : List.copyOf(names);
      }
      ColumnType columnType = type.columns().get(i).type();
      if (columnType == ColumnType.SHARE && value instanceof BigDecimal fraction) {
        this.values[i] = ShareBand.of(fraction);
      } else if (value != null && !columnType.holder().isInstance(value)) {
        throw new IllegalArgumentException(
            type + "." + type.columns().get(i).name() + " cannot hold " + value.getClass());
      }
    }
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
