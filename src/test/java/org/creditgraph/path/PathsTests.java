package org.creditgraph.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

class PathsTests {
  private static final String DAY = "2024-06-30";

  @Test
  void shouldCountTwoPartiesWithOnePhoneAsTwoApart() {
    View view = DrawnGraph.of("A -phone-> 13800000000; B -phone-> 13800000000").on(DAY);
    PathList found = Paths.between(view, query("A", "B").build());
    assertThat(found.truncated()).isFalse();
    assertThat(found.paths()).hasSize(1);
    assertThat(found.paths().getFirst().length()).isEqualTo(2);
    assertThat(found.paths().getFirst().steps())
        .extracting(step -> step.link().kind())
        .containsExactly(LinkKind.PHONE, LinkKind.PHONE);
  }

  @Test
  void shouldTieTwoIdsOfOnePartyByOneLink() {
    String code = "91460100MA5T9Q2C2J";
    View view =
        DrawnGraph.of("A: ENTERPRISE uscc=%1$s; B: ENTERPRISE uscc=%1$s".formatted(code)).on(DAY);
    PathList found = Paths.between(view, query("A", "B").build());
    assertThat(found.paths()).hasSize(1);
    assertThat(found.paths().getFirst().steps())
        .extracting(step -> step.link().kind())
        .containsExactly(LinkKind.SAME_IDENTITY);
    assertThat(Paths.neighbourhood(view, around("B", 1, 10)).nodes()).hasSize(2);
  }

  @Test
  void shouldPutTheShorterFirstAndOfEqualLengthTheRarer() {
    View view =
        DrawnGraph.of(
                """
                P1 -director-> A; P1 -director-> B; P1 -director-> X; P1 -director-> Y
                P2 -legal-> A; P2 -manager-> B
                A -60%-> C; C -60%-> D; D -60%-> B
                """)
            .on(DAY);
    PathList found = Paths.between(view, query("A", "B").build());
    assertThat(nodes(view, found)).containsExactly("A P2 B", "A P1 B", "A C D B");
  }

  @Test
  void shouldNotPassThroughAHubThatMayStillBeAnEnd() {
    String agent =
        IntStream.range(0, 60)
            .mapToObj(i -> "P1 -liaison-> N" + i)
            .collect(Collectors.joining("\n"));
    View view = DrawnGraph.of(agent + "\nN0 -60%-> M; M -60%-> N1").on(DAY);
    assertThat(nodes(view, Paths.between(view, query("N0", "N1").build())))
        .containsExactly("N0 M N1");
    assertThat(nodes(view, Paths.between(view, query("N0", "N1").hubLimit(60).build())))
        .containsExactly("N0 M N1", "N0 P1 N1");
    assertThat(nodes(view, Paths.between(view, query("N0", "P1").build())))
        .containsExactly("N0 P1", "N0 M N1 P1");
    assertThat(nodes(view, Paths.between(view, query("P1", "M").build())))
        .containsExactly("P1 N0 M", "P1 N1 M");
  }

  @Test
  void shouldListAllLinksOfAStepUnderOnePath() {
    View view = DrawnGraph.of("P1 -manager-> A; P1 -legal-> A; P1 -60%-> A").on(DAY);
    PathList found = Paths.between(view, query("A", "P1").build());
    assertThat(found.paths()).hasSize(1);
    Step step = found.paths().getFirst().steps().getFirst();
    assertThat(step.link().kind()).isEqualTo(LinkKind.LEGAL_REPRESENTATIVE);
    assertThat(step.alsoLinkedBy())
        .extracting(link -> link.kind())
        .containsExactly(LinkKind.MANAGER, LinkKind.SHAREHOLDING);
    assertThat(step.linkCount()).isEqualTo(3);
  }

  @Test
  void shouldListTwentyMoreLinksAndCountTheRest() {
    String payments = "K1 -pays 5-> K2\n".repeat(30);
    View view = DrawnGraph.of("K1 =account(owner:A)=; K2 =account(owner:B)=\n" + payments).on(DAY);
    Step step =
        Paths.between(view, query("K1", "K2").build()).paths().getFirst().steps().getFirst();
    assertThat(step.alsoLinkedBy()).hasSize(Step.ALSO_MAX);
    assertThat(step.linkCount()).isEqualTo(30);
  }

