package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Decisions of many callers written in one transaction. */
class GroupCommitTests {
  @Test
  void shouldFailOnlyTheCallerAtFault() throws Exception {
    CountDownLatch queued = new CountDownLatch(1);
    List<String> written = Collections.synchronizedList(new ArrayList<>());
    DecisionWriter writer = rows -> write(rows, queued, written);
    try (Neo4jDecisionStore store =
            new Neo4jDecisionStore(new NoStatements(), writer, WriteGuard.none());
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<List<StoredDecision>>> first = new ArrayList<>();
      for (String id : List.of("blocks-1", "blocks-2")) { // both writers are busy
        first.add(CompletableFuture.supplyAsync(() -> store.keep(List.of(decision(id))), callers));
      }
      Thread.sleep(200);
      List<CompletableFuture<List<StoredDecision>>> group = new ArrayList<>();
      for (String id : List.of("good-1", "bad", "good-2")) {
        group.add(CompletableFuture.supplyAsync(() -> store.keep(List.of(decision(id))), callers));
      }
      Thread.sleep(200);
      queued.countDown();
      for (CompletableFuture<List<StoredDecision>> kept : first) {
        assertThat(kept.get()).hasSize(1);
      }
      assertThat(group.get(0).get()).hasSize(1);
      assertThat(group.get(2).get()).hasSize(1);
      assertThatThrownBy(group.get(1)::get).hasRootCauseMessage("this one is wrong");
      assertThat(written).contains("good-1", "good-2").doesNotContain("bad");
    }
  }

  private static List<@Nullable Map<String, Object>> write(
      List<Map<String, Object>> rows, CountDownLatch queued, List<String> written) {
    List<String> ids = rows.stream().map(row -> (String) row.get("id")).toList();
    if (ids.getFirst().startsWith("blocks")) {
      try {
        queued.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    if (ids.contains("bad")) {
      throw new IllegalArgumentException("this one is wrong");
    }
    written.addAll(ids);
    return Collections.nCopies(rows.size(), null);
  }

  private static StoredDecision decision(String id) {
    return new StoredDecision(
        id, null, null, "P1", "LOAN", "TEST", "APPROVE", "{}", "hash", Instant.EPOCH);
  }

  /** Nothing is asked. */
  private static final class NoStatements implements Statements {
    @Override
    public List<Map<String, Object>> read(Cypher query, Map<String, Object> parameters) {
      return List.of();
    }

    @Override
    public List<Map<String, Object>> write(Cypher query, Map<String, Object> parameters) {
      return List.of();
    }
  }
}
