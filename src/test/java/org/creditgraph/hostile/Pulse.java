package org.creditgraph.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Honest clients that ask one cheap thing at a steady pace, in turn. Each answer's time runs from
 * when the question was due, so that a client who waits too long has his next ones wait too.
 */
final class Pulse implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int CLIENTS = 8;

  private final InetSocketAddress service;
  private final byte[] question;
  private final boolean keepsOpen;
  private final long paceNanos;
  private final List<Long> nanos = new ArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean ended;

  /**
   * @param question a whole request; its connection stays open where it says keep-alive
   */
  Pulse(String name, int port, byte[] question, boolean keepsOpen, int paceMillis) {
    this.service = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.question = question;
    this.keepsOpen = keepsOpen;
    this.paceNanos = paceMillis * 1_000_000L;
    long began = System.nanoTime();
    for (int i = 0; i < CLIENTS; i++) {
      Client client = new Client(began + i * paceNanos);
      threads.add(Thread.ofPlatform().name(name + i).start(client::beat));
    }
  }

  /** One of them, on his own connection. */
  private final class Client {
    private long due;
    private Socket socket;
    private ResponseReader reader;

    Client(long due) {
      this.due = due;
    }

    void beat() {
      while (!ended) {
        LockSupport.parkNanos(due - System.nanoTime());
        if (System.nanoTime() - due < 0) {
          continue;
        }
        ask();
        synchronized (nanos) {
          nanos.add(System.nanoTime() - due);
        }
        due += CLIENTS * paceNanos;
      }
      forget();
    }

    private void ask() {
      try {
        if (socket == null) {
          socket = new Socket();
          socket.connect(service, PATIENCE_MILLIS);
          socket.setSoTimeout(PATIENCE_MILLIS);
          socket.setTcpNoDelay(true);
          reader = new ResponseReader(new BufferedInputStream(socket.getInputStream()), false);
        }
        socket.getOutputStream().write(question);
        Answer answer = reader.next();
        if (answer == null || answer.status() != 200 || answer.body().contains("\"errors\"")) {
          failures.incrementAndGet();
          forget();
        } else if (!keepsOpen || "close".equals(answer.headers().get("connection"))) {
          forget();
        }
      } catch (IOException e) {
        failures.incrementAndGet();
        forget();
      }
    }

    private void forget() {
      try {
        if (socket != null) {
          socket.close();
        }
      } catch (IOException e) {
        // It is gone, as it was to be.
      }
      socket = null;
    }
  }

  /** The times since this was last asked. */
  Timings take() {
    synchronized (nanos) {
      Timings taken = Timings.of(nanos.stream().mapToLong(Long::longValue).toArray());
      nanos.clear();
      return taken;
    }
  }

  /** How many questions had no answer, or another than they should. */
  int failures() {
    return failures.get();
  }

  @Override
  public void close() throws InterruptedException {
    ended = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
