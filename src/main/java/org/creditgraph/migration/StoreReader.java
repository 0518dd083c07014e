package org.creditgraph.migration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.StoreStatus;
import org.creditgraph.naming.CompanyName;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.BrandIndex;
import org.jspecify.annotations.Nullable;

/** Reads stores from one view. Not thread-safe. */
final class StoreReader {
  private static final int REACHES_MAX = 60;
  private static final int STORES_MAX = 50_000;
  private static final long CONTACTS =
      LinkKind.ADDRESS.bit()
          | LinkKind.PHONE.bit()
          | LinkKind.EMAIL.bit()
          | LinkKind.WEBSITE.bit()
          | LinkKind.BANK_ACCOUNT.bit();

  private static final List<String> STOPPED =
      Arrays.asList(StoreStatus.CLOSED.name(), StoreStatus.SANCTIONED.name());

  /** What says of which kind a shop is, not whose. */
  private static final Pattern KIND_OF_SHOP =
      Pattern.compile(
          "(官方|海外|自营|品牌|企业)*(旗舰店|专营店|专卖店|优选店|优选|小店|海外购|直营店|工厂店|折扣店|精品店|商城|"
              + "小铺|铺子|店铺|网店|分店|总店|门店|超市|生活馆|体验店|严选|好物|甄选|[一二三四五六七八九十0-9]*号店|店)$");

  private final View view;
  private final LinkCursor contacts;
  private final LinkCursor ties;
  private final LinkCursor run;
  private final int today;
  private final Map<Integer, StoreTrace> read = new HashMap<>();

  StoreReader(View view) {
    this.view = view;
    contacts = view.links(CONTACTS, true);
    ties = view.links(LinkKind.STORE_OPERATOR.bit() | LinkKind.STORE_PLATFORM.bit(), true);
    run = view.links(LinkKind.STORE_OPERATOR.bit(), true);
    today = Math.toIntExact(view.asOf().validOn().toEpochDay());
  }

  View view() {
    return view;
  }

  int today() {
    return today;
  }

  boolean isStore(int node) {
    return view.knows(node)
        && view.fact(node).map(fact -> fact.type() == FactType.STORE).orElse(false);
  }

  StoreTrace store(int node) {
    if (read.size() > STORES_MAX) {
      read.clear();
    }
    return read.computeIfAbsent(node, this::readStore);
  }

  private StoreTrace readStore(int node) {
    Fact fact = view.fact(node).orElseThrow();
    int platform = -1;
    int operator = -1;
    int operatorLink = -1;
    for (ties.from(node); ties.next(); ) {
      if (ties.kind() == LinkKind.STORE_PLATFORM) {
        platform = ties.neighbour();
      } else {
        operator = ties.neighbour();
        operatorLink = ties.link();
      }
    }
    String name = view.name(node);
    int closed = day(fact.date("closed_on"));
    List<StoreTrace.Reach> reaches = new ArrayList<>();
    reaches(node, -1, reaches);
    if (operator >= 0) {
      reaches(operator, operatorLink, reaches);
    }
    reaches.sort(
        Comparator.<StoreTrace.Reach>comparingInt(reach -> reach.links().size())
            .thenComparingInt(StoreTrace.Reach::kind)
            .thenComparingInt(StoreTrace.Reach::from)
            .thenComparingInt(StoreTrace.Reach::until)
            .thenComparing(reach -> view.id(reach.point()))
            .thenComparing(StoreTrace.Reach::links, view::comparePaths));
    String category = fact.text("category");
    return new StoreTrace(
        node,
        name,
        brand(name),
        category == null ? "" : category,
        platform,
        operator,
        day(fact.date("opened_on")),
        closed > today ? StoreTrace.UNKNOWN : closed,
        closed == StoreTrace.UNKNOWN && STOPPED.contains(fact.text("status")),
        reaches);
  }

  /** A store's name without what says of which kind it is. */
  private static CompanyName brand(String name) {
    String core = KIND_OF_SHOP.matcher(name.strip()).replaceFirst("");
    return CompanyName.of(core.isEmpty() ? name : core);
  }

  /** An index of the stores by their names. */
  static BrandIndex brandIndex() {
    return new BrandIndex(FactType.STORE, "opened_on", StoreReader::brand);
  }

  private void reaches(int subject, int before, List<StoreTrace.Reach> found) {
    for (contacts.from(subject); contacts.next() && found.size() < REACHES_MAX; ) {
      found.add(
          new StoreTrace.Reach(
              contacts.neighbour(),
              contacts.kind().ordinal(),
              contacts.validFrom(),
              contacts.validUntil(),
              before < 0 ? List.of(contacts.link()) : List.of(before, contacts.link())));
    }
  }

  /** The stores a party runs or ran. */
  List<Integer> storesOf(int party) {
    List<Integer> found = new ArrayList<>();
    for (run.into(party); run.next(); ) {
      found.add(run.neighbour());
    }
    return found;
  }

  /** The link from a store to who runs it, -1 for none. */
  int operatorLink(int store) {
    for (run.from(store); run.next(); ) {
      return run.link();
    }
    return -1;
  }

  static int day(@Nullable LocalDate date) {
    return date == null ? StoreTrace.UNKNOWN : Math.toIntExact(date.toEpochDay());
  }
}
