package org.creditgraph.snapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Period;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.jspecify.annotations.Nullable;

/**
 * A graph drawn as text, for tests. Statements are separated by `;` or line ends; `#` begins a
 * comment.
 *
 * <pre>
 * P1 -legal-> A                         a link; its kind by any part of its name
 * P1 -director-> A [2020-01-01..2021-06-30]   from day to day, both inclusive; either may be left out;
 *                                       ..unknown: it has ended, nobody knows when
 * A -60%-> B                            a holding; with votes: A -60%/51%-> B;
 *                                       a band A -25..50%-> B; unknown A -?%-> B; A -nominee 60%-> B
 * P1 -phone-> 13800000000               a contact point; so are address, email, website, bank
 * P1: PERSON name=张三                    an entity, with any of its columns as name=value
 * C1 =contract(supplier:A, buyer:B)= 2020-01-01..2021-01-01
 * H1 =shipment(consignor:A, consignee:B, asset:V1)= 2020-05-01
 * S1 =store(platform:M, operator:A)= 2020-01-01..   with name and category, if wanted
 * V1 =vessel(owner:A, operator:B)= 2020-01-01..      or vehicle
 * K1 =account(owner:A)= 2020-01-01..
 * K1 -pays 500-> K2 [2024-05-01]        a payment at noon, Asia/Shanghai; each one is another
 * R1 =record(subject:A, person:P1, kind:PENALTY, severity:MINOR)= 2020-01-01
 * R1 !REPAIRED 2021-01-01               an event of a record; SHIELDED 2021-01-01..2021-06-30
 * not P1 -legal-> A                     takes the fact back
 * not A                                 takes an entity or record back
 * --- 2024-01-01T00:00:00Z              what follows is told at this moment; at first 2020-01-01
 * </pre>
 *
 * The id of a contact point's node is that of {@link ContactPoint#of} its kind and value.
 *
 * <p>An entity that is not declared is told with its first mention: a PERSON where its id is P and
 * a digit or more, a PLATFORM behind `platform:`, otherwise an ENTERPRISE. Records are SERIOUS
 * LIST_ENTRY where nothing else is said.
 */
public final class DrawnGraph {
  private static final Pattern LINK = Pattern.compile("(\\S+) -(.+?)-> (\\S+)\\s*(\\S*)");
  private static final Pattern THING = Pattern.compile("(\\S+) =(\\w+)\\((.*?)\\)=\\s*(\\S*)");
  private static final Pattern EVENT = Pattern.compile("(\\S+) !(\\w+) (\\S+)");
  private static final Pattern ENTITY = Pattern.compile("(\\S+): ([A-Z_]+)\\b\\s*(.*)");
  private static final Set<NodeKind> THINGS =
      Set.of(NodeKind.CONTRACT, NodeKind.STORE, NodeKind.SHIPMENT, NodeKind.ACCOUNT);

  private final FactHistory history = new FactHistory();
  private final Set<String> told = new HashSet<>();
  private final List<Fact> entities = new ArrayList<>();
  private Instant now = Instant.parse("2020-01-01T00:00:00Z");
  private int payments;
  private boolean taking;

  private DrawnGraph(String text) {
    for (String line : text.split("[;\\n]", -1)) {
      String statement = line.replaceAll("#.*", "").strip();
      if (statement.startsWith("---")) {
        Instant moment = OffsetDateTime.parse(statement.substring(3).strip()).toInstant();
        if (!told.isEmpty()) {
          history.commit(now);
        }
        now = moment;
      } else if (!statement.isEmpty()) {
        taking = statement.startsWith("not ");
        read(taking ? statement.substring(4).strip() : statement);
      }
    }
    history.commit(now);
  }

  public static DrawnGraph of(String text) {
    return new DrawnGraph(text);
  }

  public FactHistory history() {
    return history;
  }

  public Snapshot snapshot() {
    return history.snapshot();
  }

  /** The graph on a day such as `2024-06-30`, as known after the last batch. */
  public View on(String day) {
    return snapshot().at(new AsOf(LocalDate.parse(day), now));
  }

  /** The graph on a day, as known at a moment such as `2024-01-01T00:00:00Z`. */
  public View on(String day, String knownAt) {
    return snapshot().at(new AsOf(LocalDate.parse(day), Instant.parse(knownAt)));
  }

  private void read(String statement) {
    boolean understood =
        matches(LINK, statement, this::link)
            || matches(THING, statement, this::thing)
            || matches(EVENT, statement, this::event)
            || matches(ENTITY, statement, this::entity);
    if (!understood && taking && told.contains(statement)) {
      history.retract(FactHistory.keyOf(entityOf(statement)));
      told.remove(statement);
    } else if (!understood) {
      throw new IllegalArgumentException("cannot read: " + statement);
    }
  }

  private static boolean matches(Pattern pattern, String statement, Consumer<Matcher> reader) {
    Matcher matcher = pattern.matcher(statement);
    boolean found = matcher.matches();
    if (found) {
      reader.accept(matcher);
    }
    return found;
  }

