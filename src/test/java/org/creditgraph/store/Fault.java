package org.creditgraph.store;

import org.jspecify.annotations.Nullable;

/** An OutOfMemoryError that is thrown once, at the place and the moment that it is armed for. */
public final class Fault {
  /** Where code that writes, follows or indexes comes by. */
  public enum Place {
    DATABASE,
    FOLLOW,
    INDEX
  }

  private @Nullable Place armed;
  private int passes;
  private boolean thrown;

  /**
   * @param newPasses how often somebody comes by unharmed before it is thrown
   */
  public synchronized void arm(Place place, int newPasses) {
    armed = place;
    passes = newPasses;
    thrown = false;
  }

  /** Whether it was thrown since it was armed; it is not thrown any more. */
  public synchronized boolean disarm() {
    boolean was = thrown;
    armed = null;
    thrown = false;
    return was;
  }

  public synchronized void at(Place place) {
    if (place == armed && passes-- == 0) {
      armed = null;
      thrown = true;
      throw new OutOfMemoryError("injected at " + place);
    }
  }
}
