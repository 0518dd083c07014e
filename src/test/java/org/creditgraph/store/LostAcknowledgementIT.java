package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** A connection that is lost during a commit: before it, after it, or for good. */
class LostAcknowledgementIT {
  @TempDir Path home;

  /** What becomes of the next transactions that write. */
  private enum Line {
    GOOD,
    LOST_BEFORE,
    LOST_AFTER,
    OUT_OF_MEMORY_AFTER,
    DEAD_AFTER
  }

  private Line line = Line.GOOD;

  private Driver lossy(Driver driver) {
    return (Driver)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Driver.class},
            (proxy, method, arguments) ->
                method.getName().equals("session") && arguments == null
                    ? lossy(driver.session())
                    : method.invoke(driver, arguments));
  }

  private Session lossy(Session session) {
    return (Session)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) -> {
              boolean writes = method.getName().equals("executeWrite");
              Line now = writes ? line : Line.GOOD;
              if (now == Line.LOST_BEFORE) {
                line = Line.GOOD;
                throw new ServiceUnavailableException("lost");
              }
              try {
                Object result = method.invoke(session, arguments);
                if (now == Line.LOST_AFTER || now == Line.OUT_OF_MEMORY_AFTER) {
                  line = Line.GOOD;
                }
                if (now == Line.OUT_OF_MEMORY_AFTER) {
                  throw new OutOfMemoryError();
                }
                if (now != Line.GOOD) {
                  throw new ServiceUnavailableException("lost");
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static BatchWriter begin(Driver driver, Ledger ledger) {
    ChangePruner none = new ChangePruner(driver, WriteGuard.none(), Integer.MAX_VALUE);
    return new Neo4jBatchWriter(driver, ledger, ledger.open("t"), WriteGuard.none(), none);
  }

  private static void write(BatchWriter writer, String id) {
    writer.write(
        List.of(new BatchWriter.Row(Fact.of(FactType.PERSON, "id", id, "name", "甲"), false)));
  }

  @Test
  void shouldLetTheNextBatchBeginWhereTheAnswerToAnOpeningWasLost() {
    try (StoreConnection connection = StoreConnection.embedded(home, Clock.systemUTC())) {
      Driver driver = lossy(connection.driver());
      Ledger ledger = new Ledger(driver, Clock.systemUTC(), true, WriteGuard.none());
      line = Line.OUT_OF_MEMORY_AFTER;
      assertThatThrownBy(() -> ledger.open("t")).isInstanceOf(OutOfMemoryError.class);
      try (BatchWriter writer = begin(driver, ledger)) {
        write(writer, "P1");
        assertThat(writer.commit(null)).isPresent();
      }
    }
  }

  @Test
  void shouldAskTheLedgerWhetherACommitWentThrough() {
    try (StoreConnection connection = StoreConnection.embedded(home, Clock.systemUTC())) {
      Driver driver = lossy(connection.driver());
      Ledger ledger = new Ledger(driver, Clock.systemUTC(), true, WriteGuard.none());
      int sequence = 0;
      for (Line lost : List.of(Line.LOST_AFTER, Line.OUT_OF_MEMORY_AFTER)) {
        try (BatchWriter writer = begin(driver, ledger)) {
          write(writer, "P" + lost);
          writer.write(List.of()); // waits for nothing: the commit does
          line = Line.GOOD;
          awaitWritten(writer, lost);
          Batch batch = writer.commit(null).orElseThrow();
          assertThat(batch.sequence()).isEqualTo(++sequence);
        }
        assertThat(connection.facts().batchesAfter(0)).hasSize(sequence);
      }

      try (BatchWriter writer = begin(driver, ledger)) {
        write(writer, "P3");
        awaitWritten(writer, Line.LOST_BEFORE);
        assertThatThrownBy(() -> writer.commit(null))
            .isInstanceOf(ServiceUnavailableException.class);
      }
      assertThat(connection.facts().batchesAfter(0)).hasSize(sequence);

      try (BatchWriter writer = begin(driver, ledger)) {
        write(writer, "P4");
        awaitWritten(writer, Line.DEAD_AFTER);
        assertThatThrownBy(() -> writer.commit(null))
            .isInstanceOfSatisfying(
                Refusal.class, r -> assertThat(r.code()).isEqualTo("COMMIT_UNKNOWN"));
      }
      line = Line.GOOD;
      assertThat(connection.facts().batchesAfter(0))
          .as("it had gone through")
          .hasSize(sequence + 1);
    }
  }

  /** The line fails at the commit, not while the chunk before it is written. */
  private void awaitWritten(BatchWriter writer, Line then) {
    write(writer, "Q" + then); // waits for the chunk before it
    write(writer, "Q" + then);
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    line = then;
  }
}
