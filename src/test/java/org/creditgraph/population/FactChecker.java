package org.creditgraph.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.graph.ShareBand;
import org.jspecify.annotations.Nullable;

/** Looks at every fact by the rules of the exchange format, and at the sense of its days. */
public final class FactChecker {
  private static final int[] CREDIT = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] CITIZEN = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private static final Set<String> AHEAD = Set.of("due_on", "publish_until", "until", "valid_to");

  /** From when to when a node is there. */
  private record Life(@Nullable LocalDate from, @Nullable LocalDate to) {}

  public final List<String> faults = new ArrayList<>();
  public int findings;
  private final LocalDate last;
  private final Map<String, NodeKind> kinds = new HashMap<>();
  private final Map<String, Life> lives = new HashMap<>();
  private final Map<String, LocalDate> births = new HashMap<>();
  private final Set<List<Object>> keys = new HashSet<>();
  private final Set<String> idNumbers = new HashSet<>();
  private final Map<String, List<Fact>> holdings = new HashMap<>();
  private final Map<String, List<Fact>> representatives = new HashMap<>();

  public FactChecker(LocalDate last) {
    this.last = last;
  }

  public void look(Fact fact) {
    List<Object> key = new ArrayList<>(fact.key());
    key.add(fact.type());
    must(keys.add(key), fact, "the key is taken");
    for (Column column : fact.type().columns()) {
      look(fact, column);
    }
    if (fact.type().shape() == FactType.Shape.ENTITY) {
      define(fact);
    }
    sense(fact);
  }

  private void look(Fact fact, Column column) {
    Object value = fact.value(column.name());
    must(value != null || !column.required(), fact, column.name() + " is missing");
    if (value == null) {
      return;
    }
    switch (column.type()) {
      case WORD -> must(column.words().contains(value), fact, "unknown word " + value);
      case REFERENCE ->
          must(
              column.refersTo().contains(kinds.get((String) value)),
              fact,
              "dangling " + column.name());
      case SHARE -> must(((ShareBand) value).isExact(), fact, "share " + value);
      case USCC -> must(isCreditCode((String) value), fact, "credit code " + value);
      case ID_NUMBER -> {
        must(isCitizenNumber((String) value), fact, "id number " + value);
        must(idNumbers.add((String) value), fact, "id number twice " + value);
      }
      case DATE -> date(fact, column, (LocalDate) value);
      default -> {}
    }
  }

  private void date(Fact fact, Column column, LocalDate value) {
    if (!column.endOf().isEmpty()) {
      LocalDate start = fact.date(column.endOf());
      must(start == null || !value.isBefore(start), fact, column.name() + " before its start");
    }
    must(
        AHEAD.contains(column.name()) || !value.isAfter(last),
        fact,
        column.name() + " after the last day");
  }

  private void define(Fact fact) {
    String id = fact.needed("id");
    switch (fact.type()) {
      case ORGANIZATION -> {
        node(fact, NodeKind.valueOf(fact.needed("kind")), "founded_on", "ended_on");
        must(id.equals(fact.text("uscc")), fact, "id and credit code differ");
      }
      case PERSON -> {
        kinds.put(id, NodeKind.PERSON);
        LocalDate birth = fact.date("birth_date");
        births.put(id, birth);
        String told = birth.toString().replace("-", "");
        String number = fact.text("id_number");
        must(number == null || number.startsWith(told, 6), fact, "birth date and id number differ");
      }
      case PLATFORM -> kinds.put(id, NodeKind.PLATFORM);
      case ASSET -> kinds.put(id, NodeKind.valueOf(fact.needed("kind")));
      case ACCOUNT -> node(fact, NodeKind.ACCOUNT, "opened_on", "closed_on");
      case CONTRACT -> node(fact, NodeKind.CONTRACT, "signed_on", "completed_on");
      case STORE -> node(fact, NodeKind.STORE, "opened_on", "closed_on");
      case SHIPMENT -> node(fact, NodeKind.SHIPMENT, "declared_on", "declared_on");
      default -> node(fact, NodeKind.RECORD, "decided_on", "ended_on");
    }
  }

  private void node(Fact fact, NodeKind kind, String from, String to) {
    kinds.put(fact.needed("id"), kind);
    lives.put(fact.needed("id"), new Life(fact.date(from), fact.date(to)));
  }

  /** Nothing happens to anybody before they are there, or after they are gone. */
  private void sense(Fact fact) {
    switch (fact.type()) {
      case ACCOUNT -> within(fact, "owner_id", fact.date("opened_on"));
      case STORE -> {
        within(fact, "operator_id", fact.date("opened_on"));
        within(fact, "operator_id", fact.date("closed_on"));
      }
      case ROLE, HOLDING, CONTACT, RELATION, ASSET_PARTY -> link(fact);
      case CONTRACT_PARTY -> within(fact, "party_id", life(fact.needed("contract_id")).from());
      case SHIPMENT_PARTY -> within(fact, "party_id", life(fact.needed("shipment_id")).from());
      case PAYMENT -> {
        OffsetDateTime paidAt = fact.timestamp("paid_at");
        within(fact, "from_account_id", paidAt.toLocalDate());
        within(fact, "to_account_id", paidAt.toLocalDate());
        must(
            !fact.needed("from_account_id").equals(fact.needed("to_account_id")),
            fact,
            "pays itself");
      }
      case CREDIT_RECORD -> record(fact);
      case RECORD_EVENT -> {
        LocalDate decided = life(fact.needed("record_id")).from();
        must(!fact.date("effective_on").isBefore(decided), fact, "before the decision");
      }
      default -> {}
    }
  }

  private void link(Fact fact) {
    LocalDate from = fact.date("valid_from");
    LocalDate to = fact.date("valid_to");
    for (Column column : fact.type().columns()) {
      if (!column.refersTo().isEmpty()) {
        within(fact, column.name(), from);
        within(fact, column.name(), to);
      }
    }
    if (fact.type() == FactType.ROLE) {
      LocalDate birth = births.get(fact.needed("holder_id"));
      must(birth == null || !birth.plusYears(18).isAfter(from), fact, "a minor");
      if (fact.needed("role").equals("LEGAL_REPRESENTATIVE")) {
        representatives
            .computeIfAbsent(fact.needed("organization_id"), id -> new ArrayList<>())
            .add(fact);
      }
    } else if (fact.type() == FactType.HOLDING) {
      holdings.computeIfAbsent(fact.needed("organization_id"), id -> new ArrayList<>()).add(fact);
    }
  }

  private void record(Fact fact) {
    LocalDate decided = fact.date("decided_on");
    within(fact, "subject_id", fact.date("conduct_from"));
    within(fact, "subject_id", decided);
    must(!fact.date("conduct_to").isAfter(decided), fact, "conduct after the decision");
    LocalDate most = decided.plus(Severity.valueOf(fact.needed("severity")).publicationMax());
    if (fact.date("publish_until").isAfter(most)) {
      findings++;
    }
  }

  private Life life(String id) {
    return lives.getOrDefault(id, new Life(null, null));
  }

  private void within(Fact fact, String column, @Nullable LocalDate day) {
    Life life = life(fact.needed(column));
    if (day != null) {
      must(life.from() == null || !day.isBefore(life.from()), fact, column + " not yet there");
      must(life.to() == null || !day.isAfter(life.to()), fact, column + " gone by " + day);
    }
  }

  /** What can only be seen over all facts of an organisation. */
  public void finish() {
    holdings.forEach(this::sums);
    representatives.forEach(
        (id, terms) -> {
          TreeMap<LocalDate, Fact> ordered = new TreeMap<>();
          terms.forEach(term -> ordered.put(term.date("valid_from"), term));
          must(ordered.size() == terms.size(), terms.getFirst(), "two representatives on one day");
          LocalDate end = null;
          for (Fact term : ordered.values()) {
            LocalDate from = term.date("valid_from");
            must(end == null || end.plusDays(1).equals(from), term, "terms do not abut");
            end = term.date("valid_to");
          }
        });
  }

  private void sums(String id, List<Fact> all) {
    for (Fact at : all) {
      LocalDate day = at.date("valid_from");
      BigDecimal sum = BigDecimal.ZERO;
      for (Fact other : all) {
        LocalDate to = other.date("valid_to");
        boolean holds = !other.date("valid_from").isAfter(day) && (to == null || !to.isBefore(day));
        sum = holds ? sum.add(other.share("share").least().decimal()) : sum;
      }
      must(sum.compareTo(BigDecimal.ONE) <= 0, at, "holdings sum to " + sum);
    }
  }

  private void must(boolean holds, Fact fact, String fault) {
    if (!holds && faults.size() < 20) {
      faults.add(fault + ": " + fact);
    }
  }

  static boolean isCreditCode(String code) {
    String values = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += values.indexOf(code.charAt(i)) * CREDIT[i];
    }
    return code.length() == 18 && values.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
  }

  static boolean isCitizenNumber(String number) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += Character.digit(number.charAt(i), 10) * CITIZEN[i];
    }
    int check = (12 - sum % 11) % 11;
    return number.length() == 18 && number.charAt(17) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}
