package org.creditgraph.api;

import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import java.util.Collection;
import org.creditgraph.graph.Checkpoint;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of an answer as it is put together, and has this wait or end as findings do. An
 * answer to a mutation ends for its size only: what it wrote is to be told.
 */
final class AnswerWork extends SimplePerformantInstrumentation {
  private static final int FIELD_STEPS = 40;

  private record Counted(Ticket ticket) implements InstrumentationState {}

  @Override
  public @Nullable InstrumentationState createState(
      InstrumentationCreateStateParameters parameters) {
    return Checkpoint.current() instanceof Ticket ticket ? new Counted(ticket) : null;
  }

  @Override
  public FieldFetchingInstrumentationContext beginFieldFetching(
      InstrumentationFieldFetchParameters parameters, @Nullable InstrumentationState state) {
    if (state instanceof Counted counted) {
      count(counted.ticket(), parameters.getExecutionContext(), 1);
    }
    return FieldFetchingInstrumentationContext.NOOP;
  }

  @Override
  public @Nullable InstrumentationContext<Object> beginFieldListCompletion(
      InstrumentationFieldCompleteParameters parameters, @Nullable InstrumentationState state) {
    if (state instanceof Counted counted
        && parameters.getFetchedObject() instanceof Collection<?> list) {
      count(counted.ticket(), parameters.getExecutionContext(), list.size());
    }
    return null;
  }

  private static void count(Ticket ticket, ExecutionContext context, int values) {
    try {
      ticket.add(values);
      if (context.getOperationDefinition().getOperation() != Operation.MUTATION) {
        ticket.goOn(); // of those that come after what was stopped, none is told
        ticket.spend(FIELD_STEPS);
      }
    } catch (Refusal refused) {
      throw new TooMuch(refused);
    }
  }
}
