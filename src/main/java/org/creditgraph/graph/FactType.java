package org.creditgraph.graph;

import static org.creditgraph.graph.Column.date;
import static org.creditgraph.graph.Column.given;
import static org.creditgraph.graph.Column.id;
import static org.creditgraph.graph.Column.number;
import static org.creditgraph.graph.Column.of;
import static org.creditgraph.graph.Column.reference;
import static org.creditgraph.graph.Column.text;
import static org.creditgraph.graph.Column.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The kinds of fact, one for each file of the exchange format, in an order in which every reference
 * of a fact points to a type before its own. Everything that reads, checks, stores or writes facts
 * goes by this table.
 */
public enum FactType {
  ORGANIZATION(
      Shape.ENTITY,
      "organizations.csv",
      id(),
      word("kind", NodeKind.ORGANIZATIONS).needed(),
      text("name"),
      of("former_names", ColumnType.NAMES),
      of("uscc", ColumnType.USCC),
      word("status", OrganizationStatus.values()),
      date("founded_on"),
      date("ended_on").after("founded_on"),
      text("region"),
      text("industry"),
      text("scope"),
      number("capital"),
      given("founded_on")),
  PERSON(
      Shape.ENTITY,
      "persons.csv",
      id(),
      text("name"),
      of("id_number", ColumnType.ID_NUMBER),
      date("birth_date"),
      text("occupation"),
      text("gender"),
      text("nationality"),
      given("birth_date")),
  PLATFORM(Shape.ENTITY, "platforms.csv", id(), text("name")),
  ASSET(
      Shape.ENTITY,
      "assets.csv",
      id(),
      word("kind", NodeKind.ASSETS).needed(),
      text("name"),
      text("number")),
  ACCOUNT(
      Shape.ENTITY,
      "accounts.csv",
      id(),
      reference("owner_id", NodeKind.PARTIES),
      word("kind", AccountKind.values()),
      text("bank"),
      date("opened_on"),
      date("closed_on").after("opened_on"),
      word("status", AccountStatus.values())),
  CONTRACT(
      Shape.ENTITY,
      "contracts.csv",
      id(),
      text("title"),
      word("kind", ContractKind.values()),
      number("amount"),
      date("signed_on"),
      date("due_on"),
      date("completed_on").after("signed_on"),
      word("status", ContractStatus.values())),
  STORE(
      Shape.ENTITY,
      "stores.csv",
      id(),
      reference("platform_id", Set.of(NodeKind.PLATFORM)),
      text("name"),
      text("category"),
      reference("operator_id", NodeKind.PARTIES),
      date("opened_on"),
      date("closed_on").after("opened_on"),
      word("status", StoreStatus.values())),
  SHIPMENT(
      Shape.ENTITY,
      "shipments.csv",
      id(),
      word("direction", ShipmentDirection.values()),
      date("declared_on"),
      text("goods_code"),
      text("goods"),
      number("quantity"),
      text("unit"),
      number("value"),
      text("origin"),
      text("destination"),
      reference("asset_id", NodeKind.ASSETS)),
  CREDIT_RECORD(Shape.ENTITY, "records.csv", RegisterColumns.RECORDS),
  NAME(
      Shape.ATTRIBUTE,
      "names.csv",
      reference("subject_id", NodeKind.SUBJECTS).inKey(),
      word("kind", NameKind.values()).inKey(),
      text("value").inKey(),
      date("valid_from").inKey(),
      date("valid_to").after("valid_from"),
      given("valid_from")),
  IDENTIFIER(
      Shape.ATTRIBUTE,
      "identifiers.csv",
      reference("subject_id", NodeKind.SUBJECTS).inKey(),
      of("scheme", ColumnType.SCHEME).inKey(),
      text("value").inKey(),
      date("valid_from").inKey(),
      text("country"),
      date("valid_to").after("valid_from"),
      given("valid_from")),
  ROLE(
      Shape.LINK,
      "roles.csv",
      reference("holder_id", NodeKind.PARTIES).inKey(),
      reference("organization_id", NodeKind.ORGANIZATIONS).inKey(),
      word("role", LinkKind.ROLES).inKey(),
      date("valid_from").inKey(),
      date("valid_to").after("valid_from"),
      given("valid_from")),
  HOLDING(
      Shape.LINK,
      "shareholdings.csv",
      reference("holder_id", NodeKind.PARTIES).inKey(),
      reference("organization_id", NodeKind.ORGANIZATIONS).inKey(),
      date("valid_from").inKey(),
      text("line").inKeyIfAny(),
      of("share", ColumnType.SHARE),
      of("votes", ColumnType.SHARE),
      of("nominee", ColumnType.FLAG),
      date("valid_to").after("valid_from"),
      given("valid_from")),
  RELATION(
      Shape.LINK,
      "relations.csv",
      reference("from_id", NodeKind.PARTIES_AND_ASSETS).inKey(),
      reference("to_id", NodeKind.PARTIES_AND_ASSETS).inKey(),
      word("kind", LinkKind.RELATIONS).inKey(),
      date("valid_from").inKey(),
      date("valid_to").after("valid_from"),
      number("amount"),
      text("detail"),
      given("valid_from")),
  CONTACT(
      Shape.LINK,
      "contacts.csv",
      reference("subject_id", NodeKind.REACHED).inKey(),
      word("kind", LinkKind.CONTACTS).inKey(),
      text("value").inKey(),
      date("valid_from").inKey(),
      date("valid_to").after("valid_from"),
      given("valid_from")),
  CONTRACT_PARTY(
      Shape.LINK,
      "contract_parties.csv",
      reference("contract_id", Set.of(NodeKind.CONTRACT)).inKey(),
      reference("party_id", NodeKind.PARTIES).inKey(),
      word("role", ContractRole.values()).inKey()),
  ASSET_PARTY(
      Shape.LINK,
      "asset_roles.csv",
      reference("asset_id", NodeKind.ASSETS).inKey(),
      reference("party_id", NodeKind.PARTIES).inKey(),
      word("role", AssetRole.values()).inKey(),
      date("valid_from").inKey(),
      date("valid_to").after("valid_from"),
      given("valid_from")),
  SHIPMENT_PARTY(
      Shape.LINK,
      "shipment_parties.csv",
      reference("shipment_id", Set.of(NodeKind.SHIPMENT)).inKey(),
      reference("party_id", NodeKind.PARTIES).inKey(),
      word("role", ShipmentRole.values()).inKey()),
  /** The one link with an id of its own: two accounts may pay each other any number of times. */
  PAYMENT(
      Shape.LINK,
      "payments.csv",
      id(),
      reference("from_account_id", Set.of(NodeKind.ACCOUNT)).needed(),
      reference("to_account_id", Set.of(NodeKind.ACCOUNT)).needed(),
      number("amount"),
      of("paid_at", ColumnType.TIMESTAMP),
      text("purpose")),
  RECORD_PERSON(Shape.RECORD_PART, "record_persons.csv", RegisterColumns.RECORD_PERSONS),
  RECORD_EVENT(Shape.RECORD_PART, "record_events.csv", RegisterColumns.RECORD_EVENTS),
  /** What a contract owes and was paid, instalment by instalment. */
  CONTRACT_PAYMENT(Shape.REGISTER_PART, "contract_payments.csv", RegisterColumns.CONTRACT_PAYMENTS),
  COMMITMENT(Shape.REGISTER_ENTRY, "commitments.csv", RegisterColumns.COMMITMENTS),
  TENDER(Shape.REGISTER_ENTRY, "tenders.csv", RegisterColumns.TENDERS),
  BID(Shape.REGISTER_PART, "bids.csv", RegisterColumns.BIDS);

