package org.creditgraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.NumericDocValuesField;
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
import org.creditgraph.graph.Fact;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * One search: rung after rung until the page is full.
 *
 * <p>Each rung leaves out what fits a higher one and takes the rest in the order of the index, so
 * it stops at the first documents that match and its cost does not grow with the number of matches.
 * Knowledge time is checked last, on the few documents that match.
 */
final class Climb {
  /** What it takes to look for one rung at least. */
  private static final int RUNG_STEPS = 1_000;

  private final PartyQuery query;
  private final View view;
  private final IndexSearcher searcher;
  private final Ladder ladder;
  private final @Nullable Position after;
  private final List<Query> higher = new ArrayList<>();
  private final List<PartyHit> found = new ArrayList<>();
  private boolean leftOut;

  Climb(PartyQuery query, View view, IndexSearcher searcher) {
    this.query = query;
    this.view = view;
    this.searcher = searcher;
    ladder = new Ladder(query.text());
    String position = query.after();
    after = position == null ? null : Position.parse(position);
  }

  PartyHits hits() throws IOException {
    int wanted = query.first() + 1;
    for (Rung rung : Rung.values()) {
      if (found.size() == wanted) {
        break;
      }
      Query fits = ladder.query(rung);
      if (fits instanceof MatchNoDocsQuery) {
        continue;
      }
      if (after == null || rung.ordinal() >= after.rung()) {
        climb(rung, fits, wanted - found.size());
      }
      higher.add(fits);
    }
    boolean more = found.size() == wanted;
    return new PartyHits(
        more ? found.subList(0, query.first()) : found,
        more,
        !more && (leftOut || ladder.truncated()));
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
              .scoreDocs;
    } catch (IndexSearcher.TooManyClauses e) {
      leftOut = true;
      return;
    }
    for (ScoreDoc document : documents) {
      @Nullable Object[] fields = ((FieldDoc) document).fields;
      found.add(
          hit(
              rung,
              (Long) Objects.requireNonNull(fields[0]),
              ((BytesRef) Objects.requireNonNull(fields[1])).utf8ToString()));
    }
  }

  private Query filtered(Query fits) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(fits, Occur.FILTER);
    higher.forEach(better -> all.add(better, Occur.MUST_NOT));
    if (!query.kinds().isEmpty()) {
      List<BytesRef> kinds = query.kinds().stream().map(kind -> new BytesRef(kind.name())).toList();
      all.add(new TermInSetQuery(PartyDocuments.KIND, kinds), Occur.FILTER);
    }
    String region = query.region();
    if (region != null) {
      all.add(new TermQuery(PartyDocuments.inRegion(region)), Occur.FILTER);
    }
    int sequence = view.sequence();
    all.add(known(PartyDocuments.KNOWN_FROM, 0, sequence), Occur.FILTER);
    all.add(known(PartyDocuments.KNOWN_UNTIL, sequence + 1L, Long.MAX_VALUE), Occur.FILTER);
    return all.build();
  }

  private static Query known(String field, long from, long to) {
    return NumericDocValuesField.newSlowRangeQuery(field, from, to);
  }

  private PartyHit hit(Rung rung, long rank, String id) {
    int node = view.find(id);
    Fact fact = view.fact(node).orElseThrow();
    String position = new Position(rung.ordinal(), rank, id).toString();
    return new PartyHit(
        node,
        id,
        view.kind(node),
        view.name(node),
        MatchedText.of(ladder, rung, fact),
        rung.kind(),
        rung.score(rank),
        position);
  }
}