  private void link(Matcher m) {
    String from = m.group(1);
    String word = m.group(2);
    String to = m.group(3);
    LocalDate[] days = days(m.group(4));
    party(from);
    if (word.startsWith("pays")) {
      party(to);
      pay(from, to, word.substring(4).strip(), days[0]);
    } else if (word.endsWith("%")) {
      party(to);
      String[] parts = word.replace("nominee ", "").split("/", -1);
      Boolean nominee = m.group(2).startsWith("nominee ") ? Boolean.TRUE : null;
      ShareBand votes = parts.length > 1 ? band(parts[1]) : null;
      tell(FactType.HOLDING, from, to, days[0], null, band(parts[0]), votes, nominee, days[1]);
    } else {
      LinkKind kind = kind(word);
      if (kind.compareTo(LinkKind.SHAREHOLDING) < 0) {
        party(to);
        tell(FactType.ROLE, from, to, kind.name(), days[0], days[1]);
      } else if (kind.compareTo(LinkKind.ADDRESS) >= 0) {
        tell(FactType.CONTACT, from, kind.name(), to, days[0], days[1]);
      } else {
        party(to);
        tell(FactType.RELATION, from, to, kind.name(), days[0], days[1], null);
      }
    }
  }

  private void pay(String from, String to, String amount, @Nullable LocalDate day) {
    OffsetDateTime paidAt = day == null ? null : day.atTime(12, 0).atOffset(ZoneOffset.ofHours(8));
    BigDecimal paid = amount.isEmpty() ? null : new BigDecimal(amount);
    tell(FactType.PAYMENT, "payment-" + ++payments, from, to, paid, paidAt);
  }

