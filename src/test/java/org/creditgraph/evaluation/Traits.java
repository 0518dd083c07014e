package org.creditgraph.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.scenario.Ledger;

/** What two parties or two stores have in common, by plain comparison. */
final class Traits {
  private static final Set<String> FAMILY =
      Set.of("SPOUSE", "RELATIVE", "NOMINEE_FOR", "ACTS_IN_CONCERT");
  private static final List<String> FORMS =
      List.of("股份有限公司", "有限责任公司", "有限公司", "合伙企业", "（有限合伙）", "(有限合伙)", "个人独资企业", "集团", "公司");

  private final Ledger ledger;

  Traits(Ledger ledger) {
    this.ledger = ledger;
  }

  /** One flag for each attribute: the same or not. */
  boolean[] ofParties(String one, String other) {
    Set<String> people = new HashSet<>(ledger.people(one));
    people.retainAll(ledger.people(other));
    return new boolean[] {
      !people.isEmpty(),
      ledger.isTied(union(one, other), ledger.leaders(other), FAMILY)
          && ledger.isTied(union(one, other), ledger.leaders(one), FAMILY),
      shares(one, other, LinkKind.PHONE),
      shares(one, other, LinkKind.ADDRESS),
      shares(one, other, LinkKind.EMAIL),
      shares(one, other, LinkKind.BANK_ACCOUNT),
      isAlike(brand(one), brand(other)),
      same(one, other, "industry"),
      same(one, other, "region"),
      commonPartners(one, other).size() >= 1,
      commonPartners(one, other).size() >= 2
    };
  }

  boolean[] ofStores(String one, String other) {
    Fact a = ledger.stores.get(one);
    Fact b = ledger.stores.get(other);
    String operatorA = a.needed("operator_id");
    String operatorB = b.needed("operator_id");
    Set<String> people = new HashSet<>(ledger.people(operatorA));
    people.retainAll(ledger.people(operatorB));
    return new boolean[] {
      operatorA.equals(operatorB),
      !people.isEmpty(),
      ledger.isTied(union(operatorA, operatorB), ledger.leaders(operatorB), FAMILY),
      shares(one, other, LinkKind.PHONE),
      shares(one, other, LinkKind.BANK_ACCOUNT),
      a.needed("name").equals(b.needed("name")),
      String.valueOf(a.text("category")).equals(b.text("category"))
    };
  }

  private Set<String> union(String one, String other) {
    Set<String> all = new HashSet<>(ledger.leaders(one));
    all.addAll(ledger.leaders(other));
    return all;
  }

  private boolean shares(String one, String other, LinkKind kind) {
    return !ledger.shared(one, other, kind).isEmpty();
  }

  private boolean same(String one, String other, String column) {
    String value = ledger.organizations.get(one).text(column);
    return value != null && value.equals(ledger.organizations.get(other).text(column));
  }

  Set<String> commonPartners(String one, String other) {
    Set<String> partners = partners(one);
    partners.retainAll(partners(other));
    return partners;
  }

  private Set<String> partners(String party) {
    Set<String> partners = new HashSet<>();
    ledger.deals.getOrDefault(party, List.of()).forEach(deal -> partners.add(deal.partner()));
    return partners;
  }

  /** The name without places, trade and form. */
  private String brand(String party) {
    String name = ledger.organizations.get(party).needed("name");
    for (String form : FORMS) {
      name = name.replace(form, "");
    }
    for (Vocabulary.Spot spot : Vocabulary.SPOTS) {
      name = name.replace(spot.city(), "").replace(spot.province(), "").replace(spot.county(), "");
    }
    name = name.replaceAll("[市省()（）]", "");
    return name.substring(0, Math.min(3, name.length()));
  }

  private static boolean isAlike(String one, String other) {
    return one.length() >= 2
        && other.length() >= 2
        && one.substring(0, 2).equals(other.substring(0, 2));
  }

  /** Everything they have in common, as keys of {@link #degree}. */
  List<String> commonNeighbours(String one, String other) {
    List<String> common = new ArrayList<>();
    Set<String> people = new HashSet<>(ledger.people(one));
    people.retainAll(ledger.people(other));
    common.addAll(people);
    for (LinkKind kind :
        List.of(LinkKind.PHONE, LinkKind.ADDRESS, LinkKind.EMAIL, LinkKind.BANK_ACCOUNT)) {
      common.addAll(ledger.shared(one, other, kind));
    }
    common.addAll(commonPartners(one, other));
    return common;
  }
}
