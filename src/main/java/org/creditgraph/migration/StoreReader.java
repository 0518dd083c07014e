package org.creditgraph.migration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.jspecify.annotations.Nullable;

/** Reads stores from one view. Not thread-safe. */
final class StoreReader {
  private static final int STORES_MAX = 50_000;
  private static final List<String> STOPPED =
      Arrays.asList(StoreStatus.CLOSED.name(), StoreStatus.SANCTIONED.name());

  /** What says of which kind a shop is, not whose. */
  private static final Pattern KIND_OF_SHOP =
      Pattern.compile(
          "(官方|海外|自营|品牌|企业)*("
              + "(旗舰|专营|专卖|优选|直营|工厂|折扣|精品|体验)?(第?[一二三四五六七八九十0-9]+号?|[新老分总门小])?店"
              + "|海外购|优选|商城|小铺|铺子|店铺|网店|超市|生活馆|严选|好物|甄选)新?$");

  private final View view;
  private final LinkCursor ties;
  private final LinkCursor run;
  private final int today;
  private final Map<Integer, StoreTrace> read = new HashMap<>();

  StoreReader(View view) {
    this.view = view;
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
    for (ties.from(node); ties.next(); ) {
      if (ties.kind() == LinkKind.STORE_PLATFORM) {
        platform = ties.neighbour();
      } else {
        operator = ties.neighbour();
      }
    }
    String name = view.name(node);
    int closed = day(fact.date("closed_on"));
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
        closed == StoreTrace.UNKNOWN && STOPPED.contains(fact.text("status")));
  }

  /** A store's name without what says of which kind it is. */
  static CompanyName brand(String name) {
    String core = KIND_OF_SHOP.matcher(name.strip()).replaceFirst("");
    return CompanyName.of(core.isEmpty() ? name : core);
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
