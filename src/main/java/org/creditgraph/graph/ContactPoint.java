package org.creditgraph.graph;

/**
 * A means of contact that parties share by its normalised value.
 *
 * @param kind ADDRESS, PHONE, EMAIL, WEBSITE or BANK_ACCOUNT
 * @param value normalised, so that two ways to write it meet (domain.md 1)
 */
public record ContactPoint(LinkKind kind, String value) {

  /** The contact point of a value as it was given. */
  public static ContactPoint of(LinkKind kind, String given) {
    return new ContactPoint(kind, given.strip());
  }

  /**
   * The id of its node. That of a bank account is the bare value, so that the account with this id
   * is the same node.
   */
  public String nodeId() {
    return kind == LinkKind.BANK_ACCOUNT ? value : kind + ":" + value;
  }
}
