package org.creditgraph.decision;

import org.creditgraph.screening.Answer;
import org.creditgraph.screening.Basis;
import org.creditgraph.screening.Check;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * A check with what it rests on. Its canonical answer costs more than the check, so it is made when
 * it is first asked for.
 */
public final class Checked {
  private final View view;
  private final Check check;
  private final Basis basis;
  private @Nullable Answer answer;

  Checked(View view, Check check, Basis basis) {
    this.view = view;
    this.check = check;
    this.basis = basis;
  }

  public View view() {
    return view;
  }

  public Check check() {
    return check;
  }

  public Basis basis() {
    return basis;
  }

  /** The answer as a decision would keep it; the same for whichever thread makes it. */
  public Answer answer() {
    Answer known = answer;
    if (known == null) {
      known = Answer.of(view, check, basis);
      answer = known;
    }
    return known;
  }
}
