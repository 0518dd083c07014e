package org.creditgraph.graph;

import org.jspecify.annotations.Nullable;

/**
 * A valid number that tells one party from another: a credit code of organisations or an identity
 * number of persons (domain.md 1).
 */
public record IdentityNumber(FactType type, String text) {
  private static final int USCC = FactType.ORGANIZATION.position("uscc");
  private static final int ID_NUMBER = FactType.PERSON.position("id_number");

  /** The column of a type that holds such a number, or -1. */
  public static int column(FactType type) {
    return switch (type) {
      case ORGANIZATION -> USCC;
      case PERSON -> ID_NUMBER;
      default -> -1;
    };
  }

  /** The number that a text in that column is, or null where its check digit is wrong. */
  public static @Nullable IdentityNumber of(FactType type, @Nullable Object text) {
    if (!(text instanceof String number)) {
      return null;
    }
    boolean valid =
        type == FactType.PERSON
            ? CitizenIdNumber.isValid(number)
            : UnifiedSocialCreditCode.isValid(number);
    return valid ? new IdentityNumber(type, number) : null;
  }
}
