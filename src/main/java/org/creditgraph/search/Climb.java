package org.creditgraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.creditgraph.graph.Checkpoint;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.snapshot.NodeHistories;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * One search: rung after rung until the page is full.
 *
 * <p>Each rung leaves out what fits a higher one and takes the rest in the order of the index, so
 * it stops at the first documents that match and its cost does not grow with the number of matches.
 * What fits a higher rung of this page was found there, for the rung was left when it had no more;
 * only of rungs that earlier pages came to must the index be asked. Knowledge time is checked last,
 * on the few documents that match.
 */
final class Climb {
  /** What it takes to look for one rung at least. */
  private static final int RUNG_STEPS = 1_000;

  /** How many things of one number or name are followed to the parties behind them. */
  private static final int THINGS_MAX = 20;

  private final Set<NodeKind> kinds;
  private final @Nullable String region;
  private final int first;
  private final Set<Family> families;
  private final View view;
  private final NodeHistories histories;
  private final IndexSearcher searcher;
  private final Ladder ladder;
  private final @Nullable Position after;

  /** What fits the rungs that earlier pages came to. */
  private final List<Query> shownBefore = new ArrayList<>();

  private final List<PartyHit> found = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private boolean leftOut;

  private Climb(
      Set<NodeKind> kinds,
      @Nullable String region,
      int first,
      Set<Family> families,
      String text,
      @Nullable String position,
      View view,
      IndexSearcher searcher) {
    this.kinds = kinds;
    this.region = region;
    this.first = first;
    this.families = families;
    this.view = view;
    this.histories = view.snapshot().histories();
    this.searcher = searcher;
    ladder = new Ladder(text);
    after = position == null ? null : Position.parse(position);
  }

  /** The search for parties. */
  static Climb of(PartyQuery query, View view, IndexSearcher searcher) {
    return new Climb(
        query.kinds(),
        query.region(),
        query.first(),
        Set.of(Family.PARTY),
        query.text(),
        query.after(),
        view,
        searcher);
  }

  /** The search for anything. */
  static Climb of(NodeQuery query, View view, IndexSearcher searcher) {
    return new Climb(
        query.kinds(),
        null,
        query.first(),
        Family.of(query.kinds()),
        query.text(),
        query.after(),
        view,
        searcher);
  }

  PartyHits hits() throws IOException {
    int wanted = first + 1;
    for (Rung rung : Rung.values()) {
      if (found.size() == wanted) {
        break;
      }
      Query fits = ladder.query(rung, families);
      if (fits instanceof MatchNoDocsQuery) {
        continue;
      }
      if (after == null || rung.ordinal() >= after.rung()) {
        climb(rung, fits, wanted);
      }
      if (after != null && rung.ordinal() <= after.rung()) {
        shownBefore.add(fits);
      }
    }
    if (found.size() < wanted && families.equals(Set.of(Family.PARTY))) {
      addUsers(wanted - found.size());
    }
    boolean more = found.size() == wanted;
    return new PartyHits(
        more ? found.subList(0, first) : found, more, !more && (leftOut || ladder.truncated()));
  }

  private void climb(Rung rung, Query fits, int wanted) throws IOException {
    Checkpoint.passed(RUNG_STEPS);
    FieldDoc from = after != null && after.rung() == rung.ordinal() ? after.asLucene() : null;
    ScoreDoc[] documents;
    try {
      documents =
          searcher.search(
                  filtered(fits),
                  new TopFieldCollectorManager(PartyDocuments.ORDER, wanted, from, wanted))
              .scoreDocs; // of these as many at most were found on a higher rung as are found
    } catch (IndexSearcher.TooManyClauses e) {
      leftOut = true;
      return;
    }
    for (ScoreDoc document : documents) {
      @Nullable Object[] fields = ((FieldDoc) document).fields;
      String id = ((BytesRef) Objects.requireNonNull(fields[1])).utf8ToString();
      if (found.size() < wanted && ids.add(id)) {
        found.add(hit(rung, (Long) Objects.requireNonNull(fields[0]), id));
      }
    }
  }

