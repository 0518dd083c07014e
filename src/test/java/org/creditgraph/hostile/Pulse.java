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
 * An honest client that asks one cheap thing at a steady pace. Each answer's time runs from when
 * the question was due, so that one that waits lets those behind it wait too, as for people.
 */
final class Pulse implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final InetSocketAddress service;
  private final byte[] question;
  private final boolean keepsOpen;
  private final long paceNanos;
  private final List<Long> nanos = new ArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final Thread thread;
  private volatile boolean ended;
  private Socket socket;
  private ResponseReader reader;

  /**
   * @param question a whole request; its connection stays open where it says keep-alive
   */
  Pulse(String name, int port, byte[] question, boolean keepsOpen, int paceMillis) {
    this.service = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.question = question;
    this.keepsOpen = keepsOpen;
    this.paceNanos = paceMillis * 1_000_000L;
    this.thread = Thread.ofPlatform().name(name).start(this::beat);
  }

  private void beat() {
    long due = System.nanoTime();
    while (!ended) {
      LockSupport.parkNanos(due - System.nanoTime());
      if (System.nanoTime() < due) {
        continue;
      }
      ask();
      synchronized (nanos) {
        nanos.add(System.nanoTime() - due);
      }
      due += paceNanos;
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
    thread.join();
  }
}
