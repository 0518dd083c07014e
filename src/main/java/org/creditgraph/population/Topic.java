package org.creditgraph.population;

/** In which respect the dice are thrown: each has its own stream. A new one goes to the end. */
enum Topic {
  BLOCK,
  ORGANIZATION,
  NAME,
  FORMER_NAME,
  CAPITAL,
  PERSON,
  PERSON_NAME,
  HOUSEHOLD,
  OFFICES,
  PARENT,
  HOLDINGS,
  RELATION,
  ADDRESS,
  CONTACT,
  STYLE,
  TRADE_TIE,
  CONTRACT,
  STORE,
  ACCOUNT,
  PAYMENT,
  ASSET,
  SHIPMENT,
  RECORD,
  RECORD_EVENT,
  STORE_SANCTION
}
