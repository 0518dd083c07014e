package org.creditgraph.casework;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.Sha256;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.BatchNote;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.FactStore;

/** Makes changes that people ask for, each one batch, once for each key, in their turns. */
final class OneBatch {
  private final FactStore store;
  private final Supplier<Snapshot> follow;
  private final Duration patience;
  private final ReentrantLock turn = new ReentrantLock(true);

  OneBatch(FactStore store, Supplier<Snapshot> follow, Duration patience) {
    this.store = store;
    this.follow = follow;
    this.patience = patience;
  }

  /**
   * A change that is committed, and that the snapshot has.
   *
   * @param errand of a repetition, as it was first asked
   */
  record Made(Batch batch, Errand errand, Snapshot snapshot, boolean repeated) {}

  /**
   * @param change in words that tell it from every other
   * @param write judges it and writes its facts while no other batch can be committed
   */
  Made make(String title, String change, Errand errand, Consumer<BatchWriter> write) {
    String digest = Sha256.of(change + "\0" + errand.actor() + "\0" + errand.reason());
    Optional<Made> before = repeated(errand, digest);
    if (before.isPresent()) {
      return before.get();
    }
    long began = System.nanoTime();
    try {
      awaitTurn();
      try {
        Duration left = patience.minusNanos(System.nanoTime() - began);
        return made(title, errand, digest, left, write);
      } finally {
        turn.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("INTERRUPTED", "The service is stopping; ask again under the same key.");
    }
  }

  private void awaitTurn() throws InterruptedException {
    if (!turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new Refusal(
          "OVERLOADED",
          "Other changes of records are under way; ask again under the same key in some seconds."
              + " 其他记录变更正在进行，请稍后以同一 key 重试。");
    }
  }

  private Made made(
      String title, Errand errand, String digest, Duration left, Consumer<BatchWriter> write)
      throws InterruptedException {
    try (BatchWriter writer = store.begin(title, left)) {
      Optional<Made> meanwhile = repeated(errand, digest);
      if (meanwhile.isPresent()) {
        return meanwhile.get();
      }
      write.accept(writer);
      BatchNote note = new BatchNote(errand.actor(), errand.reason(), errand.key(), digest);
      Batch batch =
          writer
              .commit(null, note)
              .orElseThrow(() -> new IllegalStateException("the change changed nothing: " + title));
      return new Made(batch, errand, follow.get(), false);
    }
  }

  private Optional<Made> repeated(Errand errand, String digest) {
    return store
        .noted(errand.key())
        .map(
            noted -> {
              BatchNote note = noted.note();
              if (!note.digest().equals(digest)) {
                throw new Refusal(
                    "KEY_REUSED",
                    "key stands for another change, “"
                        + noted.batch().title()
                        + "” of "
                        + noted.batch().recordedAt()
                        + "; give a new key.");
              }
              Errand first = new Errand(note.author(), note.reason(), note.key());
              return new Made(noted.batch(), first, follow.get(), true);
            });
  }
}
