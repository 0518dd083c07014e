package org.creditgraph.api;

import java.util.Comparator;
import java.util.Objects;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * Where a link stands among those of one node: by kind, the other end's id, outgoing first, then
 * the link's id. That id is read only when the rest is equal.
 */
final class LinkPosition implements Comparable<LinkPosition> {
  private static final char SEPARATOR = '\n';
  private static final int PARTS = 4;
  private static final Comparator<LinkPosition> ORDER =
      Comparator.comparing(LinkPosition::kind)
          .thenComparing(position -> position.otherId)
          .thenComparing(position -> !position.outgoing)
          .thenComparing(LinkPosition::linkId);

  private final LinkKind kind;
  private final String otherId;
  private final boolean outgoing;
  private final @Nullable View view;
  private final int link;
  private @Nullable String linkId;

  LinkPosition(LinkKind kind, String otherId, boolean outgoing, View view, int link) {
    this.kind = kind;
    this.otherId = otherId;
    this.outgoing = outgoing;
    this.view = view;
    this.link = link;
  }

  private LinkPosition(LinkKind kind, boolean outgoing, String otherId, String linkId) {
    this.kind = kind;
    this.otherId = otherId;
    this.outgoing = outgoing;
    this.view = null;
    this.link = -1;
    this.linkId = linkId;
  }

  static LinkPosition read(String cursor) {
    String[] parts = PageConnection.position(cursor).split(String.valueOf(SEPARATOR), PARTS);
    try {
      return new LinkPosition(LinkKind.valueOf(parts[0]), parts[1].equals(">"), parts[2], parts[3]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw PageConnection.invalidCursor(cursor);
    }
  }

  LinkKind kind() {
    return kind;
  }

  String cursor() {
    return PageConnection.cursor(
        kind.name()
            + SEPARATOR
            + (outgoing ? ">" : "<")
            + SEPARATOR
            + otherId
            + SEPARATOR
            + linkId());
  }

  LinkShown shown() {
    return LinkShown.of(Objects.requireNonNull(view), link);
  }

  private String linkId() {
    if (linkId == null) {
      linkId = shown().id();
    }
    return linkId;
  }

  @Override
  public int compareTo(LinkPosition other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LinkPosition that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, otherId, outgoing);
  }
}
