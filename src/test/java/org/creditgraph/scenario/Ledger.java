package org.creditgraph.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.LinkKind;

/** Facts in plain maps, to look at what was planted without the code that planted it. */
public final class Ledger {
  /** A contract as one party sees it. */
  public record Deal(String partner, LocalDate signed, boolean sold) {}

  public final Map<String, Fact> organizations = new HashMap<>();
  public final Map<String, Fact> persons = new HashMap<>();
  public final Map<String, Fact> stores = new HashMap<>();
  public final Map<String, Fact> records = new HashMap<>();
  public final Map<String, List<Fact>> roles = new HashMap<>();
  public final Map<String, List<Fact>> holdings = new HashMap<>();
  public final Map<String, List<Fact>> contacts = new HashMap<>();
  public final Map<String, List<Fact>> relations = new HashMap<>();
  public final Map<String, List<Fact>> events = new HashMap<>();
  public final Map<String, List<Fact>> assets = new HashMap<>();
  public final Map<String, List<Deal>> deals = new HashMap<>();
  public final Map<String, Integer> sharing = new HashMap<>();
  public final List<String> transfers = new ArrayList<>();
  private final Map<String, Fact> contracts = new HashMap<>();
  private final Map<String, List<Fact>> parties = new HashMap<>();

  public void look(Fact fact) {
    switch (fact.type()) {
      case ORGANIZATION -> organizations.put(fact.needed("id"), fact);
      case PERSON -> persons.put(fact.needed("id"), fact);
      case STORE -> stores.put(fact.needed("id"), fact);
      case CREDIT_RECORD -> records.put(fact.needed("id"), fact);
      case CONTRACT -> contracts.put(fact.needed("id"), fact);
      case ROLE -> add(roles, "organization_id", fact);
      case HOLDING -> add(holdings, "organization_id", fact);
      case CONTACT -> {
        add(contacts, "subject_id", fact);
        sharing.merge(plain(fact), 1, Integer::sum);
      }
      case RELATION -> {
        add(relations, "from_id", fact);
        add(relations, "to_id", fact);
      }
      case RECORD_EVENT -> add(events, "record_id", fact);
      case ASSET_PARTY -> add(assets, "party_id", fact);
      case CONTRACT_PARTY -> add(parties, "contract_id", fact);
      default -> {}
    }
  }

  private static void add(Map<String, List<Fact>> map, String column, Fact fact) {
    map.computeIfAbsent(fact.needed(column), id -> new ArrayList<>()).add(fact);
  }

  /** A contact's value without what hands differ in. */
  public static String plain(Fact contact) {
    return contact
        .needed("value")
        .replaceAll("[\\s ]", "")
        .replace("+86", "")
        .replace("幢", "栋")
        .replace("房", "室")
        .replaceFirst("^海南省", "");
  }

  public void finish() {
    parties.forEach(
        (id, two) -> {
          Fact contract = contracts.get(id);
          LocalDate signed = contract.date("signed_on");
          for (Fact one : two) {
            for (Fact other : two) {
              if (one != other) {
                boolean sold = one.needed("role").equals("SUPPLIER");
                String partner = other.needed("party_id");
                deals
                    .computeIfAbsent(one.needed("party_id"), party -> new ArrayList<>())
                    .add(new Deal(partner, signed, sold));
                if (sold && contract.needed("kind").equals("ASSET_TRANSFER")) {
                  transfers.add(one.needed("party_id") + ">" + partner);
                }
              }
            }
          }
        });
  }

  public LocalDate founded(String organization) {
    return organizations.get(organization).date("founded_on");
  }

  public LocalDate day(String record, String column) {
    return records.get(record).date(column);
  }

  /** Everybody with a role or a share, on whatever day. */
  public Set<String> people(String organization) {
    Set<String> people = new HashSet<>(leaders(organization));
    roles.getOrDefault(organization, List.of()).forEach(r -> people.add(r.needed("holder_id")));
    return people;
  }

  /** Representatives and holders, on whatever day. */
  public Set<String> leaders(String organization) {
    Set<String> leaders = new HashSet<>();
    for (Fact role : roles.getOrDefault(organization, List.of())) {
      if (role.needed("role").equals(LinkKind.LEGAL_REPRESENTATIVE.name())) {
        leaders.add(role.needed("holder_id"));
      }
    }
    holdings.getOrDefault(organization, List.of()).forEach(h -> leaders.add(h.needed("holder_id")));
    return leaders;
  }

  public Set<String> officers(String organization) {
    Set<String> officers = people(organization);
    officers.removeAll(leaders(organization));
    return officers;
  }

  /** Whether one of these is tied by a relation of that kind to one of those. */
  public boolean isTied(Set<String> these, Set<String> those, Set<String> kinds) {
    return these.stream()
        .flatMap(party -> relations.getOrDefault(party, List.of()).stream())
        .filter(relation -> kinds.contains(relation.needed("kind")))
        .anyMatch(
            relation ->
                those.contains(relation.needed("from_id"))
                        && these.contains(relation.needed("to_id"))
                    || those.contains(relation.needed("to_id"))
                        && these.contains(relation.needed("from_id")));
  }

  /** The fewest holding companies between one of these people and an organisation, or 99. */
  public int shells(Set<String> people, String organization) {
    Set<String> level = Set.of(organization);
    for (int depth = 0; depth <= 5; depth++) {
      Set<String> holders = new HashSet<>();
      level.forEach(
          each ->
              holdings
                  .getOrDefault(each, List.of())
                  .forEach(holding -> holders.add(holding.needed("holder_id"))));
      if (holders.stream().anyMatch(people::contains)) {
        return depth;
      }
      level = holders;
    }
    return 99;
  }

  public Set<String> values(String subject, LinkKind kind) {
    return contacts.getOrDefault(subject, List.of()).stream()
        .filter(contact -> contact.needed("kind").equals(kind.name()))
        .map(Ledger::plain)
        .collect(Collectors.toSet());
  }

  /** What both have of a kind. */
  public Set<String> shared(String one, String other, LinkKind kind) {
    Set<String> shared = values(one, kind);
    shared.retainAll(values(other, kind));
    return shared;
  }

  public Set<String> partners(String party, LocalDate from, LocalDate until) {
    return deals.getOrDefault(party, List.of()).stream()
        .filter(deal -> !deal.signed().isBefore(from) && deal.signed().isBefore(until))
        .map(Deal::partner)
        .collect(Collectors.toSet());
  }

  static Ledger of(Scenario scenario, List<Planted> truth) {
    Ledger ledger = new Ledger();
    scenario.tell(ledger::look, truth::add);
    ledger.finish();
    return ledger;
  }
}
