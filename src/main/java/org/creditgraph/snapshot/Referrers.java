package org.creditgraph.snapshot;

import java.util.HashSet;
import java.util.Set;
import org.creditgraph.graph.FactType;

/** Counts the known facts that refer to a node, whether the node is known or not. */
final class Referrers {
  private static final int SUBJECT = FactType.CREDIT_RECORD.position("subject_id");
  private static final int PERSON = FactType.RECORD_PERSON.position("person_id");

  private final Tables tables;
  private final FactDecoder decoder;
  private final int sequence;

  Referrers(Tables tables, int sequence) {
    this.tables = tables;
    this.sequence = sequence;
    this.decoder = new FactDecoder(tables);
  }

  View.Referring of(int node) {
    Set<Integer> facts = new HashSet<>();
    Links links = tables.links;
    for (int link = links.firstOut(node); link >= 0; link = links.nextOut(link, node)) {
      add(link, facts);
    }
    if (node + 1 < links.inStart.length) {
      for (int i = links.inStart[node]; i < links.inStart[node + 1]; i++) {
        add(links.in[i], facts);
      }
    }
    for (int i = links.into.first(node); i >= 0; i = links.into.next(i)) {
      add(i + links.in.length, facts);
    }
    Set<Integer> records = new HashSet<>();
    records(tables.bySubject, node, FactType.CREDIT_RECORD, SUBJECT, records);
    records(tables.byPerson, node, FactType.RECORD_PERSON, PERSON, records);
    return new View.Referring(facts.size(), records.size());
  }

  private void add(int link, Set<Integer> facts) {
    Links links = tables.links;
    if (links.knownFrom(link, tables.versions) <= sequence && links.knownUntil(link) > sequence) {
      facts.add(links.version(link));
    }
  }

  private void records(
      RecordIndex index, int node, FactType type, int column, Set<Integer> records) {
    for (int entry = index.first(node); entry >= 0; entry = index.next(entry)) {
      int record = index.record(entry);
      for (int v = tables.ofRecord.first(record); v >= 0; v = tables.ofRecord.next(v)) {
        if (tables.versions.type(v) == type
            && tables.versions.knownAt(v, sequence)
            && decoder.number(v, column) == node) {
          records.add(record);
        }
      }
    }
  }
}
