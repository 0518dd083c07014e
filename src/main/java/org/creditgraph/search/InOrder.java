package org.creditgraph.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Of the documents that another query finds, those of which a pattern accepts the stored names. */
final class InOrder extends Query {
  private final Query among;
  private final String field;
  private final Pattern pattern;

  /** What looks at the stored names of one document, without changing anything. */
  interface Pattern {
    boolean accepts(BytesRef names);
  }

  /**
   * @param field the doc values that hold the names
   * @param pattern equal to others that accept the same
   */
  InOrder(Query among, String field, Pattern pattern) {
    this.among = among;
    this.field = field;
    this.pattern = pattern;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query simpler = among.rewrite(searcher);
    return simpler == among ? this : new InOrder(simpler, field, pattern);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight inner = searcher.createWeight(among, ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        Scorer scorer = inner.scorer(context);
        return scorer == null
            ? null
            : new DefaultScorerSupplier(
                new ConstantScoreScorer(score(), mode, checked(scorer, context)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return inner.isCacheable(context);
      }
    };
  }

  private TwoPhaseIterator checked(Scorer scorer, LeafReaderContext context) throws IOException {
    BinaryDocValues names = DocValues.getBinary(context.reader(), field);
    TwoPhaseIterator phases = scorer.twoPhaseIterator();
    return new TwoPhaseIterator(phases == null ? scorer.iterator() : phases.approximation()) {
      @Override
      public boolean matches() throws IOException {
        return (phases == null || phases.matches())
            && names.advanceExact(approximation.docID())
            && pattern.accepts(names.binaryValue());
      }

      @Override
      public float matchCost() {
        return 50;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    among.visit(visitor);
  }

  @Override
  public String toString(String defaultField) {
    return pattern + " in " + field + " of " + among.toString(defaultField);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InOrder that
        && among.equals(that.among)
        && field.equals(that.field)
        && pattern.equals(that.pattern);
  }

  @Override
  public int hashCode() {
    return Objects.hash(among, field, pattern);
  }
}
