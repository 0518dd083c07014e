package org.creditgraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creditgraph.search.Register.enterprise;
import static org.creditgraph.search.Register.person;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.creditgraph.graph.Fact;
import org.creditgraph.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** An index that lags behind the snapshot, says so, and catches up. */
class SearchLagTests {
  private static final Fact BEFORE = enterprise("E1", "海口帆远贸易有限公司");
  private static final Fact AFTER = enterprise("E1", "海南远航供应链有限公司", "海口帆远贸易有限公司");
  private static final Fact GONE = person("P1", "张帆远");

  private final Register register = Register.of(BEFORE, GONE);

  /** A disk that is full while it is told to be. */
  private static final class FullDisk extends FilterDirectory {
    boolean full;

    FullDisk() {
      super(new ByteBuffersDirectory());
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }

  private PartyHits found(PartySearch search, Snapshot snapshot, String text) {
    return search.search(PartyQuery.of(text), register.at(snapshot, snapshot.sequence()));
  }

  private static List<String> ids(PartyHits hits) {
    return hits.hits().stream().map(PartyHit::id).toList();
  }

  @Test
  void shouldAnswerByTheLastBatchItHasAndTellHowFarItIsBehind() {
    try (PartySearch search = PartySearch.inMemory()) {
      search.bringUpTo(register.snapshot());
      register.commit(List.of(AFTER), List.of(GONE));
      register.commit(List.of(enterprise("E2", "海口帆远船务有限公司")), List.of());
      Snapshot newest = register.snapshot();

      PartyHits lagging = found(search, newest, "帆远");
      assertThat(lagging.batchesBehind()).isEqualTo(2);
      assertThat(lagging.truncated()).isTrue();
      assertThat(ids(lagging)).as("what is gone is not shown").containsExactly("E1");

      search.bringUpTo(newest);
      PartyHits whole = found(search, newest, "帆远");
      assertThat(whole.batchesBehind()).isZero();
      assertThat(whole.truncated()).isFalse();
      assertThat(ids(whole)).containsExactly("E2", "E1");
    }
  }

  @Test
  void shouldNeverGoBackToAnOlderSnapshot() {
    try (PartySearch search = PartySearch.inMemory()) {
      Snapshot older = register.snapshot();
      Snapshot empty = new Register().snapshot();
      search.bringUpTo(older);
      register.commit(List.of(AFTER), List.of());
      Snapshot newer = register.snapshot();
      search.bringUpTo(newer);
      assertThat(search.bringUpTo(older)).isFalse();
      assertThat(search.bringUpTo(empty)).isFalse();
      assertThat(search.sequence()).isEqualTo(2);
      assertThat(found(search, newer, "远航").batchesBehind()).isZero();
    }
  }

  @Test
  void shouldCatchUpAfterTheDiskWasFull() {
    FullDisk disk = new FullDisk();
    try (PartySearch search = PartySearch.open(disk)) {
      search.bringUpTo(register.snapshot());
      register.commit(List.of(AFTER), List.of());
      Snapshot newest = register.snapshot();
      disk.full = true;
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> search.bringUpTo(newest)).isInstanceOf(Exception.class);
      }
      disk.full = false;
      search.bringUpTo(newest);
      assertThat(ids(found(search, newest, "远航"))).containsExactly("E1");
      assertThat(found(search, newest, "远航").batchesBehind()).isZero();
    }
  }

  @Test
  void shouldDoNothingForAStoreThatIsEmpty() {
    FullDisk disk = new FullDisk();
    try (PartySearch search = PartySearch.open(disk)) {
      disk.full = true;
      assertThat(search.bringUpTo(new Register().snapshot())).isFalse();
      disk.full = false;
    }
  }
}
