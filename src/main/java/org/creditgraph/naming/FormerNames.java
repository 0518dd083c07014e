package org.creditgraph.naming;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.jspecify.annotations.Nullable;

/** The names of a thing that later versions of it superseded (domain.md 2). */
public final class FormerNames {
  private static final String NAME = "name";

  private FormerNames() {}

  /**
   * The versions whose name is a former one as known after a batch: superseded, not retracted, by a
   * name that differs by more than one slip, and not the name that it bears now. Each name once,
   * oldest first.
   *
   * @param history the versions of what defines one thing, oldest first
   */
  public static List<FactVersion> of(List<FactVersion> history, int sequence) {
    if (history.size() < 2) {
      return List.of();
    }
    String now = null;
    for (FactVersion version : history) {
      now = version.knownAt(sequence) ? name(version) : now;
    }
    List<FactVersion> former = new ArrayList<>();
    for (int i = 0; i + 1 < history.size(); i++) {
      FactVersion old = history.get(i);
      FactVersion next = history.get(i + 1);
      String name = name(old);
      if (name != null
          && next.knownFrom() == old.knownUntil()
          && next.knownFrom() <= sequence
          && differs(name, name(next))
          && differs(name, now)
          && former.stream().allMatch(earlier -> differs(name, name(earlier)))) {
        former.add(old);
      }
    }
    return former;
  }

  /** Whether a thing of this type has a name that may become a former one. */
  public static boolean has(FactType type) {
    return type.find(NAME) >= 0;
  }

  private static @Nullable String name(FactVersion version) {
    return has(version.fact().type()) ? version.fact().text(NAME) : null;
  }

  private static boolean differs(String name, @Nullable String other) {
    return other == null || !Slip.within(name, other);
  }
}
