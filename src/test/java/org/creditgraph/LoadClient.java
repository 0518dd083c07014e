package org.creditgraph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The clients of a service, in a process of their own as clients are. Arguments: port, path, the
 * file of the bodies (one a line) and what every answer must hold. Told by lines of standard input:
 * `closed CLIENTS SECONDS` asks as fast as is answered and prints answers a second, `open
 * PER_SECOND SECONDS` asks at the moments of a Poisson process and prints the nanoseconds of each
 * answer, from when it was due.
 */
final class LoadClient {
  /** So many requests may be under way; the next one waits, and its time runs. */
  private static final int CONNECTIONS = 128;

  private final PlainHttp http;
  private final List<String> bodies;
  private final String holds;
  private final AtomicInteger next = new AtomicInteger();
  private final Random random = new Random(11);

  private LoadClient(PlainHttp http, List<String> bodies, String holds) {
    this.http = http;
    this.bodies = bodies;
    this.holds = holds;
  }

  public static void main(String[] arguments) throws Exception {
    LoadClient client =
        new LoadClient(
            new PlainHttp(Integer.parseInt(arguments[0]), arguments[1]),
            Files.readAllLines(Path.of(arguments[2])),
            arguments[3]);
    BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      String[] words = line.split(" ");
      double first = Double.parseDouble(words[1]);
      int seconds = Integer.parseInt(words[2]);
      System.out.println(
          words[0].equals("closed")
              ? String.format(Locale.ROOT, "%.1f", client.closedLoop((int) first, seconds))
              : LongStream.of(client.openLoop(first, seconds))
                  .mapToObj(Long::toString)
                  .collect(Collectors.joining(" ")));
    }
  }

  private double closedLoop(int clients, int seconds) throws Exception {
    AtomicInteger answered = new AtomicInteger();
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    inThreads(
        clients,
        () -> {
          while (System.nanoTime() < until) {
            ask();
            answered.incrementAndGet();
          }
          return null;
        });
    return answered.get() / (double) seconds;
  }

  private long[] openLoop(double perSecond, int seconds) throws Exception {
    long[] dues = new long[(int) (perSecond * seconds)];
    long due = System.nanoTime();
    for (int i = 0; i < dues.length; i++) {
      due += (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
      dues[i] = due;
    }
    long[] nanos = new long[dues.length];
    AtomicInteger taken = new AtomicInteger();
    inThreads(
        CONNECTIONS,
        () -> {
          for (int i = taken.getAndIncrement(); i < dues.length; i = taken.getAndIncrement()) {
            while (System.nanoTime() < dues[i]) {
              LockSupport.parkNanos(Math.max(1, dues[i] - System.nanoTime()));
            }
            ask();
            nanos[i] = System.nanoTime() - dues[i];
          }
          return null;
        });
    return nanos;
  }

  /** Threads of the system: each waits in its own socket, so an answer wakes whom it is for. */
  private static void inThreads(int count, Callable<Void> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      for (Future<Void> done : threads.invokeAll(Collections.nCopies(count, work))) {
        done.get();
      }
    }
  }

  private void ask() throws IOException {
    String answer = http.post(bodies.get(next.getAndIncrement() % bodies.size()));
    if (!answer.contains(holds) || answer.contains("\"errors\"")) {
      throw new IllegalStateException(answer);
    }
  }
}
