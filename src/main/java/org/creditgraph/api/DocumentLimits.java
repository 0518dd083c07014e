package org.creditgraph.api;

import graphql.ExecutionInput;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import graphql.parser.ParsingListener;
import org.creditgraph.graph.Checkpoint;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Limits on the text of a question, which must be sent whole with each (a client that sends a hash
 * in its place is told so in Apollo's words), and which hold before it is validated: what
 * validation does grows with the third power of a chain of fragments and with operations times the
 * fields that they share, and cannot be stopped. Reading the text is work like any other, at its
 * checkpoints.
 */
final class DocumentLimits extends SimplePerformantInstrumentation {
  static final int FRAGMENTS_MAX = 50;
  static final int OPERATIONS_MAX = 20;

  /** Far more than any number has that is taken; the time to read one grows with their square. */
  static final int DIGITS_MAX = 100;

  private static final int TOKEN_STEPS = 4;
  private static final ParserOptions OPTIONS =
      ParserOptions.getDefaultOperationParserOptions()
          .transform(options -> options.parsingListener(DocumentLimits::read));

  @Override
  public ExecutionInput instrumentExecutionInput(
      ExecutionInput input,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    input.getGraphQLContext().put(ParserOptions.class, OPTIONS);
    return input;
  }

  @Override
  public InstrumentationContext<Document> beginParse(
      InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
    if (PersistedQuerySupport.PERSISTED_QUERY_MARKER.equals(parameters.getQuery())) {
      throw new TooMuch("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");
    }
    return SimpleInstrumentationContext.whenCompleted(
        (document, failure) -> {
          if (document != null) {
            check(document);
          }
        });
  }

  private static void read(ParsingListener.Token token) {
    String text = token.getText();
    if (text.length() > DIGITS_MAX && (text.charAt(0) == '-' || isDigit(text.charAt(0)))) {
      throw new TooMuch(
          "INVALID_QUERY",
          "The number at line %d, column %d has %,d characters; at most %d are read."
                  .formatted(
                      token.getLine(), token.getCharPositionInLine() + 1, text.length(), DIGITS_MAX)
              + " 数字过长。");
    }
    try {
      Checkpoint.passed(TOKEN_STEPS);
    } catch (Refusal refused) {
      throw new TooMuch(refused);
    }
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static void check(Document document) {
    atMost(
        FRAGMENTS_MAX, document.getDefinitionsOfType(FragmentDefinition.class).size(), "fragments");
    atMost(
        OPERATIONS_MAX,
        document.getDefinitionsOfType(OperationDefinition.class).size(),
        "operations");
    new Nesting(document).check();
  }

  private static void atMost(int most, int count, String what) {
    if (count > most) {
      throw new TooMuch(
          "QUERY_TOO_COSTLY",
          "The query has %,d %s; at most %d are read. 查询的片段或操作过多，请减少。"
              .formatted(count, what, most));
    }
  }
}
