package org.creditgraph.graph;

/**
 * A means of contact that parties share by its normalised value.
 *
 * @param kind ADDRESS, PHONE, EMAIL, WEBSITE or BANK_ACCOUNT
 * @param value normalised, so that two ways to write it meet (domain.md 1)
 */
public record ContactPoint(LinkKind kind, String value) {
  /** Plain text is stable after one round, exotic scripts after two or three. */
  private static final int ROUNDS_MAX = 5;

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
    return new ContactPoint(kind, value);
  }

  private static String normalised(LinkKind kind, String given) {
    return switch (kind) {
      case ADDRESS -> AddressText.normalised(given);
      case PHONE -> PhoneText.normalised(given);
      case EMAIL -> InternetText.email(given);
      case WEBSITE -> InternetText.website(given);
      case BANK_ACCOUNT -> InternetText.bankAccount(given);
      default -> throw new IllegalArgumentException(kind + " is no kind of contact");
    };
  }

  /**
   * The id of its node. That of a bank account is the bare value, so that the account with this id
   * is the same node.
   */
  public String nodeId() {
    return kind == LinkKind.BANK_ACCOUNT ? value : kind + ":" + value;
  }
}
