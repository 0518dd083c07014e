package org.creditgraph.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * A node as a view shows it, the source of the schema's GraphNode types. Public methods without
 * parameters are fields of the schema.
 */
sealed class Node implements Seen
    permits Person, Organization, ContractNode, StoreNode, AssetNode, ShipmentNode, AccountNode {
  private final View view;
  private final int number;
  private @Nullable Fact fact;

  Node(View view, int number) {
    this.view = view;
    this.number = number;
  }

  /** The node with this number, of the type that its kind asks for. */
  static Node of(View view, int number) {
    return switch (view.kind(number)) {
      case PERSON -> new Person(view, number);
      case ENTERPRISE,
          SOLE_PROPRIETOR,
          SOCIAL_ORGANIZATION,
          PUBLIC_INSTITUTION,
          GOVERNMENT_AGENCY ->
          new Organization(view, number);
      case CONTRACT -> new ContractNode(view, number);
      case STORE -> new StoreNode(view, number);
      case VESSEL, VEHICLE, AIRCRAFT -> new AssetNode(view, number);
      case SHIPMENT -> new ShipmentNode(view, number);
      case ACCOUNT -> new AccountNode(view, number);
      case PLATFORM, ADDRESS, PHONE, EMAIL, WEBSITE, BANK_ACCOUNT, DEVICE -> new Node(view, number);
      case RECORD, COMMITMENT, TENDER ->
          throw new IllegalArgumentException("an entry of a register is no node of the graph");
    };
  }

  /** The node with this id; empty when none is known. */
  static Optional<Node> find(View view, String id) {
    int number = view.find(id);
    return number < 0 || !view.knows(number) ? Optional.empty() : Optional.of(of(view, number));
  }

  @Override
  public View view() {
    return view;
  }

  int number() {
    return number;
  }

  public String id() {
    return view.id(number);
  }

  public String name() {
    return view.name(number);
  }

  public NodeKind nodeKind() {
    return view.kind(number);
  }

  public @Nullable String source() {
    Fact known = fact();
    return known == null ? null : known.source();
  }

  public List<Node> sameAs() {
    List<Node> others = new ArrayList<>();
    for (int id : Identities.of(view).sameAs(number)) {
      if (id != number) {
        others.add(of(view, id));
      }
    }
    return others;
  }

  /** The name of the schema's type that shows this node. */
  String typeName() {
    return switch (nodeKind()) {
      case PERSON -> "Person";
      case ENTERPRISE -> "Enterprise";
      case SOLE_PROPRIETOR -> "SoleProprietor";
      case SOCIAL_ORGANIZATION -> "SocialOrganization";
      case PUBLIC_INSTITUTION -> "PublicInstitution";
      case GOVERNMENT_AGENCY -> "GovernmentAgency";
      case CONTRACT -> "Contract";
      case PLATFORM -> "Platform";
      case STORE -> "Store";
      case VESSEL, VEHICLE, AIRCRAFT -> "Asset";
      case SHIPMENT -> "Shipment";
      case ACCOUNT -> "Account";
      case ADDRESS, PHONE, EMAIL, WEBSITE, BANK_ACCOUNT, DEVICE -> "ContactPoint";
      case RECORD, COMMITMENT, TENDER ->
          throw new IllegalStateException("an entry of a register is no node of the graph");
    };
  }

  /** The fact that defines the node, read once; null for a contact point. */
  final @Nullable Fact fact() {
    if (fact == null) {
      fact = view.fact(number).orElse(null);
    }
    return fact;
  }

  final @Nullable String text(String column) {
    Fact known = fact();
    return known == null ? null : known.text(column);
  }

  final @Nullable LocalDate date(String column) {
    Fact known = fact();
    return known == null ? null : known.date(column);
  }

  final @Nullable BigDecimal number(String column) {
    Fact known = fact();
    return known == null ? null : known.number(column);
  }

  /** The node that a column refers to; empty when there is none or it is not known. */
  final Optional<Node> reference(String column) {
    String id = text(column);
    return id == null ? Optional.empty() : find(view, id);
  }
}