  @Test
  void shouldFollowOnlyWhatHoldsOnTheDayUnlessEndedLinksCount() {
    DrawnGraph graph =
        DrawnGraph.of(
            """
            P1 -legal-> A [2020-01-01..2023-12-31]
            P1 -legal-> B [2024-01-01..]
            P1 -director-> C [2024-07-01..]
            """);
    assertThat(Paths.between(graph.on(DAY), query("A", "B").build()).paths()).isEmpty();
    assertThat(Paths.between(graph.on(DAY), query("A", "B").includeEnded().build()).paths())
        .hasSize(1);
    assertThat(Paths.between(graph.on("2023-12-31"), query("A", "P1").build()).paths()).hasSize(1);
    assertThat(Paths.between(graph.on(DAY), query("B", "C").includeEnded().build()).paths())
        .isEmpty();
  }

  @Test
  void shouldFollowOnlyTheKindsAsked() {
    View view = DrawnGraph.of("P1 -legal-> A; P1 -director-> B; P1 -60%-> B").on(DAY);
    long roles = LinkKind.LEGAL_REPRESENTATIVE.bit() | LinkKind.SHAREHOLDING.bit();
    Path path = Paths.between(view, query("A", "B").kinds(roles).build()).paths().getFirst();
    assertThat(path.steps().getLast().linkCount()).isEqualTo(1);
    assertThat(path.commonness()).isEqualTo(Math.round(1e6 * Math.log(2)));
  }

  @Test
  void shouldSayThatThereAreMoreThanAskedFor() {
    View view =
        DrawnGraph.of(
                """
                P1 -legal-> A; P1 -legal-> B; P2 -legal-> A; P2 -legal-> B
                P3 -legal-> A; P3 -legal-> B
                """)
            .on(DAY);
    PathList two = Paths.between(view, query("A", "B").first(2).build());
    assertThat(nodes(view, two)).containsExactly("A P1 B", "A P2 B");
    assertThat(two.truncated()).isTrue();
    assertThat(Paths.between(view, query("A", "B").maxLength(2).first(3).build()).truncated())
        .isFalse();
  }

  @Test
  void shouldFindTheEmptyPathFromANodeToItself() {
    View view = DrawnGraph.of("A -60%-> A; A -60%-> B; B -60%-> A").on(DAY);
    PathList found = Paths.between(view, query("A", "A").build());
    assertThat(nodes(view, found)).containsExactly("A");
    assertThat(found.paths().getFirst().length()).isZero();
    assertThat(found.truncated()).isFalse();
  }

  @Test
  void shouldListWhatIsBehindHubsLast() {
    View view =
        DrawnGraph.of(
                """
                P1 -legal-> A; P2 -director-> A
                P1 -director-> B; P1 -director-> C; P1 -director-> D
                P2 -director-> E
                """)
            .on(DAY);
    Subgraph all = Paths.neighbourhood(view, around("A", 2, 2000));
    assertThat(ids(view, all.nodes())).isEqualTo("A P1 P2 E B C D");
    assertThat(all.links()).hasSize(6);
    assertThat(all.truncated()).isFalse();
    Subgraph four = Paths.neighbourhood(view, around("A", 2, 4));
    assertThat(ids(view, four.nodes())).isEqualTo("A P1 P2 E");
    assertThat(four.truncated()).isTrue();
  }

  @Test
  void shouldShowLinksAmongTheFurthestNodesToo() {
    View view = DrawnGraph.of("A -60%-> B; A -60%-> C; B -60%-> C; C -60%-> C").on(DAY);
    Subgraph found = Paths.neighbourhood(view, around("A", 1, 2000));
    assertThat(found.links().stream().map(link -> ids(view, List.of(link.from(), link.to()))))
        .containsExactly("A B", "A C", "B C", "C C");
  }

  @Test
  void shouldTieThreePartiesByTheOnePersonBehindThem() {
    View view =
        DrawnGraph.of(
                """
                P1 -legal-> A; P1 -director-> B; P1 -60%-> C
                A -60%-> X; X -60%-> B; B -60%-> Y; Y -60%-> C
                """)
            .on(DAY);
    Connection found = Paths.connect(view, together(4, "C", "A", "B"));
    assertThat(found.connected()).isTrue();
    assertThat(ids(view, found.subgraph().nodes())).isEqualTo("C A B P1");
    assertThat(found.subgraph().links()).hasSize(3);
  }

