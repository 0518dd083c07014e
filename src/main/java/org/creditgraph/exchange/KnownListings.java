package org.creditgraph.exchange;

import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;

/**
 * What earlier batches said from the OFAC list, for telling what is new on it and what has gone.
 * The importer answers it from the store.
 */
@FunctionalInterface
public interface KnownListings {
  /** An empty store. */
  KnownListings NONE = (type, action) -> {};

  /**
   * Hands over every fact of a type, as known now, whose first column starts with {@link
   * OfacFolder#ID_PREFIX}. Asked once for each of ORGANIZATION, CREDIT_RECORD, RELATION, CONTACT,
   * NAME and IDENTIFIER, while the folder is being opened.
   */
  void forEach(FactType type, Consumer<Fact> action);
}
