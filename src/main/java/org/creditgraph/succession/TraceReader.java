package org.creditgraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.ContractKind;
import org.creditgraph.graph.ContractRole;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NameKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.ShipmentRole;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** Reads the traces of parties from one view. Not thread-safe. */
final class TraceReader {
  static final int REACHES_MAX = 60;

  /** A partner with more contracts than this is everybody's. */
  static final int HUB_MIN = 150;

  private static final int COMMON_MIN = 20;
  private static final int TRACES_MAX = 20_000;
  private static final int SUPPLIER = ContractRole.SUPPLIER.ordinal();
  private static final int BUYER = ContractRole.BUYER.ordinal();
  private static final int SHIPPING_AGENT = ShipmentRole.AGENT.ordinal();
  private static final int CONSIGNOR = ShipmentRole.CONSIGNOR.ordinal();
  private static final Comparator<Trace.Deal> LATEST_FIRST =
      Comparator.comparingInt(Trace.Deal::day).reversed();

  private final View view;
  private final PeopleReader people;
  private final LinkCursor contacts;
  private final LinkCursor stores;
  private final LinkCursor accounts;
  private final LinkCursor deals;
  private final LinkCursor parties;
  private final LinkCursor counted;
  private final LinkCursor assets;
  private final LinkCursor sharers;
  private final int today;
  private final Map<Integer, Trace> read = new HashMap<>();
  private final Map<Integer, Integer> degrees = new HashMap<>();

  TraceReader(View view) {
    this.view = view;
    people = new PeopleReader(view);
    contacts = view.links(LinkKind.bits(LinkKind.CONTACTS), true);
    stores = view.links(LinkKind.STORE_OPERATOR.bit(), true);
    accounts = view.links(LinkKind.ACCOUNT_OWNER.bit(), true);
    long trade = LinkKind.CONTRACT_PARTY.bit() | LinkKind.SHIPMENT_PARTY.bit();
    deals = view.links(trade, true);
    parties = view.links(trade, true);
    counted = view.links(trade, true);
    assets = view.links(LinkKind.ASSET_PARTY.bit(), true);
    sharers = view.links(SharedReach.SUBJECTS, true);
    today = Math.toIntExact(view.asOf().validOn().toEpochDay());
  }

  View view() {
    return view;
  }

  PeopleReader people() {
    return people;
  }

  int today() {
    return today;
  }

  Trace trace(int node) {
    if (read.size() > TRACES_MAX) {
      read.clear();
    }
    return read.computeIfAbsent(node, n -> new Trace(this, n, face(n)));
  }

  private Trace.Face face(int node) {
    @Nullable Fact fact = view.fact(node).orElse(null);
    if (fact == null || fact.type() != FactType.ORGANIZATION) {
      return new Trace.Face(view.name(node), Trace.UNKNOWN, "", List.of(), false);
    }
    String scope = orEmpty(fact.text("scope"));
    String name = fact.text("name");
    return new Trace.Face(
        name == null ? view.id(node) : name,
        day(fact.date("founded_on")),
        orEmpty(fact.text("industry")),
        scope.isEmpty() ? List.of() : List.of(scope.split("[\\s;；,，、。]+")),
        isRenamed(node));
  }

  /** The day of the founding without the rest of the face, {@link Trace#UNKNOWN} if not known. */
  int founded(int node) {
    return view.day(node, "founded_on", Trace.UNKNOWN);
  }

  /** Whether the register says so; what only our own history tells may be a correction. */
  boolean isRenamed(int node) {
    return view.tells(node, "former_names")
        || view.attributes(node, FactType.NAME).stream()
            .anyMatch(name -> NameKind.FORMER.name().equals(name.text("kind")));
  }

  /** The names that the register says it had before. */
  List<String> formerNames(int node) {
    Set<String> names = new LinkedHashSet<>();
    if (view.tells(node, "former_names")) {
      view.fact(node).ifPresent(fact -> names.addAll(fact.names("former_names")));
    }
    for (Fact name : view.attributes(node, FactType.NAME)) {
      if (NameKind.FORMER.name().equals(name.text("kind"))) {
        names.add(name.needed("value"));
      }
    }
    names.removeIf(String::isBlank);
    return List.copyOf(names);
  }

