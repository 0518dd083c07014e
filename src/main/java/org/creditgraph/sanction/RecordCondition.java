package org.creditgraph.sanction;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Objects;
import org.creditgraph.graph.CreditRecord;
import org.jspecify.annotations.Nullable;

/** A condition on a record in CEL, type-checked when it is read. */
final class RecordCondition {
  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("kind", SimpleType.STRING)
          .addVar("severity", SimpleType.STRING)
          .addVar("domain", SimpleType.STRING)
          .addVar("list", SimpleType.STRING)
          .addVar("authority", SimpleType.STRING)
          .addVar("foreign", SimpleType.BOOL)
          .setResultType(SimpleType.BOOL)
          .build();
  private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder().build();

  private final String source;
  private final CelRuntime.Program program;

  private RecordCondition(String source, CelRuntime.Program program) {
    this.source = source;
    this.program = program;
  }

  /**
   * @throws IllegalArgumentException with CEL's own words when the condition is not one
   */
  static RecordCondition of(String source) {
    try {
      CelAbstractSyntaxTree tree = COMPILER.compile(source).getAst();
      return new RecordCondition(source, RUNTIME.createProgram(tree));
    } catch (CelValidationException | CelEvaluationException refused) {
      throw new IllegalArgumentException(
          Objects.requireNonNullElse(refused.getMessage(), "not a condition"), refused);
    }
  }

  String source() {
    return source;
  }

  /**
   * @param foreign whether the record was made abroad
   */
  boolean holdsFor(CreditRecord record, boolean foreign) {
    Map<String, Object> values =
        Map.of(
            "kind", record.kind().name(),
            "severity", record.severity().name(),
            "domain", orEmpty(record.domain()),
            "list", orEmpty(record.list()),
            "authority", orEmpty(record.authority()),
            "foreign", foreign);
    try {
      return Boolean.TRUE.equals(program.eval(values));
    } catch (CelEvaluationException failure) {
      throw new IllegalStateException("condition " + source + " on record " + record.id(), failure);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
