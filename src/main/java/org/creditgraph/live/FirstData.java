package org.creditgraph.live;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether an empty store is being filled for the first time, and how far that is: until it is done,
 * an answer that nothing is known would mislead.
 */
@Component
public final class FirstData {
  private volatile @Nullable Double fraction;

  /** How much of the first data is in, from 0 to 1, or null when none is being loaded. */
  public @Nullable Double loading() {
    return fraction;
  }

  /**
   * @param newFraction from 0 to 1
   */
  public void loaded(double newFraction) {
    fraction = Math.clamp(newFraction, 0, 1);
  }

  public void done() {
    fraction = null;
  }
}
