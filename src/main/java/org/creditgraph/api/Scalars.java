package org.creditgraph.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Days and moments as text. */
final class Scalars {
  static final GraphQLScalarType DATE =
      scalar(
          "Date",
          new IsoText<>(
              "INVALID_DATE",
              "is no day; write a day that exists as 2026-06-30",
              LocalDate::parse,
              day -> ((LocalDate) day).toString()));

  static final GraphQLScalarType DATE_TIME =
      scalar(
          "DateTime",
          new IsoText<>(
              "INVALID_TIME",
              "is no moment; write it with its offset, as 2026-06-30T08:00:00+08:00",
              OffsetDateTime::parse,
              Scalars::written));

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private Scalars() {}

  private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
    return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
  }

  /**
   * A moment with the offset it was given with, or with that of Asia/Shanghai: before 1901 local
   * mean time was kept there, whose offset has seconds, which RFC 3339 cannot write.
   */
  static String written(Object moment) {
    OffsetDateTime time =
        moment instanceof Instant instant
            ? instant.atZone(Moment.CIVIL).toOffsetDateTime()
            : (OffsetDateTime) moment;
    if (time.getOffset().getTotalSeconds() % 60 != 0) {
      time = time.withOffsetSameInstant(CHINA);
    }
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  /** Reads and writes one kind of value; what cannot be read is refused with a code. */
  private record IsoText<T>(
      String code, String complaint, Function<String, T> reader, Function<Object, String> writer)
      implements Coercing<T, String> {

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
      return writer.apply(value);
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
      try {
        return read(input);
      } catch (DateTimeException e) {
        throw CoercingParseValueException.newCoercingParseValueException()
            .message(complaintOf(input))
            .extensions(Map.of("code", code))
            .build();
      }
    }

    @Override
    public T parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      Object given =
          input instanceof StringValue text
              ? Objects.requireNonNullElse(text.getValue(), "")
              : input;
      try {
        return read(given);
      } catch (DateTimeException e) {
        throw CoercingParseLiteralException.newCoercingParseLiteralException()
            .message(complaintOf(given))
            .extensions(Map.of("code", code))
            .build();
      }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
      return StringValue.of(writer.apply(input));
    }

    private T read(Object input) {
      if (input instanceof String text) {
        return reader.apply(text);
      }
      throw new DateTimeException("not a text");
    }

    private String complaintOf(Object given) {
      return (given instanceof String text ? "'" + text + "'" : "what was given") + " " + complaint;
    }
  }
}
