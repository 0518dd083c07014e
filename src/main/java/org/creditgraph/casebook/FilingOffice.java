package org.creditgraph.casebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.population.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what is on file of what happened. Ids are given in a drawn order, so that neither an
 * id nor the order of a file tells who had a part in a narrative.
 */
final class FilingOffice {
  private final Town town;
  private final Sheets sheets;
  private final Lots lots;

  FilingOffice(Town town, Observation seen, Lots lots) {
    this.town = town;
    this.lots = lots;
    this.sheets = new Sheets(seen, lots.apart(), town.last);
  }

  void tell(Consumer<Fact> sink) {
    ids();
    platforms();
    Handwriting hand = new Handwriting(sheets.seen, lots.apart());
    town.businesses.forEach(each -> organization(each, hand));
    new RecordFiles(town, sheets, hand).fill();
    new LinkFiles(town, sheets, hand).fill();
    new DealFiles(town, sheets).fill();
    new TreeMap<>(sheets.people()).forEach(this::person);
    sheets.tell(sink);
  }

  private void ids() {
    List.of(
            town.businesses,
            town.actors,
            town.dealings,
            town.conveyances,
            town.stores,
            town.kinships,
            town.bonds,
            town.verdicts)
        .forEach(lots::shuffle);
    long number = 300_000;
    for (Business business : town.businesses) {
      number += 1 + lots.below(40);
      business.id = Vocabulary.creditCode(prefix(business), business.place.code(), number);
    }
    long people = 0;
    for (Actor actor : town.actors) {
      people += 1 + lots.below(3);
      actor.id = Vocabulary.numbered("N", people, 8);
      if (lots.chance(sheets.seen.doubles()) && !actor.agent) {
        people += 1 + lots.below(3);
        sheets.doubled(actor, Vocabulary.numbered("N", people, 8));
      }
    }
    long things = 0;
    for (Conveyance conveyance : town.conveyances) {
      conveyance.id = Vocabulary.numbered("V", ++things, 7);
    }
    for (Outlet store : town.stores) {
      store.id = Vocabulary.numbered("S", ++things, 8);
    }
  }

  private static String prefix(Business business) {
    if (business.kind == NodeKind.PUBLIC_INSTITUTION) {
      return "12";
    }
    boolean cooperative = business.name.form().endsWith("合作社");
    return business.isSole() ? "92" : cooperative ? "93" : "91";
  }

  static String platform(int number) {
    return "PL" + (number + 1);
  }

  private void platforms() {
    for (int i = 0; i < Town.PLATFORMS.size(); i++) {
      sheets.add(FactType.PLATFORM, platform(i), Town.PLATFORMS.get(i));
    }
  }

  private void organization(Business business, Handwriting hand) {
    Observation seen = sheets.seen;
    List<String> former =
        business.formerNames.stream()
            .filter(each -> each.until() < town.last && lots.chance(seen.formerNames()))
            .map(Business.Borne::name)
            .toList();
    sheets.add(
        FactType.ORGANIZATION,
        business.id,
        business.kind.name(),
        hand.name(business.name.text()),
        former,
        lots.chance(0.6 + 0.4 * seen.numbers()) ? business.id : null,
        business.status.name(),
        day(business.founded),
        open(business.ended),
        business.place.code(),
        lots.chance(seen.industries()) ? business.trade.code() : null,
        String.join("；", business.trade.scope()),
        BigDecimal.valueOf(business.capital));
  }

  private void person(String id, Actor actor) {
    LocalDate birth = day(actor.born);
    boolean first = id.equals(actor.id);
    boolean numbered = first && lots.chance(sheets.seen.numbers());
    int digits = Integer.parseInt(birth.format(DateTimeFormatter.BASIC_ISO_DATE));
    sheets.add(
        FactType.PERSON,
        id,
        actor.name,
        numbered ? Vocabulary.citizenNumber(actor.home.code(), digits, actor.sequence) : null,
        numbered || lots.chance(0.3) ? birth : null,
        null);
  }

  static LocalDate day(int day) {
    return LocalDate.ofEpochDay(day);
  }

  static @Nullable LocalDate open(int day) {
    return day == Business.OPEN ? null : day(day);
  }
}
