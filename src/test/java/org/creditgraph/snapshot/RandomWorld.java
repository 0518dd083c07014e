package org.creditgraph.snapshot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.CitizenIdNumber;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ContactPoints;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.creditgraph.graph.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A small world drawn from a seed, told in batches: facts of all types, superseded, retracted and
 * told again, with parallel links, loops, shared contact points, open and ended periods.
 *
 * <pre>{@code
 * RandomWorld world = new RandomWorld(seed, 6, 4, 30);
 * Snapshot snapshot = world.history().snapshot();
 * View view = snapshot.at(world.moment(random));
 * for (String id : world.ids()) { view.find(id) … }
 * }</pre>
 */
public final class RandomWorld {
  private static final LocalDate FIRST = LocalDate.of(2020, 2, 20);
  private static final int DAYS = 40;
  private static final Instant START = Instant.parse("2021-01-01T00:00:00Z");
  private static final FactType[] TYPES =
      Arrays.stream(FactType.values()).filter(FactType::isInSnapshots).toArray(FactType[]::new);

  private final Random random;
  private final FactHistory history = new FactHistory();
  private final Set<String> ids = new TreeSet<>();
  private final Set<String> told = new TreeSet<>();
  private final int size;

  /**
   * @param size how many ids there are of each type
   * @param rows how many rows a batch has at most; the first has three times as many
   */
  public RandomWorld(long seed, int size, int batches, int rows) {
    this.random = new Random(seed);
    this.size = size;
    for (int i = 0; i < batches; i++) {
      int count = i == 0 ? rows * 3 : random.nextInt(rows + 1);
      if (i == 0) {
        tellEveryEntityOnce();
      }
      for (int row = 0; row < count; row++) {
        tell();
      }
      history.commit(START.plus(Duration.ofDays(i)));
    }
  }

  public FactHistory history() {
    return history;
  }

  /** The ids of all nodes and records that were ever told of, and of one that was not. */
  public Collection<String> ids() {
    Set<String> all = new TreeSet<>(ids);
    all.add("nobody");
    return all;
  }

  /** A day and a moment around those of the world. */
  public AsOf moment(Random by) {
    int batches = history.batches().size();
    Instant known = START.plus(Duration.ofHours(24L * by.nextInt(batches + 1) - 12));
    return new AsOf(FIRST.plusDays(by.nextInt(DAYS + 4) - 2L), known);
  }

  /** Most entities are there from the first batch on, the others come as rows do. */
  private void tellEveryEntityOnce() {
    for (FactType type : TYPES) {
      for (int i = 0; type.shape() == FactType.Shape.ENTITY && i < size; i++) {
        if (random.nextInt(10) < 8) {
          tell(type, id(type, i));
        }
      }
    }
  }

  private void tell() {
    List<Fact> known = new ArrayList<>(history.known());
    if (!known.isEmpty() && random.nextInt(6) == 0) {
      history.retract(FactHistory.keyOf(known.get(random.nextInt(known.size()))));
    } else if (!known.isEmpty() && random.nextInt(4) == 0) {
      change(known.get(random.nextInt(known.size())));
    } else {
      FactType type = TYPES[random.nextInt(TYPES.length)];
      tell(type, type.columns().getFirst().name().equals("id") ? id(type, draw()) : null);
    }
  }

  /** Tells a fact with the same key and other values. */
  private void change(Fact old) {
    @Nullable Object[] values = values(old.type(), null);
    for (int i = 0; i < values.length; i++) {
      if (old.type().columns().get(i).key()) {
        values[i] = old.value(i);
      }
    }
    put(old.type(), values);
  }

  private void tell(FactType type, @Nullable String id) {
    put(type, values(type, id));
  }

