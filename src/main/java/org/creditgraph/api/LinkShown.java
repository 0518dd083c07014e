package org.creditgraph.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType.Shape;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.LinkVersion;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** A link as a view shows it, the source of the schema's Link. */
record LinkShown(View view, Link link) implements Seen {
  static LinkShown of(View view, int number) {
    return new LinkShown(view, view.link(number));
  }

  static LinkShown of(View view, LinkVersion version) {
    return new LinkShown(view, view.link(version));
  }

  /** The key of the fact behind it; a reference inside a node's own fact has its kind for type. */
  public String id() {
    if (kind() == LinkKind.SAME_IDENTITY) {
      return kind() + "|" + view.id(link.from()) + "|" + view.id(link.to());
    }
    Fact fact = link.fact();
    String type = fact.type().shape() == Shape.ENTITY ? kind().name() : fact.type().name();
    return fact.key().stream()
        .map(part -> Objects.toString(part, ""))
        .collect(Collectors.joining("|", type + "|", ""));
  }

  public LinkKind kind() {
    return link.kind();
  }

  public Node from() {
    return Node.of(view, link.from());
  }

  public Node to() {
    return Node.of(view, link.to());
  }

  public @Nullable String role() {
    return switch (link.fact().type()) {
      case CONTRACT_PARTY, ASSET_PARTY, SHIPMENT_PARTY -> link.fact().text("role");
      default -> null;
    };
  }

  public @Nullable BigDecimal share() {
    return kind() == LinkKind.SHAREHOLDING ? link.fact().number("share") : null;
  }

  public @Nullable BigDecimal votes() {
    return kind() == LinkKind.SHAREHOLDING ? link.fact().number("votes") : null;
  }

  public @Nullable LocalDate validFrom() {
    return link.period().from();
  }

  public @Nullable LocalDate validTo() {
    return link.period().to();
  }

  public @Nullable BigDecimal amount() {
    return kind() == LinkKind.PAYMENT ? link.fact().number("amount") : null;
  }

  public @Nullable OffsetDateTime paidAt() {
    return kind() == LinkKind.PAYMENT ? link.fact().timestamp("paid_at") : null;
  }

  public @Nullable String given() {
    return switch (link.fact().type()) {
      case CONTACT -> link.fact().text("value");
      default -> null;
    };
  }

  public @Nullable String detail() {
    return switch (link.fact().type()) {
      case RELATION -> link.fact().text("detail");
      case ORGANIZATION -> link.fact().text("uscc");
      default -> null;
    };
  }

  public @Nullable String source() {
    return link.fact().source();
  }

  public Instant knownFrom() {
    return view.snapshot().batches().get(link.knownFrom() - 1).recordedAt();
  }
}
