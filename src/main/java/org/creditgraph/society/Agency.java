package org.creditgraph.society;

import java.util.ArrayList;
import java.util.List;

/** An agent for registration and books whose phone, clerks and address many firms have. */
final class Agency {
  final Business business;
  final List<Citizen> clerks = new ArrayList<>(3);
  final List<String> phones = new ArrayList<>(2);
  final String mail;
  final Site cluster;

  Agency(Business business, String mail, Site cluster) {
    this.business = business;
    this.mail = mail;
    this.cluster = cluster;
  }
}
