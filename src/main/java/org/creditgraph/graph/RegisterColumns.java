package org.creditgraph.graph;

import static org.creditgraph.graph.Column.date;
import static org.creditgraph.graph.Column.id;
import static org.creditgraph.graph.Column.number;
import static org.creditgraph.graph.Column.of;
import static org.creditgraph.graph.Column.reference;
import static org.creditgraph.graph.Column.text;
import static org.creditgraph.graph.Column.word;

import java.util.Set;

/**
 * The columns of what registers of conduct hold: records with their persons and events, instalments
 * of contracts, commitments, tenders with their bids.
 */
final class RegisterColumns {
  static final Column[] RECORDS = {
    id(),
    reference("subject_id", NodeKind.SUBJECTS).needed(),
    word("kind", RecordKind.values()).needed(),
    text("list"),
    text("domain"),
    word("severity", Severity.values()).needed(),
    text("title"),
    text("authority"),
    text("basis"),
    date("conduct_from"),
    date("conduct_to").after("conduct_from"),
    date("decided_on").needed(),
    date("publish_until").after("decided_on"),
    date("ended_on").after("decided_on")
  };

  static final Column[] RECORD_PERSONS = {
    reference("record_id", Set.of(NodeKind.RECORD)).inKey(),
    reference("person_id", Set.of(NodeKind.PERSON)).inKey(),
    word("capacity", ResponsibleCapacity.values())
  };

  static final Column[] RECORD_EVENTS = {
    reference("record_id", Set.of(NodeKind.RECORD)).inKey(),
    word("kind", RecordEventKind.values()).inKey(),
    date("effective_on").inKey().needed(),
    date("until").after("effective_on"),
    text("note")
  };

  static final Column[] CONTRACT_PAYMENTS = {
    reference("contract_id", Set.of(NodeKind.CONTRACT)).inKey(),
    text("line").inKeyIfAny(),
    number("amount"),
    date("due_on"),
    date("paid_on"),
    date("disputed_from"),
    date("disputed_to").after("disputed_from")
  };

  static final Column[] COMMITMENTS = {
    id(),
    reference("party_id", NodeKind.PARTIES),
    text("matter"),
    word("kind", CommitmentKind.values()),
    text("content"),
    date("made_on"),
    date("due_on"),
    date("verified_on"),
    word("status", CommitmentStatus.values())
  };

  static final Column[] TENDERS = {
    id(),
    text("title"),
    reference("owner_id", NodeKind.PARTIES),
    reference("agent_id", NodeKind.PARTIES),
    date("opened_on"),
    number("budget"),
    reference("winner_id", NodeKind.PARTIES),
    word("status", TenderStatus.values())
  };

  static final Column[] BIDS = {
    reference("tender_id", Set.of(NodeKind.TENDER)).inKey(),
    reference("bidder_id", NodeKind.PARTIES).inKey(),
    number("amount"),
    of("submitted_at", ColumnType.TIMESTAMP),
    text("device"),
    text("document_author"),
    reference("deposit_account_id", Set.of(NodeKind.ACCOUNT)),
    reference("site_manager_id", Set.of(NodeKind.PERSON))
  };

  private RegisterColumns() {}
}
