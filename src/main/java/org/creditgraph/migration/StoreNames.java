package org.creditgraph.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.creditgraph.graph.FactType;
import org.creditgraph.naming.CompanyName;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.BrandIndex;

/**
 * The stores by how their names sound: whole, and by the two signs in front and at the end, because
 * who bends a name leaves one of these.
 */
final class StoreNames {
  /** Of a name that more bear only some are looked at. */
  private static final int BEARERS_MAX = 60;

  private static final int SIGNS = 2;

  private final BrandIndex whole = index(name -> name);
  private final BrandIndex fronts = index(StoreNames::front);
  private final BrandIndex ends = index(StoreNames::end);

  private static BrandIndex index(UnaryOperator<CompanyName> part) {
    return new BrandIndex(FactType.STORE, "opened_on", name -> part.apply(StoreReader.brand(name)));
  }

  void follow(Snapshot snapshot) {
    for (BrandIndex index : List.of(whole, fronts, ends)) {
      index.follow(snapshot);
    }
  }

  /** Stores whose names may be like one, ascending; of very many only some. */
  Set<Integer> near(View view, CompanyName name) {
    Set<Integer> found = new TreeSet<>();
    add(whole.bearers(view, name, BEARERS_MAX), found);
    add(fronts.bearers(view, front(name), BEARERS_MAX), found);
    add(ends.bearers(view, end(name), BEARERS_MAX), found);
    return found;
  }

  /** Stores whose names sound like one, to a limit. */
  List<Integer> bearers(View view, CompanyName name, int limit) {
    List<Integer> found = new ArrayList<>();
    add(whole.bearers(view, name, limit), found);
    return found;
  }

  private static void add(int[] nodes, Collection<Integer> found) {
    for (int node : nodes) {
      found.add(node);
    }
  }

  private static CompanyName front(CompanyName name) {
    String brand = name.brand();
    return of(brand.substring(0, Math.min(SIGNS, brand.length())));
  }

  private static CompanyName end(CompanyName name) {
    String brand = name.brand();
    return of(brand.substring(Math.max(0, brand.length() - SIGNS)));
  }

  private static CompanyName of(String brand) {
    return new CompanyName("", brand, "", "");
  }
}
