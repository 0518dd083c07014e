package org.creditgraph.ingest;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.FactInput;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads ahead of the writer, on a thread of its own, a few chunks and no more: so reading and
 * writing overlap and memory stays bounded. For one reader.
 */
final class ChunkReader implements AutoCloseable {
  private static final int CHUNKS_AHEAD_MAX = 4;

  /**
   * @param bytesRead of the input, when the chunk had been read
   */
  record Part(Chunk chunk, long bytesRead) {}

  /** A part, or the end (all null), or what went wrong. */
  private record Item(@Nullable Part part, @Nullable Throwable failure) {}

  private final FactInput input;
  private final int rowCountMax;
  private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(CHUNKS_AHEAD_MAX);
  private final Thread thread;

  ChunkReader(FactInput input, int rowCountMax) {
    this.input = input;
    this.rowCountMax = rowCountMax;
    this.thread = Thread.ofPlatform().daemon().name("import-reader").start(this::readAll);
  }

  /** The next part; empty at the end. Throws what the reading threw. */
  Optional<Part> next() {
    Item item;
    try {
      item = queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(
          "IMPORT_INTERRUPTED", "The import was stopped; nothing of it remains. Send it again.");
    }
    if (item.failure() instanceof Error error) {
      throw error;
    }
    if (item.failure() instanceof RuntimeException failure) {
      throw failure;
    }
    return Optional.ofNullable(item.part());
  }

  private void readAll() {
    try {
      while (true) {
        Item item;
        try {
          item = new Item(input.next(rowCountMax).map(this::part).orElse(null), null);
        } catch (RuntimeException | Error failure) {
          item = new Item(null, failure);
        }
        queue.put(item);
        if (item.part() == null) {
          return;
        }
      }
    } catch (InterruptedException e) {
      // Nobody reads any more: close() asked for this.
    }
  }

  private Part part(Chunk chunk) {
    return new Part(chunk, input.bytesRead());
  }

  /** Ends the thread; after that the input may be closed. */
  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
