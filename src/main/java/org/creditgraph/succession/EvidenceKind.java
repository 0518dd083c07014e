package org.creditgraph.succession;

/** What a piece of evidence is about. The order is that of the families it belongs to. */
public enum EvidenceKind {
  /** A person, or an organisation that holds it, is behind both. */
  SAME_PEOPLE,
  /** Someone behind the one is kin of someone behind the other. */
  KIN,
  /** Someone who served the one leads or owns the other. */
  FORMER_STAFF,
  /** The people behind the one stand behind holding companies of the other. */
  HOLDING_CHAIN,
  /** Nobody behind the one is known to have to do with the other: counter-evidence. */
  OTHER_PEOPLE,
  ADDRESS,
  PHONE,
  EMAIL,
  WEBSITE,
  BANK_ACCOUNT,
  DEVICE,
  NAME,
  TRADE,
  REGION,
  CUSTOMERS,
  SUPPLIERS,
  /** A vessel or vehicle that passed from the one to the other. */
  ASSET,
  /** When the other began, or changed hands, name or trade, seen from the record. */
  TIMING,
  /** The trade of the one dries up as that of the other begins, or goes on beside it. */
  CARRYING_ON,
  /** A merger or division that was declared. */
  DECLARED,
  /** The same platform operator, store name or category (store migration). */
  OPERATOR,
  CATEGORY,
  /** What is taken off because several pieces tell of one fact. */
  DAMPING
}
