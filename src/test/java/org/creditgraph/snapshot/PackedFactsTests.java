package org.creditgraph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.LinkKind;
import org.junit.jupiter.api.Test;

/** What is packed in a particular way comes back whole and is found as the plain graph finds it. */
class PackedFactsTests {
  private static final Instant TOLD = Instant.parse("2024-01-01T00:00:00Z");
  private static final List<LocalDate> DAYS =
      Stream.of(
              "0001-01-01",
              "1850-07-01",
              "1944-12-31",
              "1945-01-01",
              "1945-01-02",
              "2020-02-29",
              "2034-09-18",
              "2034-09-19",
              "2034-09-20",
              "2099-12-31",
              "2124-06-04",
              "2124-06-05",
              "2124-06-06",
              "2124-06-07",
              "9999-12-31")
          .map(LocalDate::parse)
          .toList();

  @Test
  void shouldCompareExtremeDaysAsPlainlyAsOthers() {
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      List<FactVersion> versions = new ArrayList<>();
      for (String id : List.of("A", "B", "C")) {
        versions.add(known(Fact.of(FactType.ORGANIZATION, "id", id, "kind", "ENTERPRISE")));
      }
      for (int i = 0; i < 30; i++) {
        LocalDate from = random.nextInt(4) == 0 ? null : day(random);
        LocalDate to = random.nextInt(4) == 0 ? null : day(random);
        if (from != null && to != null && to.isBefore(from)) {
          to = from;
        }
        versions.add(known(holding(i, from, to)));
      }
      Snapshot snapshot = Snapshot.of(List.of(new Batch(1, TOLD, "")), versions);
      PlainGraph plain = new PlainGraph(versions, 1);
      for (LocalDate each : DAYS) {
        LocalDate day = each.plusDays(random.nextInt(3) - 1L);
        for (boolean ended : new boolean[] {false, true}) {
          LinkCursor links = snapshot.at(new AsOf(day, TOLD)).links(LinkKind.all(), ended);
          List<Long> found = new ArrayList<>();
          for (links.from(snapshot.numberOf("A")); links.next(); ) {
            found.add(links.share());
          }
          assertThat(found)
              .as("seed %d on %s, ended %s", seed, day, ended)
              .containsExactlyInAnyOrderElementsOf(
                  plain.links(day, ended).stream()
                      .map(link -> link.fact().share("share").least().trillionths())
                      .toList());
        }
      }
    }
  }

  private static LocalDate day(Random random) {
    return DAYS.get(random.nextInt(DAYS.size())).plusDays(random.nextInt(3) - 1L);
  }

  /** The share tells which one it is. */
  private static Fact holding(int number, LocalDate from, LocalDate to) {
    return Fact.of(
        FactType.HOLDING,
        "holder_id",
        "A",
        "organization_id",
        number % 2 == 0 ? "B" : "C",
        "valid_from",
        from,
        "share",
        BigDecimal.valueOf(number, 6),
        "valid_to",
        to);
  }

  private static FactVersion known(Fact fact) {
    return new FactVersion(fact, 1, FactVersion.STILL_KNOWN);
  }

  @Test
  void shouldGiveBackTextsThatComeAgainAndAgain() {
    for (long seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      List<FactVersion> versions = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        String title =
            switch (random.nextInt(6)) {
              case 0 -> null;
              case 1 -> "C" + i;
              case 2 -> "购销合同".substring(random.nextInt(4));
              case 3 -> "很长的合同名称".repeat(1 + random.nextInt(90));
              case 4 -> "供货合同 " + random.nextInt(3_000);
              default -> "采购合同";
            };
        LocalDate signed = LocalDate.EPOCH.plusDays(i);
        versions.add(
            known(
                Fact.of(
                    FactType.CONTRACT,
                    "id",
                    "C" + i,
                    "title",
                    title,
                    "kind",
                    "SALE",
                    "signed_on",
                    signed)));
      }
      Snapshot snapshot = Snapshot.of(List.of(new Batch(1, TOLD, "")), versions);
      assertThat(snapshot.versions()).as("seed %d", seed).containsExactlyElementsOf(versions);
      View view = snapshot.at(new AsOf(LocalDate.EPOCH, TOLD));
      for (int i = 0; i < versions.size(); i++) {
        int node = view.find("C" + i);
        assertThat(view.day(node, "signed_on", -1)).as("seed %d", seed).isEqualTo(i);
        assertThat(view.text(node, "title")).isEqualTo(versions.get(i).fact().text("title"));
      }
    }
  }

  @Test
  void shouldTellTheOneOfThousandsOfVersionsThatWasKnown() {
    Random random = new Random(7);
    int batches = 3_000;
    FactHistory history = new FactHistory();
    history.tell(Fact.of(FactType.ORGANIZATION, "id", "A", "kind", "ENTERPRISE"));
    history.tell(Fact.of(FactType.ORGANIZATION, "id", "B", "kind", "ENTERPRISE"));
    Snapshot snapshot = Snapshot.of(List.of(), List.of());
    for (int k = 1; k <= batches; k++) {
      history.tell(holding(2 * k, null, null));
      Batch batch = history.commit(TOLD.plusSeconds(k));
      snapshot = snapshot.followedBy(batch, history.changes(k));
      if (random.nextInt(700) == 0) {
        snapshot = snapshot.compactedAtOnce();
      }
    }
    for (Snapshot each : List.of(snapshot, history.snapshot())) {
      assertThat(each.linkCount()).isEqualTo(batches);
      for (int i = 0; i < 200; i++) {
        int k = i == 0 ? batches : 1 + random.nextInt(batches);
        LinkCursor links =
            each.at(new AsOf(LocalDate.EPOCH, TOLD.plusSeconds(k))).links(LinkKind.all(), false);
        links.into(each.numberOf("B"));
        assertThat(links.next()).isTrue();
        assertThat(links.share()).isEqualTo(2_000_000L * k);
        assertThat(links.next()).isFalse();
      }
    }
  }
}
