package org.creditgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.Channel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many connections a client may have open at a time. */
class OpenConnectionsTests {
  private static final long SECOND = 1_000_000_000;

  private long now;
  private final OpenConnections<Line> open = new OpenConnections<>(3, new Lines(), () -> now);

  private static final class Line implements Channel {
    private boolean isOpen = true;
    boolean isBusy;
    boolean isIn;

    @Override
    public boolean isOpen() {
      return isOpen;
    }

    @Override
    public void close() {
      isOpen = false;
    }
  }

  private static final class Lines implements OpenConnections.Door<Line> {
    @Override
    public void letIn(Line line) {
      line.isIn = true;
    }

    @Override
    public boolean givesUp(Line line) {
      if (!line.isBusy) {
        line.close();
      }
      return !line.isOpen;
    }

    @Override
    public void turnAway(Line line) {
      assertThat(line.isIn).isFalse();
      line.close();
    }
  }

  private boolean admits(String client, Line line) {
    return admits(open, client, line);
  }

  private static boolean admits(OpenConnections<Line> open, String client, Line line) {
    open.take(client, line);
    return line.isIn;
  }

  private List<Line> lines(String client, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            _ -> {
              Line line = new Line();
              now += SECOND;
              assertThat(admits(client, line)).isTrue();
              return line;
            })
        .toList();
  }

  @Test
  void shouldGiveUpTheOldestOfACrowd() {
    List<Line> crowd = lines("crowd", 5);

    assertThat(crowd).extracting(Line::isOpen).containsExactly(false, false, true, true, true);
  }

  @Test
  void shouldTurnAwayMostOfACrowdThatComesAtOnceAndLetInWhoComesAfterIt() {
    List<Line> crowd = IntStream.range(0, 7_000).mapToObj(_ -> new Line()).toList();
    crowd.forEach(line -> open.take("crowd", line));
    assertThat(crowd.stream().filter(line -> line.isIn)).hasSize(3 + 3);
    assertThat(crowd.stream().filter(Line::isOpen)).as("in, and waiting").hasSize(3 + 3);

    Line after = new Line();
    open.take("crowd", after);
    now += SECOND / 2;
    open.letWaitingIn();
    assertThat(after.isIn).isTrue();
  }

  @Test
  void shouldTurnAwayWhoWaitsAtTheEnd() {
    List<Line> in = lines("one", 3);
    in.forEach(line -> line.isBusy = true);
    Line waiting = new Line();
    open.take("one", waiting);

    open.turnWaitingAway();
    assertThat(waiting.isOpen()).isFalse();
    assertThat(in).allMatch(Line::isOpen);
  }

  @Test
  void shouldLetNobodyWaitForLongerThanASecond() {
    lines("one", 3).forEach(line -> line.isBusy = true);
    Line waiting = new Line();
    open.take("one", waiting);

    now += SECOND;
    open.letWaitingIn();
    assertThat(waiting.isOpen()).isTrue();
    now += 1;
    open.letWaitingIn();
    assertThat(waiting.isOpen()).isFalse();
    assertThat(waiting.isIn).isFalse();
  }

  @Test
  void shouldTakeNothingFromOthers() {
    List<Line> quiet = lines("quiet", 3);
    lines("crowd", 7_000);

    assertThat(quiet).allMatch(Line::isOpen);
  }

  @Test
  void shouldGiveUpNoneThatIsAtWork() {
    List<Line> lines = lines("one", 3);
    lines.getFirst().isBusy = true;

    lines("one", 1);

    assertThat(lines).extracting(Line::isOpen).containsExactly(true, false, true);
  }

  @Test
  void shouldLetOneMoreWaitWhereAllAreAtWork() {
    lines("one", 3).forEach(line -> line.isBusy = true);

    assertThat(admits("one", new Line())).isFalse();
    assertThat(admits("other", new Line())).isTrue();
    assertThat(open.size()).isEqualTo(4);
  }

  @Test
  void shouldCountWhatIsClosedNoLonger() {
    lines("one", 3)
        .forEach(
            line -> {
              line.isBusy = true;
              line.close();
            });

    assertThat(lines("one", 3)).allMatch(Line::isOpen);
  }

  @Test
  void shouldTakeAnyNumberThatAreClosedAgain() {
    for (int i = 0; i < 10_000; i++) {
      Line line = new Line();
      assertThat(admits("busy", line)).isTrue();
      line.close();
    }
  }

  @Test
  void shouldForgetClientsWhoseConnectionsAreClosed() {
    for (int i = 0; i < 10_000; i++) {
      lines("client " + i, 1).forEach(Line::close);
    }

    assertThat(open.size()).isLessThanOrEqualTo(2_000);
  }

  /** Against a twin that looks at all connections each time. */
  @Test
  void shouldAdmitAsOneWhoLooksAtAllEachTime() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      OpenConnections<Line> tested = new OpenConnections<>(4, new Lines(), () -> now);
      Map<Integer, Deque<Line>> all = new HashMap<>();
      List<Line> every = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int client = random.nextInt(3);
        Line line = new Line();
        now += SECOND;
        line.isBusy = random.nextBoolean();
        Deque<Line> his = all.computeIfAbsent(client, _ -> new ArrayDeque<>());
        his.removeIf(one -> !one.isOpen());
        boolean room = his.size() < 4 || his.stream().anyMatch(one -> !one.isBusy);
        assertThat(admits(tested, "" + client, line))
            .as("seed %d, connection %d", seed, i)
            .isEqualTo(room);
        if (room) {
          his.add(line);
          every.add(line);
        }
        if (random.nextInt(3) == 0 && !every.isEmpty()) {
          every.get(random.nextInt(every.size())).close();
        }
      }
    }
  }
}
