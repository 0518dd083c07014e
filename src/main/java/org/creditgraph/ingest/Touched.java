package org.creditgraph.ingest;

import java.util.LinkedHashSet;
import java.util.Set;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.store.BatchWriter.Effect;

/** What a batch changed, as far as the rules for suspicious facts look at it. */
final class Touched {
  private static final int TAKEN_BACK_MAX = 100_000;
  private static final int CHANGED_RECORDS_MAX = 100_000;

  private final IdSet held = new IdSet();
  private final IdSet represented = new IdSet();
  private final Set<String> published = new LinkedHashSet<>();
  private final Set<String> changedRecords = new LinkedHashSet<>();
  private final IdSet persons = new IdSet();
  private final IdSet holders = new IdSet();
  private final IdSet officers = new IdSet();
  private final Set<String> takenBack = new LinkedHashSet<>();
  private final IdSet branches = new IdSet();
  private final PublicationTerms terms;
  private long publishedUnlisted;
  private boolean personTwice;

  Touched(PublicationTerms terms) {
    this.terms = terms;
  }

  void add(Fact fact, Effect effect) {
    if (effect == Effect.RETRACTED) {
      retract(fact);
    }
    if (effect != Effect.ADDED && effect != Effect.SUPERSEDED) {
      return;
    }
    FactType type = fact.type();
    if (type == FactType.HOLDING) {
      held.add(fact.needed("organization_id"));
      holders.add(fact.needed("holder_id"));
    } else if (type == FactType.ROLE) {
      officers.add(fact.needed("holder_id"));
      if (LinkKind.LEGAL_REPRESENTATIVE.name().equals(fact.text("role"))) {
        represented.add(fact.needed("organization_id"));
      }
    } else if (type == FactType.RELATION && LinkKind.CONTROLS.name().equals(fact.text("kind"))) {
      holders.add(fact.needed("from_id"));
    } else if (type == FactType.RELATION && LinkKind.BRANCH_OF.name().equals(fact.text("kind"))) {
      branches.add(fact.needed("from_id"));
    } else if (type == FactType.ORGANIZATION) {
      if (fact.value("ended_on") != null) {
        holders.add(fact.needed("id"));
      }
    } else if (type == FactType.CREDIT_RECORD) {
      publish(fact, effect);
    } else if (type == FactType.PERSON) {
      if (effect == Effect.SUPERSEDED) {
        personTwice |= !persons.add(fact.needed("id"));
      }
    }
  }

  private void retract(Fact fact) {
    if (fact.type() == FactType.ORGANIZATION || fact.type() == FactType.PERSON) {
      if (takenBack.size() < TAKEN_BACK_MAX) {
        takenBack.add(fact.needed("id"));
      }
    }
  }

  /** A row that changes a record may say some of it only, the rest being known. */
  private void publish(Fact fact, Effect effect) {
    String record = fact.needed("id");
    if (Suspicion.publishesTooLong(fact, terms)) {
      publish(record);
    } else if (effect == Effect.SUPERSEDED && changedRecords.size() < CHANGED_RECORDS_MAX) {
      changedRecords.add(record);
    }
  }

  private void publish(String record) {
    if (published.size() < ImportOutcome.LISTED_MAX) {
      published.add(record);
    } else if (!published.contains(record)) {
      publishedUnlisted++;
    }
  }

  /** Organisations in which a holding was added or changed. */
  IdSet held() {
    return held;
  }

  /** Organisations whose legal representatives were added or changed. */
  IdSet represented() {
    return represented;
  }

  /** The first records that the batch may publish for too long. */
  Set<String> published() {
    Set<String> all = new LinkedHashSet<>(published);
    all.addAll(changedRecords);
    return all;
  }

  /** How many more rows would publish a record for too long. */
  long publishedUnlisted() {
    return publishedUnlisted;
  }

  /** Those whose holdings or control were added or changed, and organisations that have ended. */
  IdSet holders() {
    return holders;
  }

  /** Those whose roles were added or changed. */
  IdSet officers() {
    return officers;
  }

  /** The first parties that were taken back. */
  Set<String> takenBack() {
    return takenBack;
  }

  /** Organisations that were told to be a branch, or otherwise than before. */
  IdSet branches() {
    return branches;
  }

  /** Persons whose attributes changed. */
  IdSet persons() {
    return persons;
  }

  /** Whether the batch changed a person more than once. */
  boolean personTwice() {
    return personTwice;
  }
}
