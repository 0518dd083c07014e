package org.creditgraph.hostile;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Sends a range of attacks over several lanes at once, each from an address of its own. */
final class Campaign {
  private static final int LANES = 16;

  /** Lanes of uploads alone: one import runs at a time, and the others would wait for it. */
  private static final int UPLOAD_LANES = 2;

  private static final int TRIES = 300;
  private static final int PAUSE_MILLIS = 100;

  private final Arsenal arsenal;
  private final int port;
  private final Tally tally;

  Campaign(Arsenal arsenal, int port, Tally tally) {
    this.arsenal = arsenal;
    this.port = port;
    this.tally = tally;
  }

  /** Sends those from one index up to, not with, another. */
  void send(int from, int until) throws Exception {
    AtomicInteger next = new AtomicInteger(from);
    AtomicInteger nextUpload = new AtomicInteger(from);
    try (ExecutorService lanes = Executors.newFixedThreadPool(LANES + UPLOAD_LANES)) {
      List<Future<?>> running = new ArrayList<>();
      List<InetAddress> addresses = addresses();
      for (InetAddress address : addresses) {
        running.add(lanes.submit(() -> lane(address, next, until, false)));
      }
      for (InetAddress address : addresses.subList(0, UPLOAD_LANES)) {
        running.add(lanes.submit(() -> lane(address, nextUpload, until, true)));
      }
      for (Future<?> lane : running) {
        lane.get();
      }
    }
  }

  /** Sends those of its sort that come next, until there are no more. */
  private Void lane(InetAddress address, AtomicInteger next, int until, boolean uploads)
      throws InterruptedException {
    Wire wire = new Wire(port, address);
    for (int i = next.getAndIncrement(); i < until; i = next.getAndIncrement()) {
      if (arsenal.isUpload(i) == uploads) {
        Attack attack = arsenal.attack(i);
        tally.sending(attack);
        tally.add(outcome(wire, attack));
      }
    }
    return null;
  }

  /** One import runs at a time: an upload that finds another under way tries again for a while. */
  private static Outcome outcome(Wire wire, Attack attack) throws InterruptedException {
    Outcome outcome = wire.carry(attack);
    for (int i = 0; i < TRIES && isTurnedAway(outcome); i++) {
      Thread.sleep(PAUSE_MILLIS);
      outcome = wire.carry(attack);
    }
    return outcome;
  }

  private static boolean isTurnedAway(Outcome outcome) {
    return outcome.answers().size() == 1
        && Judge.codes(outcome.answers().getFirst()).contains("IMPORT_UNDER_WAY");
  }

  /** Where the system has only one address of its own, all come from that. */
  private static List<InetAddress> addresses() throws UnknownHostException {
    InetAddress own = InetAddress.getLoopbackAddress();
    if (!System.getProperty("os.name").equals("Linux")) {
      return Collections.nCopies(LANES, own);
    }
    return IntStream.range(0, LANES)
        .mapToObj(
            lane -> {
              try {
                return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (2 + lane)});
              } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }
}
