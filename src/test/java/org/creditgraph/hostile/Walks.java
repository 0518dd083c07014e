package org.creditgraph.hostile;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import org.creditgraph.hostile.Attack.Plan;

/** Questions that walk the schema at random, with arguments that are right, odd or wrong. */
final class Walks {
  private final Draw draw;
  private final Literals literals;
  private final int fieldsMax;

  private Walks(Draw draw, double wrong, int fieldsMax) {
    this.draw = draw;
    this.literals = new Literals(draw, wrong);
    this.fieldsMax = fieldsMax;
  }

  static List<Kind> kinds() {
    return List.of(
        new Kind("walk: right arguments", 40, draw -> plan(draw, 0, 1, 3, 4)),
        new Kind("walk: some wrong arguments", 50, draw -> plan(draw, 0.15, 1, 3, 4)),
        new Kind("walk: all arguments wrong", 20, draw -> plan(draw, 1, 1, 2, 2)),
        new Kind("walk: several questions", 15, draw -> plan(draw, 0.05, 4, 3, 3)),
        new Kind("walk: deep", 12, draw -> plan(draw, 0.02, 1, draw.between(6, 12), 2)),
        new Kind("walk: mutations", 20, Walks::mutations));
  }

  private static Plan plan(Draw draw, double wrong, int fields, int depth, int fieldsMax) {
    Walks walk = new Walks(draw, wrong, fieldsMax);
    return Plan.of(
            Http.graphql(walk.operation(draw.world().schema().getQueryType(), fields, depth)))
        .whole();
  }

  private static Plan mutations(Draw draw) {
    Walks walk = new Walks(draw, draw.one(0.0, 0.1, 0.5), 3);
    GraphQLObjectType type = draw.world().schema().getMutationType();
    return Plan.of(Http.graphql("mutation " + walk.operation(type, draw.between(1, 3), 2))).whole();
  }

  private String operation(GraphQLObjectType root, int count, int depth) {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      text.append(" a").append(i).append(": ");
      field(text, draw.one(root.getFieldDefinitions()), depth);
    }
    return text.append(" }").toString();
  }

  private void field(StringBuilder text, GraphQLFieldDefinition field, int depth) {
    text.append(field.getName());
    List<String> arguments = new ArrayList<>();
    for (GraphQLArgument argument : field.getArguments()) {
      boolean needed = GraphQLTypeUtil.isNonNull(argument.getType());
      if (needed ? !draw.chance(literals.wrong() / 10) : draw.chance(0.4)) {
        arguments.add(
            argument.getName() + ": " + literals.of(argument.getName(), argument.getType()));
      }
    }
    if (draw.chance(literals.wrong() / 10)) {
      arguments.add(draw.letters(5) + ": " + HostileText.number(draw));
    }
    if (!arguments.isEmpty()) {
      text.append('(').append(String.join(", ", arguments)).append(')');
    }
    GraphQLOutputType type = field.getType();
    if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLFieldsContainer container) {
      selection(text, container, depth);
    }
  }

  private void selection(StringBuilder text, GraphQLFieldsContainer type, int depth) {
    text.append(" {");
    List<GraphQLFieldDefinition> fields =
        type.getFieldDefinitions().stream()
            .filter(field -> depth > 0 || !isComposite(field))
            .toList();
    if (fields.isEmpty()) {
      text.append(" __typename");
    }
    for (int i = 0; i < fieldsMax && !fields.isEmpty(); i++) {
      text.append(" b").append(i).append(": ");
      field(text, draw.one(fields), depth - 1);
    }
    if (type instanceof GraphQLInterfaceType shared && draw.chance(0.5)) {
      List<GraphQLObjectType> made = draw.world().schema().getImplementations(shared);
      GraphQLObjectType one = draw.one(made);
      text.append(" ... on ").append(one.getName());
      // Names of its own: two types may give one alias two meanings.
      selectionOf(text, one, depth - 1);
    }
    text.append(" }");
  }

  private void selectionOf(StringBuilder text, GraphQLImplementingType type, int depth) {
    text.append(" { c").append(draw.below(1_000)).append(": ");
    List<GraphQLFieldDefinition> fields =
        type.getFieldDefinitions().stream()
            .filter(field -> depth > 0 || !isComposite(field))
            .toList();
    field(text, draw.one(fields), depth);
    text.append(" }");
  }

  private static boolean isComposite(GraphQLFieldDefinition field) {
    GraphQLNamedOutputType type =
        (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
    return type instanceof GraphQLFieldsContainer;
  }
}