  private void put(FactType type, @Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && type.columns().get(i).required()) {
        return;
      }
    }
    order(type, values);
    Fact fact = new Fact(type, values, random.nextInt(4) == 0 ? "bureau " + draw() : null);
    if (type.shape() == FactType.Shape.ENTITY) {
      ids.add(fact.needed("id"));
      told.add(type + fact.needed("id"));
    } else if (type == FactType.CONTACT) {
      ContactPoints.of(fact).points().forEach(point -> ids.add(point.nodeId()));
    }
    history.tell(fact);
  }

  /** Puts ends that lie before their starts on their starts. */
  private static void order(FactType type, @Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      String start = type.columns().get(i).endOf();
      if (!start.isEmpty()
          && values[i] instanceof LocalDate end
          && values[type.position(start)] instanceof LocalDate begin
          && end.isBefore(begin)) {
        values[i] = begin;
      }
    }
  }

  private @Nullable Object[] values(FactType type, @Nullable String id) {
    @Nullable Object[] values = new Object[type.columns().size()];
    for (int i = 0; i < values.length; i++) {
      Column column = type.columns().get(i);
      boolean empty = !column.required() && random.nextInt(4) == 0;
      if (column.name().equals("id")) {
        values[i] = id;
      } else if (!empty) {
        values[i] = value(type, column, values);
      }
    }
    return values;
  }

  private @Nullable Object value(FactType type, Column column, @Nullable Object[] before) {
    return switch (column.type()) {
      case ID -> null;
      case REFERENCE -> reference(column);
      case SCHEME -> "SCHEME_" + draw();
      case TEXT ->
          type == FactType.CONTACT ? contact(String.valueOf(before[1])) : "文字 text " + draw();
      case WORD -> column.words().get(random.nextInt(Math.min(column.words().size(), 9)));
      case DATE -> random.nextInt(40) == 0 ? LocalDate.of(9999, 12, 31) : day();
      case TIMESTAMP ->
          OffsetDateTime.of(
              day().atTime(random.nextInt(24), random.nextInt(60), 0, random.nextInt(2) * 17),
              ZoneOffset.ofHoursMinutes(random.nextInt(10), 30));
      case NUMBER ->
          random.nextInt(9) == 0
              ? new BigDecimal("-12345678901234567890123.0625")
              : BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(7) - 3);
      case SHARE ->
          random.nextInt(8) == 0
              ? new ShareBand(
                  Share.of(BigDecimal.valueOf(random.nextInt(500_001), 6)),
                  Share.of(
                      BigDecimal.valueOf(
                          random.nextLong(500_000_000_000L, 1_000_000_000_001L), 12)))
              : ShareBand.of(BigDecimal.valueOf(random.nextLong(1_000_000_000_001L), 12));
      case FLAG -> random.nextBoolean() ? Boolean.TRUE : null;
      case NAMES -> List.of("旧名" + draw(), "former " + draw());
      case USCC -> code(draw());
      case ID_NUMBER -> idNumber(draw());
    };
  }

  /** One code in four has a wrong check digit. */
  private static String code(int number) {
    String first17 = "91460100MA5T9Q2C" + number % 10;
    return first17 + (number % 4 == 3 ? '?' : UnifiedSocialCreditCode.checkCharacter(first17));
  }

  private static String idNumber(int number) {
    String first17 = "4601001980010112" + number % 10;
    return first17 + (number % 4 == 3 ? '?' : CitizenIdNumber.checkCharacter(first17));
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private @Nullable String reference(Column column) {
    List<FactType> types = new ArrayList<>();
    for (FactType type : TYPES) {
      if (type.shape() == FactType.Shape.ENTITY && refers(column.refersTo(), type)) {
        types.add(type);
      }
    }
    FactType type = types.get(random.nextInt(types.size()));
    String id = id(type, draw());
    return told.contains(type + id) || random.nextInt(30) == 0 ? id : null;
  }

  private static boolean refers(Set<NodeKind> kinds, FactType type) {
    return switch (type) {
      case ORGANIZATION -> kinds.contains(NodeKind.ENTERPRISE);
      case ASSET -> kinds.contains(NodeKind.VESSEL);
      case CREDIT_RECORD -> kinds.contains(NodeKind.RECORD);
      default -> kinds.contains(NodeKind.valueOf(type.name()));
    };
  }

  /** A bank account may be that of an account's fact. */
  private String contact(String kind) {
    boolean account = kind.equals(LinkKind.BANK_ACCOUNT.name()) && random.nextBoolean();
    if (account) {
      return id(FactType.ACCOUNT, draw());
    }
    String one = value(kind);
    return random.nextInt(4) > 0 ? one : one + ";" + value(kind);
  }

  /** Now and then one that says nothing. */
  private String value(String kind) {
    if (random.nextInt(8) == 0) {
      return "暂无";
    }
    return switch (kind) {
      case "PHONE" -> " 1380013800" + draw() % 10;
      case "EMAIL" -> "value" + draw() + "@x.cn";
      case "WEBSITE" -> "www.x%d.cn".formatted(draw());
      case "BANK_ACCOUNT" -> "62220000" + draw();
      default -> random.nextInt(3) == 0 ? "海口市" : " value " + draw();
    };
  }

  private static String id(FactType type, int number) {
    return type == FactType.ORGANIZATION && number == 1
        ? "集团 1"
        : type.name().charAt(0) + type.name().substring(2, 4) + number;
  }

  private int draw() {
    return random.nextInt(size);
  }
}
