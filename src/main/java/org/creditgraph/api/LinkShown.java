package org.creditgraph.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactType.Shape;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.ShareBand;
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
    List<@Nullable Object> key = fact.key();
    boolean unlined = fact.type() == FactType.HOLDING && key.getLast() == null;
    return (unlined ? key.subList(0, key.size() - 1) : key)
        .stream()
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
    ShareBand share = band("share");
    return share == null || !share.isExact() ? null : share.least().decimal();
  }

  public @Nullable BigDecimal votes() {
    ShareBand votes = band("votes");
    return votes == null || !votes.isExact() ? null : votes.least().decimal();
  }

  public @Nullable BandShown shareBand() {
    return BandShown.of(band("share"));
  }

  public @Nullable BandShown votesBand() {
    return BandShown.of(band("votes"));
  }

  /** The two ends of a share. */
  record BandShown(BigDecimal minimum, BigDecimal maximum) {
    static @Nullable BandShown of(@Nullable ShareBand band) {
      return band == null ? null : new BandShown(band.least().decimal(), band.most().decimal());
    }
  }

  private @Nullable ShareBand band(String column) {
    return kind() == LinkKind.SHAREHOLDING ? link.fact().share(column) : null;
  }

  public @Nullable Boolean nominee() {
    return kind() == LinkKind.SHAREHOLDING ? link.fact().flag("nominee") : null;
  }

  public @Nullable String line() {
    return kind() == LinkKind.SHAREHOLDING ? link.fact().text("line") : null;
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