  /** What a fact of a type is to the graph. */
  public enum Shape {
    /** Defines a node (or a record) and its attributes, known by its id. */
    ENTITY,
    /** Ties two nodes. */
    LINK,
    /** Says more of one node, the one that its first column refers to. */
    ATTRIBUTE,
    /** Belongs to a record: a person it names, an event that befell it. */
    RECORD_PART,
    /** An entry in a register of conduct, known by its id: a commitment, a tender. */
    REGISTER_ENTRY,
    /** Belongs to such an entry or to a contract: a bid, an instalment. */
    REGISTER_PART
  }

  private final Shape shape;
  private final String file;
  private final List<Column> columns;
  private final List<Column> fileColumns;
  private final Map<String, Integer> positions = new HashMap<>();

  FactType(Shape shape, String file, Column... columns) {
    this.shape = shape;
    this.file = file;
    this.columns = List.of(columns);
    this.fileColumns = this.columns.stream().filter(column -> !column.isGiven()).toList();
    for (int i = 0; i < columns.length; i++) {
      positions.put(columns[i].name(), i);
    }
  }

  public Shape shape() {
    return shape;
  }

  /** Whether a fact of this type defines what has its id, so that others can refer to it. */
  public boolean definesThing() {
    return shape == Shape.ENTITY || shape == Shape.REGISTER_ENTRY;
  }

  /** Whether snapshots hold such facts; the registers of conduct are in the store alone. */
  public boolean isInSnapshots() {
    return shape != Shape.REGISTER_ENTRY && shape != Shape.REGISTER_PART;
  }

  /** The ids among which those are that facts of this type define. */
  public IdSpace idSpace() {
    return IdSpace.of(this);
  }

  /** The file of the exchange format, such as `roles.csv`. */
  public String file() {
    return file;
  }

  /** The columns in their order, without `source` and `retracted`; at the end those given. */
  public List<Column> columns() {
    return columns;
  }

  public List<Column> fileColumns() {
    return fileColumns;
  }

  /** The position of a column, or -1 when this type has none of that name. */
  public int find(String column) {
    return positions.getOrDefault(column, -1);
  }

  /** The position of a column that must be there. */
  public int position(String column) {
    int position = find(column);
    if (position < 0) {
      throw new NoSuchElementException(this + " has no column " + column);
    }
    return position;
  }
}