  List<Trace.Reach> reaches(Trace trace) {
    int node = trace.node();
    List<Trace.Reach> found = new ArrayList<>();
    reaches(node, -1, found);
    for (stores.into(node); stores.next() && found.size() < REACHES_MAX; ) {
      reaches(stores.neighbour(), stores.link(), found);
    }
    for (accounts.into(node); accounts.next() && found.size() < REACHES_MAX; ) {
      found.add(
          new Trace.Reach(
              accounts.neighbour(),
              LinkKind.BANK_ACCOUNT.ordinal(),
              accounts.validFrom(),
              accounts.validUntil(),
              -1,
              List.of(accounts.link())));
    }
    for (Trace.Behind behind : trace.people()) {
      boolean other = behind.party() != node;
      if (other && behind.leads() && behind.steps() == 0 && isPerson(behind.party())) {
        leadersReaches(behind, found);
      }
    }
    found.sort(
        Comparator.<Trace.Reach>comparingInt(reach -> reach.links().size())
            .thenComparingInt(Trace.Reach::kind)
            .thenComparingInt(Trace.Reach::from)
            .thenComparingInt(Trace.Reach::until)
            .thenComparing(reach -> view.id(reach.point()))
            .thenComparing(Trace.Reach::links, view::comparePaths));
    return found;
  }

  private void reaches(int subject, int before, List<Trace.Reach> found) {
    for (contacts.from(subject); contacts.next() && found.size() < REACHES_MAX; ) {
      found.add(
          new Trace.Reach(
              contacts.neighbour(),
              contacts.kind().ordinal(),
              contacts.validFrom(),
              contacts.validUntil(),
              -1,
              before < 0 ? List.of(contacts.link()) : List.of(before, contacts.link())));
    }
  }

  private void leadersReaches(Trace.Behind leader, List<Trace.Reach> found) {
    for (contacts.from(leader.party()); contacts.next() && found.size() < REACHES_MAX; ) {
      int from = Math.max(leader.from(), contacts.validFrom());
      int until = Math.min(leader.until(), contacts.validUntil());
      if (from <= until) {
        List<Integer> links = new ArrayList<>(leader.links());
        links.add(contacts.link());
        int kind = contacts.kind().ordinal();
        found.add(new Trace.Reach(contacts.neighbour(), kind, from, until, leader.party(), links));
      }
    }
  }

  /** All of a party's deals, the latest first. */
  List<Trace.Deal> deals(int node) {
    List<Trace.Deal> found = new ArrayList<>();
    for (deals.into(node); deals.next(); ) {
      int day = deals.validFrom();
      int role = deals.role();
      boolean contract = deals.kind() == LinkKind.CONTRACT_PARTY;
      boolean trades = contract ? role == SUPPLIER || role == BUYER : role != SHIPPING_AGENT;
      if (!trades || day == Trace.UNKNOWN) {
        continue;
      }
      boolean sells = contract ? role == SUPPLIER : role == CONSIGNOR;
      int thing = deals.neighbour();
      for (parties.from(thing); parties.next(); ) {
        int other = parties.role();
        boolean partner = contract ? other == SUPPLIER || other == BUYER : other != SHIPPING_AGENT;
        if (partner && parties.neighbour() != node && (!contract || other != role)) {
          found.add(
              new Trace.Deal(parties.neighbour(), thing, day, sells, deals.link(), parties.link()));
        }
      }
    }
    found.sort(
        LATEST_FIRST
            .thenComparing(deal -> view.id(deal.thing()))
            .thenComparing(deal -> view.id(deal.partner()))
            .thenComparing(deal -> List.of(deal.link(), deal.partnerLink()), view::comparePaths));
    return found;
  }

  /** Whether a thing is a contract by which assets change hands. */
  boolean isTransfer(int thing) {
    return view.kind(thing) == NodeKind.CONTRACT
        && ContractKind.ASSET_TRANSFER.name().equals(view.text(thing, "kind"));
  }

  List<Trace.Run> assets(int node) {
    List<Trace.Run> found = new ArrayList<>();
    for (assets.into(node); assets.next(); ) {
      if (assets.role() <= 1) {
        found.add(
            new Trace.Run(
                assets.neighbour(), assets.validFrom(), assets.validUntil(), assets.link()));
      }
    }
    found.sort(
        Comparator.<Trace.Run, String>comparing(run -> view.id(run.asset()))
            .thenComparing(run -> List.of(run.link()), view::comparePaths));
    return found;
  }

  /** How many contracts and shipments a party has to do with, counted to one more than a hub's. */
  int tradeCount(int party) {
    Integer known = degrees.get(party);
    if (known != null) {
      return known;
    }
    int count = 0;
    for (counted.into(party); counted.next() && count <= HUB_MIN; ) {
      count++;
    }
    degrees.put(party, count);
    return count;
  }

  /** Whether so many are reached at a contact point that it tells nothing of when. */
  boolean isCommon(int point) {
    int count = 0;
    for (sharers.of(point); sharers.next() && count <= COMMON_MIN; ) {
      count++;
    }
    return count > COMMON_MIN;
  }

  boolean isOrganization(int node) {
    return view.knows(node) && view.kind(node).isOrganization();
  }

  boolean isPerson(int node) {
    return view.kind(node) == NodeKind.PERSON;
  }

  private static int day(@Nullable LocalDate date) {
    return date == null ? Trace.UNKNOWN : Math.toIntExact(date.toEpochDay());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
