package org.creditgraph.store;

import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.creditgraph.graph.FactType;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.internal.kernel.api.TokenSet;

/** From the numbers of the database's labels and relationship types to the rows they hold. */
final class KernelTokens {
  private final @Nullable KernelRow[] byLabel;
  private final @Nullable KernelRow[] byType;
  private final @Nullable String[] relationships;
  private final int idKey;
  private boolean entities;
  private boolean links;

  KernelTokens(TokenRead tokens, Set<FactType> types) {
    this.idKey = tokens.propertyKey("id");
    this.byLabel = new KernelRow[size(types.stream().mapToInt(type -> label(tokens, type)))];
    this.byType =
        new KernelRow
            [size(
                types.stream()
                    .flatMap(type -> FactLayout.of(type).relationships().stream())
                    .mapToInt(tokens::relationshipType))];
    this.relationships = new String[byType.length];
    for (FactType type : types) {
      FactLayout layout = FactLayout.of(type);
      KernelRow row = new KernelRow(layout, tokens);
      int label = label(tokens, type);
      if (label >= 0) {
        byLabel[label] = row;
        entities = true;
      }
      for (String name : layout.relationships()) {
        int relationship = tokens.relationshipType(name);
        if (relationship >= 0) {
          byType[relationship] = row;
          relationships[relationship] = name;
          links = true;
        }
      }
    }
  }

  boolean hasEntities() {
    return entities;
  }

  boolean hasLinks() {
    return links;
  }

  int idKey() {
    return idKey;
  }

  /** Where to read a node with these labels into, null when it holds no fact that is asked for. */
  @Nullable KernelRow ofNode(TokenSet labels) {
    for (int i = 0; i < labels.numberOfTokens(); i++) {
      int label = labels.token(i);
      KernelRow row = label < byLabel.length ? byLabel[label] : null;
      if (row != null) {
        return row;
      }
    }
    return null;
  }

  @Nullable KernelRow ofRelationship(int type) {
    return type < byType.length ? byType[type] : null;
  }

  String relationship(int type) {
    return Objects.requireNonNull(relationships[type]);
  }

  private static int label(TokenRead tokens, FactType type) {
    return FactLayout.of(type).isEntity() ? tokens.nodeLabel(Labels.of(type)) : -1;
  }

  private static int size(IntStream tokens) {
    return tokens.max().orElse(-1) + 1;
  }
}
