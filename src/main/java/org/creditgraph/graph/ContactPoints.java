package org.creditgraph.graph;

import java.util.List;

/**
 * What one row of contacts says: where its subject can be reached, by one value or by several that
 * stand in one field (domain.md 1).
 *
 * @param points one or more; a value that says nothing has the one that it would have if it did
 * @param standing what they are to the graph
 */
public record ContactPoints(List<ContactPoint> points, Standing standing) {
  /** What the points of a value are to the graph. */
  public enum Standing {
    /** Each is a node. */
    NODES,
    /** Too short to be the number of an account, unless an account is known by this id. */
    KNOWN_ACCOUNT,
    /** No value, hence no node and no tie. */
    NOTHING
  }

  public ContactPoints {
    points = List.copyOf(points);
  }

  /**
   * @param subject the id of whoever is reached: an address that is a city or a country alone is a
   *     node of his own
   * @throws IllegalArgumentException when the kind is none of a contact
   */
  public static ContactPoints of(String subject, LinkKind kind, String given) {
    if (kind == LinkKind.ADDRESS) {
      return address(subject, given);
    }
    List<String> parts = ContactParts.of(kind, given);
    ContactPoint first = ContactPoint.of(kind, parts.getFirst());
    if (parts.size() > 1) {
      List<ContactPoint> points =
          parts.stream().map(part -> ContactPoint.of(kind, part)).distinct().toList();
      return new ContactPoints(points, Standing.NODES);
    }
    return new ContactPoints(List.of(first), standing(kind, parts.getFirst(), first.value()));
  }

  /** What a fact of contacts says. */
  public static ContactPoints of(Fact contact) {
    return of(
        contact.needed("subject_id"),
        LinkKind.valueOf(contact.needed("kind")),
        contact.needed("value"));
  }

  public ContactPoint first() {
    return points.getFirst();
  }

  private static ContactPoints address(String subject, String given) {
    ContactPoint point = ContactPoint.of(LinkKind.ADDRESS, given);
    if (Placeholder.is(given)) {
      return new ContactPoints(List.of(point), Standing.NOTHING);
    }
    ContactPoint own =
        Whereabouts.isPlaceAlone(given, point.value())
            ? new ContactPoint(LinkKind.ADDRESS, point.value(), subject)
            : point;
    return new ContactPoints(List.of(own), Standing.NODES);
  }

  private static Standing standing(LinkKind kind, String given, String value) {
    if (Placeholder.is(given)) {
      return Standing.NOTHING;
    }
    boolean says =
        switch (kind) {
          case PHONE -> PhoneText.saysANumber(value);
          case EMAIL -> value.indexOf('@') >= 0;
          case WEBSITE -> value.indexOf('.') >= 0;
          default -> true;
        };
    if (kind == LinkKind.BANK_ACCOUNT && !ContactParts.isAccount(value)) {
      return Standing.KNOWN_ACCOUNT;
    }
    return says ? Standing.NODES : Standing.NOTHING;
  }
}