  @Test
  void shouldTellWhichPartiesAreNotTied() {
    View view = DrawnGraph.of("P1 -legal-> A; P1 -legal-> B; P2 -legal-> C").on(DAY);
    Connection found = Paths.connect(view, together(4, "A", "C", "B"));
    assertThat(found.connected()).isFalse();
    assertThat(found.groups().stream().map(group -> ids(view, group))).containsExactly("A B", "C");
    assertThat(ids(view, found.subgraph().nodes())).isEqualTo("A C B P1");
  }

  @Test
  void shouldTieByChainsOfWhichNoPartIsLongerThanAsked() {
    View view = DrawnGraph.of("A -60%-> X; X -60%-> B; B -60%-> Y; Y -60%-> C").on(DAY);
    assertThat(Paths.connect(view, together(2, "A", "B", "C")).connected()).isTrue();
    assertThat(Paths.connect(view, together(3, "A", "C")).connected()).isFalse();
  }

  @Test
  void shouldRefuseWhatCannotBeAsked() {
    View view = DrawnGraph.of("A -60%-> B").on(DAY);
    assertRefused("UNKNOWN_NODE", () -> Paths.between(view, query("A", "Z").build()));
    assertRefused("UNKNOWN_NODE", () -> Paths.neighbourhood(view, around("Z", 1, 10)));
    assertRefused("UNKNOWN_NODE", () -> Paths.connect(view, together(4, "A", "Z")));
    assertRefused("INVALID_ARGUMENT", () -> query("A", "B").maxLength(11).build());
    assertRefused("INVALID_ARGUMENT", () -> query("A", "B").maxLength(0).build());
    assertRefused("INVALID_ARGUMENT", () -> query("A", "B").first(1_001).build());
    assertRefused("INVALID_ARGUMENT", () -> query("A", "B").hubLimit(0).build());
    assertRefused("INVALID_ARGUMENT", () -> query("A", "B").kinds(0).build());
    assertRefused("INVALID_ARGUMENT", () -> query("A", "B").kinds(Long.MIN_VALUE).build());
    assertRefused("INVALID_ARGUMENT", () -> around("A", 5, 10));
    assertRefused("INVALID_ARGUMENT", () -> around("A", 1, 2001));
    assertRefused("INVALID_ARGUMENT", () -> together(4, "A", "A"));
  }

  private static void assertRefused(String code, Runnable asking) {
    assertThatThrownBy(asking::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static String ids(View view, List<Integer> nodes) {
    return nodes.stream().map(view::id).collect(Collectors.joining(" "));
  }

  private static List<String> nodes(View view, PathList found) {
    return found.paths().stream().map(path -> ids(view, path.nodes())).toList();
  }

  private static NeighbourhoodQuery around(String node, int depth, int limit) {
    return new NeighbourhoodQuery(node, depth, LinkKind.all(), limit, false);
  }

  private static ConnectQuery together(int maxLength, String... nodes) {
    return new ConnectQuery(List.of(nodes), maxLength, LinkKind.all(), 50, false);
  }

  private static Asking query(String from, String to) {
    return new Asking(from, to);
  }

  /** The question that a client asks when it says nothing else. */
  private static final class Asking {
    private final String from;
    private final String to;
    private int maxLength = 6;
    private long kinds = LinkKind.all();
    private int first = 5;
    private int hubLimit = 50;
    private boolean includeEnded;

    Asking(String from, String to) {
      this.from = from;
      this.to = to;
    }

    Asking maxLength(int value) {
      maxLength = value;
      return this;
    }

    Asking kinds(long value) {
      kinds = value;
      return this;
    }

    Asking first(int value) {
      first = value;
      return this;
    }

    Asking hubLimit(int value) {
      hubLimit = value;
      return this;
    }

    Asking includeEnded() {
      includeEnded = true;
      return this;
    }

    PathQuery build() {
      return new PathQuery(from, to, maxLength, kinds, first, hubLimit, includeEnded);
    }
  }
}