  private Query filtered(Query fits) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(fits, Occur.FILTER);
    shownBefore.forEach(better -> all.add(better, Occur.MUST_NOT));
    if (!kinds.isEmpty()) {
      List<BytesRef> names = kinds.stream().map(kind -> new BytesRef(kind.name())).toList();
      all.add(new TermInSetQuery(PartyDocuments.KIND, names), Occur.FILTER);
    }
    if (region != null) {
      all.add(new TermQuery(PartyDocuments.inRegion(region)), Occur.FILTER);
    }
    addKnown(all);
    return all.build();
  }

  private void addKnown(BooleanQuery.Builder all) {
    int sequence = view.sequence();
    all.add(known(PartyDocuments.KNOWN_FROM, 0, sequence), Occur.FILTER);
    all.add(known(PartyDocuments.KNOWN_UNTIL, sequence + 1L, Long.MAX_VALUE), Occur.FILTER);
  }

  private static Query known(String field, long from, long to) {
    return NumericDocValuesField.newSlowRangeQuery(field, from, to);
  }

  private PartyHit hit(Rung rung, long rank, String id) {
    int node = view.find(id);
    MatchedText matched = MatchedText.of(ladder, rung, findable(node));
    return hit(node, rung, rank, matched);
  }

  private PartyHit hit(int node, Rung rung, long rank, MatchedText matched) {
    String id = view.id(node);
    return new PartyHit(
        node,
        id,
        view.kind(node),
        view.name(node),
        matched.text(),
        matched.kind(),
        rung.score(rank),
        new Position(rung.ordinal(), rank, id).toString());
  }

  private Findable findable(int node) {
    return Objects.requireNonNull(
        FindableReader.at(histories.of(node), view.sequence(), Integer.MAX_VALUE));
  }

  /** The parties behind the things that bear the text as their number or name. */
  private void addUsers(int wanted) throws IOException {
    Checkpoint.passed(RUNG_STEPS);
    Users users = new Users(view);
    for (PartyHit thing : things()) {
      users.of(thing.node(), thing.matchedText());
    }
    leftOut |= users.truncated();
    Set<String> better = shownBefore(users.nodes());
    users.nodes().stream()
        .filter(node -> kinds.isEmpty() || kinds.contains(view.kind(node)))
        .filter(node -> region == null || PartyDocuments.isIn(view.text(node, "region"), region))
        .filter(node -> !better.contains(view.id(node)) && !ids.contains(view.id(node)))
        .map(node -> hit(node, Rung.USES, findable(node).rank(), users.matched(node)))
        .sorted(Comparator.comparing(hit -> Position.parse(hit.position())))
        .filter(hit -> after == null || after.compareTo(Position.parse(hit.position())) < 0)
        .limit(wanted)
        .forEach(found::add);
  }

  private List<PartyHit> things() throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Set<Family> family = Set.of(Family.THING);
    Query number = ladder.query(Rung.IDENTIFIER, family);
    all.add(Ladder.any(number, ladder.query(Rung.WHOLE, family)), Occur.FILTER);
    addKnown(all);
    List<PartyHit> things = new ArrayList<>();
    for (String id : first(all.build(), THINGS_MAX + 1)) {
      Findable thing = findable(view.find(id));
      Rung rung =
          thing.identifiers().stream().anyMatch(ladder::isTyped) ? Rung.IDENTIFIER : Rung.WHOLE;
      things.add(hit(rung, thing.rank(), id));
    }
    leftOut |= things.size() > THINGS_MAX;
    return things.subList(0, Math.min(THINGS_MAX, things.size()));
  }

  /** Those of some parties that fit the text themselves and stood on earlier pages. */
  private Set<String> shownBefore(Set<Integer> nodes) throws IOException {
    if (nodes.isEmpty() || shownBefore.isEmpty()) {
      return Set.of();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    shownBefore.forEach(better -> any.add(better, Occur.SHOULD));
    List<BytesRef> asked = nodes.stream().map(node -> new BytesRef(view.id(node))).toList();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(any.build(), Occur.FILTER);
    all.add(SortedDocValuesField.newSlowSetQuery(PartyDocuments.ID, asked), Occur.FILTER);
    addKnown(all);
    return Set.copyOf(first(all.build(), nodes.size()));
  }

  private List<String> first(Query query, int count) throws IOException {
    ScoreDoc[] documents =
        searcher.search(
                query, new TopFieldCollectorManager(PartyDocuments.ORDER, count, null, count))
            .scoreDocs;
    List<String> best = new ArrayList<>(documents.length);
    for (ScoreDoc document : documents) {
      @Nullable Object[] fields = ((FieldDoc) document).fields;
      best.add(((BytesRef) Objects.requireNonNull(fields[1])).utf8ToString());
    }
    return best;
  }
}
