package org.creditgraph.api;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SelectionSetContainer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How deep selections stand within each other, through fields and fragments alike. Whoever walks
 * through a document does so on the stack of a thread.
 */
final class Nesting {
  static final int DEPTH_MAX = 100;

  private final Map<String, FragmentDefinition> fragments = new HashMap<>();

  /** Of fragments as far as they were seen; of one that is being looked through, 0. */
  private final Map<String, Integer> heights = new HashMap<>();

  private final Document document;

  Nesting(Document document) {
    this.document = document;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  /**
   * @throws TooMuch QUERY_TOO_DEEP
   */
  void check() {
    for (Definition<?> definition : document.getDefinitions()) {
      if (definition instanceof SelectionSetContainer<?> container) {
        height(container.getSelectionSet(), 1);
      }
    }
  }

  private int height(@Nullable SelectionSet selections, int depth) {
    if (selections == null) {
      return 0;
    }
    checked(depth, 1);
    int most = 0;
    for (Selection<?> selection : selections.getSelections()) {
      int height =
          switch (selection) {
            case FragmentSpread spread -> height(spread, depth + 1);
            case SelectionSetContainer<?> within -> height(within.getSelectionSet(), depth + 1);
            default -> 0;
          };
      most = Math.max(most, height);
    }
    return checked(depth, most + 1);
  }

  private int height(FragmentSpread spread, int depth) {
    String name = spread.getName();
    Integer seen = heights.get(name);
    if (seen != null) {
      return checked(depth, seen);
    }
    FragmentDefinition fragment = fragments.get(name);
    if (fragment == null) {
      return 0;
    }
    heights.put(name, 0);
    int height = height(fragment.getSelectionSet(), depth);
    heights.put(name, height);
    return height;
  }

  private static int checked(int depth, int height) {
    if (depth + height - 1 > DEPTH_MAX) {
      throw new TooMuch(
          "QUERY_TOO_DEEP",
          "The query nests its fields and fragments more than %d levels deep. 查询嵌套过深。"
              .formatted(DEPTH_MAX));
    }
    return height;
  }
}
