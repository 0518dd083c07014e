package org.creditgraph.hostile;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Values of the schema's input types as GraphQL writes them.
 *
 * @param wrong how likely each one is a wrong one
 */
record Literals(Draw draw, double wrong) {
  private static final int NESTING_MAX = 4;

  String of(String name, GraphQLType type) {
    return of(name, type, NESTING_MAX);
  }

  private String of(String name, GraphQLType type, int depth) {
    if (draw.chance(wrong) || depth == 0) {
      return anything(depth);
    }
    return switch (type) {
      case GraphQLNonNull some -> of(name, some.getWrappedType(), depth);
      case GraphQLList list -> list(name, list.getWrappedType(), depth);
      case GraphQLInputObjectType object -> object(object, depth);
      case GraphQLEnumType words -> word(words);
      case GraphQLNamedType scalar -> scalar(name, scalar.getName());
      default -> "null";
    };
  }

  private String list(String name, GraphQLType entry, int depth) {
    int length = draw.chance(0.05) ? draw.size(2_000) : draw.between(1, 4);
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      entries.add(of(name, entry, depth - 1));
    }
    return "[" + String.join(", ", entries) + "]";
  }

  private String object(GraphQLInputObjectType type, int depth) {
    List<String> fields = new ArrayList<>();
    for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
      if (field.getType() instanceof GraphQLNonNull || draw.chance(0.4)) {
        fields.add(field.getName() + ": " + of(field.getName(), field.getType(), depth - 1));
      }
    }
    if (draw.chance(wrong / 2)) {
      fields.add(draw.letters(4) + ": " + anything(depth - 1));
    }
    if (draw.chance(wrong / 4) && !fields.isEmpty()) {
      fields.add(draw.one(fields));
    }
    return "{" + String.join(", ", fields) + "}";
  }

  private String word(GraphQLEnumType words) {
    List<String> names =
        words.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
    return draw.one(names);
  }

  private String scalar(String name, String scalar) {
    return switch (scalar) {
      case "ID" -> Quoting.quoted(identifier(name));
      case "Int" -> draw.one("0", "1", "2", "3", "6", "10", "50", "100", "1000");
      case "Float" -> draw.one("0", "0.01", "0.25", "0.5", "0.9", "1", "1.0");
      case "Boolean" -> draw.one("true", "false");
      case "Date" -> Quoting.quoted(day());
      case "DateTime" -> Quoting.quoted("2026-06-30T08:00:00+08:00");
      default -> Quoting.quoted(text(name));
    };
  }

  String identifier(String name) {
    if (draw.chance(0.1)) {
      return draw.anyId();
    }
    return switch (name) {
      case "recordId" -> draw.id("records");
      case "storeId" -> draw.id("stores");
      case "platformId" -> draw.id("platforms");
      case "organizationId", "predecessorId", "successorId" -> draw.id("organizations");
      case "personId" -> draw.id("persons");
      default -> draw.party();
    };
  }

  private String day() {
    return "%d-%02d-%02d"
        .formatted(draw.between(2001, 2027), draw.between(1, 12), draw.between(1, 28));
  }

  private String text(String name) {
    return switch (name) {
      case "matter" -> draw.one("TENDER_PARTICIPATION", "招投标", "LOAN", draw.letters(6));
      case "region" -> draw.one("46", "4601", "460106", "");
      case "text" -> draw.one("海南", "公司", "a", "haikou", "138", "有限", HostileText.drawn(draw));
      case "key", "idempotencyKey" -> draw.one("k", draw.letters(12));
      default -> HostileText.drawn(draw);
    };
  }

  /** A value of any type, or what is none. */
  String anything(int depth) {
    int choices = depth > 0 ? 12 : 10;
    return switch (draw.below(choices)) {
      case 0, 1 -> Quoting.quoted(HostileText.drawn(draw));
      case 2, 3 -> HostileText.number(draw);
      case 4 -> Quoting.quoted(HostileText.day(draw));
      case 5 -> Quoting.quoted(HostileText.moment(draw));
      case 6 -> draw.one("true", "false", "null");
      case 7 -> draw.one("NaN", "Infinity", "PERSON", "person", "enterprise_", "SHAREHOLDINGS");
      case 8 -> draw.one("$missing", "\"\"\"block \\\"\"\" \u0000\"\"\"", "[]", "{}", "[[[[]]]]");
      case 9 -> Quoting.quoted(draw.anyId().toUpperCase(Locale.ROOT));
      case 10 -> "[" + anything(depth - 1) + ", " + anything(depth - 1) + "]";
      default -> "{" + draw.letters(3) + ": " + anything(depth - 1) + "}";
    };
  }
}
