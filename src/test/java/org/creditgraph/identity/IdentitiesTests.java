package org.creditgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.graph.CitizenIdNumber;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.UnifiedSocialCreditCode;
import org.creditgraph.identity.WayUp.Trouble;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

class IdentitiesTests {
  private static final String DAY = "2024-06-30";
  private static final String CODE = code(1);
  private static final String NUMBER = number(1);

  private static String code(int i) {
    String first17 = "91460100MA5T9Q2%02d".formatted(i);
    return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
  }

  private static String number(int i) {
    String first17 = "460100198001011%02d".formatted(i);
    return first17 + CitizenIdNumber.checkCharacter(first17);
  }

  private static List<String> same(View view, String id) {
    return ids(view, Identities.of(view).sameAs(view.find(id)));
  }

  private static List<String> ids(View view, int... nodes) {
    return Arrays.stream(nodes).mapToObj(view::id).toList();
  }

  private static String head(View view, String id) {
    int head = Identities.of(view).headOffice(view.find(id));
    return head < 0 ? "none" : view.id(head);
  }

  private static Trouble trouble(View view, String id) {
    return Identities.of(view).wayUp(view.find(id)).trouble();
  }

  @Test
  void shouldTakeTwoIdsWithOneValidNumberForOnePartyTheLowestFirst() {
    View view =
        DrawnGraph.of(
                """
                B: ENTERPRISE uscc=%1$s
                A: SOLE_PROPRIETOR uscc=%1$s
                P2: PERSON id_number=%2$s; P1: PERSON id_number=%2$s
                C: ENTERPRISE name=B
                """
                    .formatted(CODE, NUMBER))
            .on(DAY);
    assertThat(same(view, "B")).containsExactly("A", "B");
    assertThat(same(view, "P1")).containsExactly("P1", "P2");
    assertThat(same(view, "C")).containsExactly("C");
    assertThat(Identities.of(view).first(view.find("P2"))).isEqualTo(view.find("P1"));
    assertThat(view.mayHaveTwin(view.find("A"))).isTrue();
    assertThat(view.mayHaveTwin(view.find("C"))).isFalse();
  }

  @Test
  void shouldNotTakeAWrongCodeOrANumberOfAnotherKindForAnIdentity() {
    String wrong = CODE.substring(0, 17) + (CODE.endsWith("1") ? '2' : '1');
    View view =
        DrawnGraph.of(
                """
                A: ENTERPRISE uscc=%1$s; B: ENTERPRISE uscc=%1$s
                C: ENTERPRISE uscc=%2$s; P1: PERSON id_number=%2$s
                """
                    .formatted(wrong, CODE))
            .on(DAY);
    assertThat(same(view, "A")).containsExactly("A");
    assertThat(same(view, "C")).containsExactly("C");
  }

  @Test
  void shouldTakeANumberOfMoreThanEightIdsForNobodys() {
    String eight =
        IntStream.range(0, 8)
            .mapToObj(i -> "A%d: ENTERPRISE uscc=%s".formatted(i, CODE))
            .collect(Collectors.joining("\n"));
    String ninth = "\n--- 2021-01-01T00:00:00Z\nA8: ENTERPRISE uscc=" + CODE;
    String less = "\n--- 2022-01-01T00:00:00Z\nA3: ENTERPRISE uscc=";
    DrawnGraph graph = DrawnGraph.of(eight + ninth + less);
    assertThat(same(graph.on(DAY, "2020-06-01T00:00:00Z"), "A7")).hasSize(8);
    assertThat(same(graph.on(DAY, "2021-06-01T00:00:00Z"), "A7")).containsExactly("A7");
    assertThat(same(graph.on(DAY, "2022-06-01T00:00:00Z"), "A7")).hasSize(8).contains("A8");
  }

  @Test
  void shouldKnowWhoWasOnePartyAtAnEarlierMoment() {
    DrawnGraph graph =
        DrawnGraph.of(
            """
            A: ENTERPRISE uscc=%1$s; B: ENTERPRISE uscc=%1$s; C: ENTERPRISE uscc=%2$s
            --- 2021-01-01T00:00:00Z
            B: ENTERPRISE uscc=%2$s
            --- 2022-01-01T00:00:00Z
            A: ENTERPRISE uscc=%2$s name=renamed
            --- 2023-01-01T00:00:00Z
            not B
            """
                .formatted(CODE, code(2)));
    assertThat(same(graph.on(DAY, "2020-06-01T00:00:00Z"), "B")).containsExactly("A", "B");
    assertThat(same(graph.on(DAY, "2021-06-01T00:00:00Z"), "B")).containsExactly("B", "C");
    assertThat(same(graph.on(DAY, "2022-06-01T00:00:00Z"), "B")).containsExactly("A", "B", "C");
    assertThat(same(graph.on(DAY, "2023-06-01T00:00:00Z"), "A")).containsExactly("A", "C");
  }