  private static LinkKind kind(String word) {
    String part = word.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    for (LinkKind kind : LinkKind.values()) {
      boolean drawn = kind != LinkKind.SHAREHOLDING && kind.compareTo(LinkKind.DEVICE) <= 0;
      if (drawn && kind.name().contains(part)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of link is called " + word);
  }

  private static @Nullable ShareBand band(String percent) {
    String[] ends = percent.replace("%", "").strip().split("\\.\\.", -1);
    return ends[0].equals("?")
        ? null
        : new ShareBand(fraction(ends[0]), fraction(ends[ends.length - 1]));
  }

  private static Share fraction(String percent) {
    return Share.of(new BigDecimal(percent).movePointLeft(2));
  }

  private void thing(Matcher m) {
    String id = m.group(1);
    LocalDate[] days = days(m.group(4));
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (String part : m.group(3).split(",", -1)) {
      int colon = part.indexOf(':');
      if (colon > 0) {
        parts
            .computeIfAbsent(part.substring(0, colon).strip(), key -> new ArrayList<>())
            .add(part.substring(colon + 1).strip());
      }
    }
    switch (m.group(2)) {
      case "contract" -> {
        String kind = one(parts, "kind");
        entity(FactType.CONTRACT, id, "kind", kind, "signed_on", days[0], "completed_on", days[1]);
        parts.remove("kind");
        roles(FactType.CONTRACT_PARTY, id, parts, null);
      }
      case "shipment" -> {
        String asset = one(parts, "asset");
        entity(FactType.SHIPMENT, id, "declared_on", days[0], "asset_id", asset);
        parts.remove("asset");
        roles(FactType.SHIPMENT_PARTY, id, parts, null);
      }
      case "vessel", "vehicle" -> {
        entity(FactType.ASSET, id, "kind", m.group(2).toUpperCase(Locale.ROOT));
        roles(FactType.ASSET_PARTY, id, parts, days);
      }
      case "store" -> store(id, parts, days);
      case "account" -> {
        String owner = one(parts, "owner");
        party(owner);
        entity(FactType.ACCOUNT, id, "owner_id", owner, "opened_on", days[0], "closed_on", days[1]);
      }
      case "record" -> record(id, parts, days);
      default -> throw new IllegalArgumentException("nothing is called " + m.group(2));
    }
  }

  private void store(String id, Map<String, List<String>> parts, LocalDate[] days) {
    String platform = one(parts, "platform");
    if (platform != null && !told.contains(platform)) {
      entity(FactType.PLATFORM, platform);
    }
    String operator = one(parts, "operator");
    party(operator);
    List<Object> values = new ArrayList<>();
    values.addAll(Arrays.asList("platform_id", platform, "operator_id", operator));
    for (String column : List.of("name", "category")) {
      if (parts.containsKey(column)) {
        values.addAll(Arrays.asList(column, one(parts, column)));
      }
    }
    values.addAll(Arrays.asList("opened_on", days[0], "closed_on", days[1]));
    entity(FactType.STORE, id, values.toArray());
  }

  private void roles(
      FactType type, String id, Map<String, List<String>> parts, LocalDate @Nullable [] days) {
    parts.forEach(
        (role, parties) -> {
          for (String party : parties) {
            party(party);
            String word = role.toUpperCase(Locale.ROOT);
            if (days == null) {
              tell(type, id, party, word);
            } else {
              tell(type, id, party, word, days[0], days[1]);
            }
          }
        });
  }

  private void record(String id, Map<String, List<String>> parts, LocalDate[] days) {
    party(one(parts, "subject"));
    List<@Nullable Object> values = new ArrayList<>(List.of("decided_on", day(days), "kind"));
    values.add(or(one(parts, "kind"), "LIST_ENTRY"));
    values.addAll(List.of("severity", or(one(parts, "severity"), "SERIOUS")));
    values.addAll(Arrays.asList("subject_id", one(parts, "subject")));
    for (String column : List.of("list", "domain", "title", "authority", "basis")) {
      values.addAll(Arrays.asList(column, one(parts, column)));
    }
    for (String column : List.of("conduct_from", "conduct_to", "publish_until", "ended_on")) {
      String day = one(parts, column);
      values.addAll(Arrays.asList(column, day == null ? null : LocalDate.parse(day)));
    }
    entity(FactType.CREDIT_RECORD, id, values.toArray());
    for (String person : parts.getOrDefault("person", List.of())) {
      party(person);
      tell(FactType.RECORD_PERSON, id, person, "DIRECTLY_RESPONSIBLE");
    }
  }

  private static LocalDate day(LocalDate[] days) {
    return Objects.requireNonNull(days[0], "a record needs the day of its decision");
  }

  private void event(Matcher m) {
    LocalDate[] days = days(m.group(3));
    boolean lasting = m.group(3).contains("..");
    tell(FactType.RECORD_EVENT, m.group(1), m.group(2), days[0], lasting ? days[1] : null, null);
  }

  private void entity(Matcher m) {
    NodeKind kind = NodeKind.valueOf(m.group(2));
    FactType type =
        kind.isOrganization()
            ? FactType.ORGANIZATION
            : NodeKind.ASSETS.contains(kind) ? FactType.ASSET : FactType.valueOf(kind.name());
    List<@Nullable Object> values = new ArrayList<>();
    if (!THINGS.contains(kind) && type.find("kind") >= 0) {
      values.addAll(List.of("kind", kind.name()));
    }
    Matcher value = Pattern.compile("(\\w+)=(.*?)(?=\\s+\\w+=|$)").matcher(m.group(3));
    while (value.find()) {
      Column column = type.columns().get(type.position(value.group(1)));
      values.addAll(List.of(column.name(), parse(column, value.group(2).strip())));
    }
    entity(type, m.group(1), values.toArray());
  }

  private static Object parse(Column column, String text) {
    return switch (column.type()) {
      case DATE -> LocalDate.parse(text);
      case TIMESTAMP -> OffsetDateTime.parse(text);
      case NUMBER -> new BigDecimal(text);
      case SHARE -> ShareBand.parse(text);
      case NAMES -> List.of(text.split("/", -1));
      default -> text;
    };
  }

  private void party(@Nullable String id) {
    if (id != null && !taking && !told.contains(id)) {
      if (id.matches("P\\d+")) {
        entity(FactType.PERSON, id);
      } else {
        entity(FactType.ORGANIZATION, id, "kind", "ENTERPRISE");
      }
    }
  }

  private void entity(FactType type, String id, @Nullable Object... columnsAndValues) {
    @Nullable Object[] all = new Object[columnsAndValues.length + 2];
    all[0] = "id";
    all[1] = id;
    System.arraycopy(columnsAndValues, 0, all, 2, columnsAndValues.length);
    Fact fact = Fact.of(type, all);
    entities.removeIf(known -> known.needed("id").equals(id));
    entities.add(fact);
    told.add(id);
    tell(fact);
  }

  private Fact entityOf(String id) {
    return entities.stream().filter(fact -> fact.needed("id").equals(id)).findFirst().orElseThrow();
  }

  private void tell(FactType type, @Nullable Object... values) {
    tell(new Fact(type, values, null));
  }

  private void tell(Fact fact) {
    if (taking) {
      history.retract(FactHistory.keyOf(fact));
    } else {
      history.tell(fact);
    }
  }

  private static @Nullable String one(Map<String, List<String>> parts, String name) {
    return parts.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }

  private static String or(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }

  private static @Nullable LocalDate[] days(String period) {
    String days = period.replaceAll("[\\[\\]]", "");
    int dots = days.indexOf("..");
    LocalDate from = date(dots < 0 ? days : days.substring(0, dots));
    return new @Nullable LocalDate[] {from, dots < 0 ? null : date(days.substring(dots + 2))};
  }

  private static @Nullable LocalDate date(String text) {
    if (text.equals("unknown")) {
      return Period.ENDED;
    }
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** Nodes by id, in the order of their numbers, for assertions. */
  public static String ids(View view, Iterable<Integer> nodes) {
    List<String> ids = new ArrayList<>();
    nodes.forEach(node -> ids.add(view.id(node)));
    return ids.stream().collect(Collectors.joining(" "));
  }
}
