package org.creditgraph.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** A party that is not a person; the five kinds show the same fields. */
final class Organization extends Node {
  Organization(View view, int number) {
    super(view, number);
  }

  public NodeKind kind() {
    return nodeKind();
  }

  public List<PartyVersion> history() {
    return PartyVersion.of(this);
  }

  public @Nullable String uscc() {
    return text("uscc");
  }

  public List<String> formerNames() {
    Fact known = fact();
    return known == null ? List.of() : known.names("former_names");
  }

  public @Nullable String status() {
    return text("status");
  }

  public @Nullable LocalDate foundedOn() {
    return date("founded_on");
  }

  public @Nullable LocalDate endedOn() {
    return date("ended_on");
  }

  public @Nullable Place region() {
    String given = text("region");
    return given == null ? null : Place.of(given);
  }

  public @Nullable String industry() {
    return text("industry");
  }

  public @Nullable String scope() {
    return text("scope");
  }

  public @Nullable BigDecimal capital() {
    return number("capital");
  }

  public Optional<Node> headOffice() {
    int office = Identities.of(view()).headOffice(number());
    return office == Identities.NONE ? Optional.empty() : Optional.of(of(view(), office));
  }

  public List<Node> legalRepresentatives() {
    List<Node> representatives = new ArrayList<>(1);
    LinkCursor links = view().links(LinkKind.LEGAL_REPRESENTATIVE.bit(), false);
    for (links.into(number()); links.next(); ) {
      representatives.add(of(view(), links.neighbour()));
    }
    representatives.sort(Comparator.comparing(Node::id));
    return representatives;
  }
}
