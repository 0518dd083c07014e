package org.creditgraph.society;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NameKind;
import org.creditgraph.graph.OrganizationStatus;
import org.creditgraph.population.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Files of organisations and persons. */
final class PartyFiles {
  private static final List<String> TAILS =
      List.of("（依法须经批准的项目，经相关部门批准后方可开展经营活动）", "（许可经营项目凭许可证件经营）", "");

  private final Economy economy;
  private final Register register;
  private final Coverage coverage;
  private final Handwriting hand;
  private final Draws draws;
  private final Set<String> numbers = new HashSet<>();

  PartyFiles(Economy economy, Register register, Handwriting hand) {
    this.economy = economy;
    this.register = register;
    this.hand = hand;
    coverage = register.coverage();
    draws = coverage.draws.apart(2);
  }

  void organizations() {
    List<Business> order = new ArrayList<>(economy.businesses);
    draws.shuffle(order);
    for (int i = 0; i < order.size(); i++) {
      organization(order.get(i), i + 1L);
    }
  }

  private void organization(Business business, long number) {
    String id = register.id(business);
    List<String> former = names(business, id);
    String name = former.removeLast();
    String kind =
        business.isPublic() ? "11" : business.isSole() ? "92" : business.cooperative ? "93" : "91";
    String code = Vocabulary.creditCode(kind, business.spot.code(), number);
    boolean coded = coverage.sees(Observation.CREDIT_CODES, business, economy.last);
    int ended = business.ended;
    boolean gone = ended <= economy.last;
    boolean told = gone && !coverage.isLost(Observation.ENDS_UNKNOWN);
    OrganizationStatus status =
        gone && !told && draws.in(0.5) ? OrganizationStatus.ACTIVE : business.status;
    register.add(
        FactType.ORGANIZATION,
        id,
        business.kind.name(),
        hand.name(name),
        former.stream().distinct().toList(),
        coded ? code : null,
        status.name(),
        Epoch.day(business.founded),
        told ? Epoch.day(ended) : null,
        business.spot.code(),
        coverage.sees(Observation.INDUSTRIES, business, economy.last) ? business.line.code() : null,
        coverage.sees(Observation.SCOPES, business, economy.last) ? scope(business) : null,
        business.isPublic() ? null : BigDecimal.valueOf(business.capital));
  }

  private String scope(Business business) {
    List<String> items = new ArrayList<>(business.line.scope());
    Draws own = new Draws(business.number * 17L + 3);
    if (own.in(0.5)) {
      items.addAll(own.of(economy.lines.beside(business.line)).scope());
    }
    own.shuffle(items);
    String joined = String.join(own.in(0.6) ? "；" : "、", items.stream().distinct().toList());
    return joined + own.of(TAILS);
  }

  /** The former names on file and, as the last one, the name that stands there. */
  private List<String> names(Business business, String id) {
    List<String> former = new ArrayList<>();
    String current = business.name;
    for (int i = business.oldNames.size() - 1; i >= 0; i--) {
      Business.OldName old = business.oldNames.get(i);
      int changed = coverage.registered(business, old.until() + 1);
      if (changed > economy.last) {
        current = old.name();
      } else if (coverage.sees(Observation.FORMER_NAMES, business, changed)) {
        if (draws.in(0.7)) {
          former.addFirst(old.name());
        } else {
          LocalDate until = Epoch.day(changed - 1);
          register.addOnce(FactType.NAME, id, NameKind.FORMER.name(), old.name(), null, until);
        }
      }
    }
    String now = current;
    former.removeIf(name -> name.equals(now));
    former.add(current);
    return former;
  }

  /** Everybody whom another file names. */
  void persons() {
    for (Map.Entry<Citizen, Set<String>> each : register.seen().entrySet()) {
      String number = number(each.getKey());
      for (String id : each.getValue()) {
        person(each.getKey(), id, number);
      }
    }
  }

  private void person(Citizen citizen, String id, String number) {
    boolean known = coverage.sees(Observation.ID_NUMBERS);
    boolean born = known ? draws.in(0.8) : draws.in(0.35);
    boolean year = born && !known && draws.in(0.3);
    int from = Epoch.day(citizen.born).getYear();
    @Nullable LocalDate day = year ? LocalDate.of(from, 1, 1) : Epoch.day(citizen.born);
    String name =
        draws.in(coverage.of(Observation.SLIPS) * 0.5) ? hand.slipped(citizen.name) : citizen.name;
    register.add(
        FactType.PERSON,
        id,
        name,
        known ? number : null,
        born ? day : null,
        null,
        draws.in(0.5) ? citizen.male ? "男" : "女" : null,
        draws.in(0.4) ? "中国" : null,
        year ? String.valueOf(from) : null);
  }

  private String number(Citizen citizen) {
    LocalDate born = Epoch.day(citizen.born);
    int date = born.getYear() * 10_000 + born.getMonthValue() * 100 + born.getDayOfMonth();
    Draws own = new Draws(citizen.number * 131L + 11);
    String number;
    do {
      int sequence = own.below(500) * 2 + (citizen.male ? 1 : 0);
      number = Vocabulary.citizenNumber(citizen.home.code(), date, sequence);
    } while (!numbers.add(number));
    return number;
  }
}
