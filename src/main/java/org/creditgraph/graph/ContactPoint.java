package org.creditgraph.graph;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A means of contact that parties share by its normalised value.
 *
 * @param kind ADDRESS, PHONE, EMAIL, WEBSITE, BANK_ACCOUNT or DEVICE
 * @param value normalised, so that two ways to write it meet (domain.md 1)
 * @param owner the only one who is there, or null for a point that others may share
 */
public record ContactPoint(LinkKind kind, String value, @Nullable String owner) {
  /** Between an address and its owner in the id of a node; no normalised address holds it. */
  private static final char OWNED = ';';

  /** Plain text is stable after one round, exotic scripts after two or three. */
  private static final int ROUNDS_MAX = 5;

  /** What an index of the store takes, with room for the kind and an owner. */
  private static final int BYTES_MAX = 7_000;

  /** So many characters are never more bytes. */
  private static final int CHARS_SURE = 2_200;

  /**
   * The contact point of a value as it was given. Normalising a normalised value changes nothing.
   *
   * @throws IllegalArgumentException when the kind is none of a contact
   */
  public static ContactPoint of(LinkKind kind, String given) {
    String value = normalised(kind, given);
    for (int round = 1; round < ROUNDS_MAX && !CompatibleText.isPlain(value); round++) {
      String again = normalised(kind, value);
      if (again.equals(value)) {
        break;
      }
      value = again;
    }
    return new ContactPoint(kind, shortened(value), null);
  }

  /** Some characters become eighteen: what no index of a database takes is told by its digest. */
  private static String shortened(String value) {
    if (value.length() <= CHARS_SURE) {
      return value;
    }
    int bytes = value.getBytes(StandardCharsets.UTF_8).length;
    return bytes <= BYTES_MAX ? value : value.substring(0, CHARS_SURE) + "…" + Sha256.of(value);
  }

  private static String normalised(LinkKind kind, String given) {
    return switch (kind) {
      case ADDRESS -> AddressText.normalised(given);
      case PHONE -> PhoneText.normalised(given);
      case EMAIL -> InternetText.email(given);
      case WEBSITE -> InternetText.website(given);
      case BANK_ACCOUNT -> InternetText.bankAccount(given);
      case DEVICE -> InternetText.device(given);
      default -> throw new IllegalArgumentException(kind + " is no kind of contact");
    };
  }

  /**
   * The id of its node. That of a bank account is the bare value, so that the account with this id
   * is the same node.
   */
  public String nodeId() {
    if (kind == LinkKind.BANK_ACCOUNT) {
      return value;
    }
    return owner == null ? kind + ":" + value : kind + ":" + value + OWNED + owner;
  }

  /** The value in the id of a node of a kind. */
  public static String valueIn(String nodeId, String kind) {
    if (kind.equals(LinkKind.BANK_ACCOUNT.name())) {
      return nodeId;
    }
    int owned = kind.equals(LinkKind.ADDRESS.name()) ? nodeId.indexOf(OWNED) : -1;
    return nodeId.substring(kind.length() + 1, owned < 0 ? nodeId.length() : owned);
  }
}
