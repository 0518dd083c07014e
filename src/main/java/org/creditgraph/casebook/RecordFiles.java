package org.creditgraph.casebook;

import static org.creditgraph.casebook.FilingOffice.day;
import static org.creditgraph.casebook.FilingOffice.open;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.ResponsibleCapacity;
import org.creditgraph.population.Vocabulary;

/** Writes down stores and records. */
final class RecordFiles {
  /** A record with whom it is about. */
  private record Page(Listing listing, String subject, Business business) {}

  private final Town town;
  private final Sheets sheets;
  private final Observation seen;
  private final Handwriting hand;
  private final Lots lots;

  RecordFiles(Town town, Sheets sheets, Handwriting hand) {
    this.town = town;
    this.sheets = sheets;
    this.seen = sheets.seen;
    this.hand = hand;
    this.lots = sheets.lots.apart();
  }

  void fill() {
    town.stores.forEach(this::store);
    List<Page> pages = new ArrayList<>();
    for (Business business : town.businesses) {
      business.listings.forEach(each -> pages.add(new Page(each, business.id, business)));
    }
    for (Outlet store : town.stores) {
      store.listings.forEach(each -> pages.add(new Page(each, store.id, store.operator)));
    }
    lots.shuffle(pages);
    for (int i = 0; i < pages.size(); i++) {
      pages.get(i).listing().id = Vocabulary.numbered("R", i + 1L, 7);
      record(pages.get(i));
    }
  }

  private void store(Outlet store) {
    sheets.add(
        FactType.STORE,
        store.id,
        FilingOffice.platform(store.platform),
        store.name,
        store.category,
        store.operator.id,
        day(store.opened),
        open(store.closed),
        store.status.name());
    for (Business.Reach reach : store.reaches) {
      if (lots.chance(seen.stores())) {
        String value = reach.kind == LinkKind.PHONE ? hand.phone(reach.value) : reach.value;
        sheets.add(
            FactType.CONTACT,
            store.id,
            reach.kind.name(),
            value,
            day(reach.from),
            open(store.closed));
      }
    }
  }

  private void record(Page page) {
    Listing listing = page.listing();
    var decided = day(listing.decided);
    String authority = page.business().place.city() + listing.watch.authority();
    boolean dated = lots.chance(seen.conduct());
    sheets.add(
        FactType.CREDIT_RECORD,
        listing.id,
        page.subject(),
        listing.kind.name(),
        listing.kind == RecordKind.LIST_ENTRY ? listing.watch.list() : null,
        listing.watch.domain(),
        listing.severity.name(),
        authority + "〔" + decided.getYear() + "〕" + Integer.parseInt(listing.id.substring(1)) + "号",
        authority,
        listing.watch.basis(),
        dated ? day(listing.conductFrom) : null,
        dated ? day(listing.conductTo) : null,
        decided,
        decided.plus(listing.severity.publicationMax()).minusDays(3),
        null);
    for (Actor actor : listing.responsible) {
      if (lots.chance(seen.persons())) {
        String person = sheets.id(actor, page.business());
        sheets.add(
            FactType.RECORD_PERSON,
            listing.id,
            person,
            ResponsibleCapacity.DIRECTLY_RESPONSIBLE.name());
      }
    }
    if (listing.event != null && listing.eventOn <= town.last) {
      sheets.add(
          FactType.RECORD_EVENT,
          listing.id,
          listing.event.name(),
          day(listing.eventOn),
          null,
          null);
    }
  }
}
