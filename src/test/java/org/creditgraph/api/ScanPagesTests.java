package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.creditgraph.api.PopulationScan.End;
import org.creditgraph.api.PopulationScan.State;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a scan finds are numbers here; the greatest are the likeliest. */
class ScanPagesTests {
  private static final Comparator<Integer> ORDER = Comparator.reverseOrder();

  private final ScanPages<Integer> pages = pages("2024-06-30", 0.5);

  private static ScanPages<Integer> pages(String day, double minimum) {
    View view =
        Story.SNAPSHOT.at(new AsOf(LocalDate.parse(day), Instant.parse("2024-06-01T00:00:00Z")));
    return new ScanPages<>(view, minimum, ORDER, one -> "P" + one + "|S" + one);
  }

  private static State<Integer, String> state(List<Integer> found, int known, boolean done) {
    List<Integer> told = List.copyOf(found.subList(0, known));
    End<Integer, String> end = done ? new End<>(told.stream().sorted(ORDER).toList(), "end") : null;
    return new State<>(told, known, found.size(), end);
  }

  private static List<Integer> entries(ScanPages.Page<Integer> page) {
    return page.cuts().stream().map(ScanPages.Cut::entry).toList();
  }

  @Test
  void shouldBringEverythingOnceWhateverTheScanDoesBetweenThePages() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      int count = random.nextInt(60);
      List<Integer> found = new ArrayList<>(IntStream.range(0, count).boxed().toList());
      Collections.shuffle(found, random);
      int divisor = 1 + random.nextInt(3);
      Predicate<Integer> wanted = one -> one % divisor == 0;
      List<Integer> got = new ArrayList<>();
      int known = 0;
      boolean done = false;
      String after = null;
      boolean more = true;
      while (more) {
        if (!done) {
          known = Math.min(count, known + random.nextInt(12));
          done = known == count && random.nextBoolean();
          if (random.nextInt(6) == 0) { // stopped and begun anew
            known = random.nextInt(known + 1);
            done = false;
          }
        }
        ScanPages.Page<Integer> page =
            pages.page(state(found, known, done), wanted, 1 + random.nextInt(7), after);
        got.addAll(entries(page));
        assertThat(page.more() || done).as("seed %s", seed).isTrue();
        after = page.endCursor();
        more = page.more();
      }
      assertThat(got)
          .as("seed %s", seed)
          .containsExactlyInAnyOrderElementsOf(found.stream().filter(wanted).toList());
    }
  }

  /** The list that is there as a whole, cut the plain way: as pages were before scans ran aside. */
  @Test
  void shouldCutPagesOfAScanThatIsDoneAsOfAList() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int count = random.nextInt(40);
      int size = 1 + random.nextInt(9);
      List<Integer> found = new ArrayList<>(IntStream.range(0, count).boxed().toList());
      Collections.shuffle(found, random);
      State<Integer, String> state = state(found, count, true);
      List<Integer> sorted = found.stream().sorted(ORDER).toList();
      String after = null;
      for (int from = 0; from == 0 || from < count; from += size) {
        ScanPages.Page<Integer> page = pages.page(state, one -> true, size, after);
        List<Integer> expected = sorted.subList(from, Math.min(count, from + size));
        assertThat(entries(page)).as("seed %s", seed).isEqualTo(expected);
        assertThat(page.cuts())
            .allSatisfy(
                cut ->
                    assertThat(PageConnection.position(cut.cursor()))
                        .isEqualTo("P" + cut.entry() + "|S" + cut.entry()));
        assertThat(page.more()).as("seed %s", seed).isEqualTo(from + size < count);
        assertThat(page.wantedCount()).isEqualTo(count);
        after = page.endCursor();
      }
    }
  }

  @Test
  void shouldShowTheLikeliestFirstOfWhatIsFoundSoFar() {
    List<Integer> found = List.of(3, 9, 1, 7, 8, 2);
    ScanPages.Page<Integer> first = pages.page(state(found, 3, false), one -> true, 2, null);
    assertThat(entries(first)).containsExactly(9, 3);
    assertThat(first.more()).isTrue();
    assertThat(first.wantedCount()).isEqualTo(3);
    ScanPages.Page<Integer> next =
        pages.page(state(found, 6, true), one -> true, 9, first.endCursor());
    assertThat(entries(next)).containsExactly(1, 8, 7, 2);
    assertThat(next.more()).isFalse();
  }

  @Test
  void shouldGoOnWithAPageThatWasFinalOnlyWhenItIsFinalAgain() {
    List<Integer> found = List.of(3, 9, 1, 7);
    String after = pages.page(state(found, 4, true), one -> true, 2, null).endCursor();
    ScanPages.Page<Integer> anew = pages.page(state(found, 3, false), one -> true, 2, after);
    assertThat(anew.cuts()).isEmpty();
    assertThat(anew.more()).isTrue();
    assertThat(anew.endCursor()).isEqualTo(after);
    assertThat(entries(pages.page(state(found, 4, true), one -> true, 2, after)))
        .containsExactly(3, 1);
  }

  @Test
  void shouldWaitForNoMoreThanAPageThatIsFull() {
    List<Integer> found = List.of(3, 9, 1, 7, 8, 2);
    String after = pages.page(state(found, 3, false), one -> true, 2, null).endCursor();
    assertThat(full(found, 4, after)).isTrue();
    assertThat(full(found, 3, after)).isFalse();
    assertThat(full(found, 4, null)).isFalse();
  }

  private boolean full(List<Integer> found, int known, @Nullable String after) {
    return pages.<String>full(one -> true, 2, after).test(state(found, known, false));
  }

  /** A page is full when cutting it says so; and whoever waits has looked at each entry once. */
  @Test
  void shouldTellAFullPageFromStateToStateLookingAtEachEntryOnce() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<Integer> found = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
      Collections.shuffle(found, random);
      int size = 1 + random.nextInt(9);
      int block = 1 + random.nextInt(20);
      int divisor = 1 + random.nextInt(3);
      Predicate<Integer> wanted = one -> one % divisor == 0;
      String after =
          pages.page(state(found, block, false), wanted, 1 + random.nextInt(5), null).endCursor();
      AtomicInteger looked = new AtomicInteger();
      Predicate<State<Integer, String>> full =
          pages.full(one -> looked.incrementAndGet() > 0 && wanted.test(one), size, after);
      for (int known = random.nextInt(block); known <= 60; known += random.nextInt(4)) {
        State<Integer, String> state = state(found, known, false);
        boolean expected =
            after != null && pages.page(state, wanted, size, after).cuts().size() == size;
        assertThat(full.test(state)).as("seed %s, %s known", seed, known).isEqualTo(expected);
      }
      assertThat(looked.get()).as("seed %s", seed).isLessThanOrEqualTo(60);
    }
  }

  @Test
  void shouldRefuseCursorsOfOtherQuestionsAndForgedOnes() {
    List<Integer> found = List.of(3, 9, 1, 7);
    State<Integer, String> running = state(found, 3, false);
    String block = pages.page(running, one -> true, 2, null).endCursor();
    refused(pages("2024-06-29", 0.5), running, block);
    refused(pages("2024-06-30", 0.6), running, block);
    String scope = PageConnection.position(block).replaceAll("\\d+\\|\\d+\\|P.*", "");
    for (String forged :
        List.of("0|3|P77|S77", "2|1|P3|S3", "-1|3|P3|S3", "x|3|P3|S3", "0|3", "0|9999999999|P")) {
      refused(pages, running, PageConnection.cursor(scope + forged));
    }
    refused(pages, state(found, 4, true), PageConnection.cursor("P77|S77"));
    refused(pages, state(found, 4, true), PageConnection.cursor(scope + "0|5|P3|S3"));
  }

  private static void refused(
      ScanPages<Integer> pages, State<Integer, String> state, @Nullable String after) {
    assertThatThrownBy(() -> pages.page(state, one -> true, 2, after))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("INVALID_CURSOR"));
  }
}