  @Test
  void shouldShowTheFactAsItWasTold() {
    DrawnGraph graph =
        DrawnGraph.of(
            """
            A: ENTERPRISE uscc=%1$s name=old; B: ENTERPRISE uscc=%1$s
            --- 2021-01-01T00:00:00Z
            A: ENTERPRISE uscc=%1$s name=new
            """
                .formatted(CODE));
    assertThat(shown(graph.on(DAY, "2020-06-01T00:00:00Z")).fact().text("name")).isEqualTo("old");
    Link now = shown(graph.on(DAY));
    assertThat(now.fact().text("name")).isEqualTo("new");
    assertThat(now.knownFrom()).isEqualTo(2);
  }

  private static Link shown(View view) {
    LinkCursor links = view.links(LinkKind.all(), false);
    links.of(view.find("B"));
    assertThat(links.next()).isTrue();
    assertThat(links.kind()).isEqualTo(LinkKind.SAME_IDENTITY);
    return view.link(links.link());
  }

  @Test
  void shouldFollowABranchOfABranchToTheEnd() {
    View view =
        DrawnGraph.of(
                """
                B -branch-> M [2020-01-01..]; M -branch-> H; X -branch-> H [..2020-01-01]
                """)
            .on(DAY);
    assertThat(head(view, "B")).isEqualTo("H");
    assertThat(head(view, "M")).isEqualTo("H");
    assertThat(head(view, "H")).isEqualTo("none");
    assertThat(head(view, "X")).isEqualTo("none");
    Identities identities = Identities.of(view);
    assertThat(identities.wayUp(view.find("B")).links()).hasSize(2);
    assertThat(ids(view, identities.branchesOf(view.find("H")))).containsExactly("B", "M");
    assertThat(identities.branchesOf(view.find("M"))).isEmpty();
    assertThat(view.mayBeOfBranch(view.find("X"))).isTrue();
  }

  @Test
  void shouldGiveNoHeadOfficeToABranchOfTwoNorToOneInACircle() {
    View view =
        DrawnGraph.of(
                """
                M -branch-> H; M -branch-> I; B -branch-> M
                C -branch-> D; D -branch-> C; E -branch-> C
                """)
            .on(DAY);
    assertThat(trouble(view, "M")).isEqualTo(Trouble.TWO_HEAD_OFFICES);
    assertThat(head(view, "M")).isEqualTo("none");
    assertThat(head(view, "B")).isEqualTo("M");
    assertThat(trouble(view, "C")).isEqualTo(Trouble.CIRCLE);
    assertThat(head(view, "D")).isEqualTo("none");
    assertThat(head(view, "E")).isEqualTo("C");
    Identities identities = Identities.of(view);
    assertThat(ids(view, identities.branchesOf(view.find("C")))).containsExactly("E");
    assertThat(ids(view, identities.branchesOf(view.find("M")))).containsExactly("B");
    assertThat(identities.branchesOf(view.find("H"))).isEmpty();
  }

  @Test
  void shouldTakeTheTwoIdsOfAHeadOfficeForOne() {
    View view =
        DrawnGraph.of(
                """
                H: ENTERPRISE uscc=%1$s; I: ENTERPRISE uscc=%1$s
                B: ENTERPRISE uscc=%2$s; C: ENTERPRISE uscc=%2$s
                B -branch-> H; B -branch-> I; D -branch-> C; H -branch-> I
                """
                    .formatted(CODE, code(2)))
            .on(DAY);
    assertThat(trouble(view, "H")).isEqualTo(Trouble.CIRCLE);
    assertThat(head(view, "B")).isEqualTo("H");
    assertThat(head(view, "C")).isEqualTo("H");
    assertThat(head(view, "D")).isEqualTo("H");
    assertThat(ids(view, Identities.of(view).branchesOf(view.find("I"))))
        .containsExactlyInAnyOrder("B", "C", "D");
  }
}
