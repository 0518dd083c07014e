package org.creditgraph.store;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.jspecify.annotations.Nullable;

/** How a value of a column lies in a property: natively, and exactly. */
final class Stored {
  private Stored() {}

  static @Nullable Object property(ColumnType type, @Nullable Object value) {
    if (value instanceof ShareBand band) {
      return band.isExact() ? band.least().fraction() : (Object) band.toString();
    }
    if (!(value instanceof BigDecimal number)) {
      return value;
    }
    if (type == ColumnType.NUMBER && isLong(number)) {
      return number.longValueExact();
    }
    return number.doubleValue();
  }

  /** True when the property gives back the same value. Holds for all of 15 significant digits. */
  static boolean isExact(ColumnType type, @Nullable Object value) {
    if (!(value instanceof BigDecimal number)
        || type == ColumnType.NUMBER && isLong(number)
        || number.precision() <= 15 && Math.abs(number.scale()) < 200) {
      return true;
    }
    double rounded = number.doubleValue();
    return Double.isFinite(rounded) && BigDecimal.valueOf(rounded).compareTo(number) == 0;
  }

  /** The value that {@link #property} stored, as the driver or the database's own API gives it. */
  static @Nullable Object value(ColumnType type, @Nullable Object property) {
    if (property == null) {
      return null;
    }
    return switch (type) {
      case NUMBER ->
          property instanceof Double fraction
              ? BigDecimal.valueOf(fraction)
              : BigDecimal.valueOf(((Number) property).longValue());
      case SHARE -> share(property);
      case TIMESTAMP ->
          property instanceof ZonedDateTime zoned
              ? zoned.toOffsetDateTime()
              : (OffsetDateTime) property;
      case NAMES -> property instanceof String[] names ? java.util.List.of(names) : property;
      default -> property;
    };
  }

  /** A double stands for one share, to whatever digit it was once kept; a text for a band. */
  private static ShareBand share(Object property) {
    return property instanceof String band
        ? ShareBand.parse(band)
        : ShareBand.of(Share.of(((Number) property).doubleValue()));
  }

  private static boolean isLong(BigDecimal number) {
    return number.scale() <= 0 && number.precision() - number.scale() <= 18;
  }
}
