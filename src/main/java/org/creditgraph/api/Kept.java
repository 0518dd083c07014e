package org.creditgraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.creditgraph.graph.Batch;
import org.creditgraph.snapshot.View;

/**
 * What was found in whole populations lately, so that the pages of one answer are not looked for
 * anew. An answer is one for ever for a day, a last batch and a limit.
 */
final class Kept<T> {
  private static final int ANSWERS_MAX = 8;

  private record Question(int sequence, Batch last, LocalDate validOn, double minimum) {}

  private final Cache<Question, T> answers = Caffeine.newBuilder().maximumSize(ANSWERS_MAX).build();

  /** One at a time looks for an answer; others to the same question wait for it. */
  T of(View view, double minimum, Supplier<T> look) {
    if (view.sequence() == 0) {
      return look.get();
    }
    Batch last = view.snapshot().batches().get(view.sequence() - 1);
    Question question = new Question(view.sequence(), last, view.asOf().validOn(), minimum);
    return answers.get(question, asked -> look.get());
  }
}
