package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

class LinkPagesTests {
  private static final String[] WORDS = {
    "legal", "director", "10%", "spouse", "linked", "guarantees"
  };

  /** All links, sorted by their keys as text: the plain way to what the pages bring. */
  private static List<String> sorted(Node node) {
    List<String> keys = new ArrayList<>();
    LinkCursor links = node.view().links(LinkKind.all(), false);
    for (links.of(node.number()); links.next(); ) {
      LinkShown link = LinkShown.of(node.view(), links.link());
      String other = node.view().id(links.neighbour());
      keys.add(
          "%02d %-6s %s %s"
              .formatted(
                  List.of(LinkKind.values()).indexOf(link.kind()),
                  other,
                  links.outgoing() ? "0" : "1",
                  link.id()));
    }
    return keys.stream().sorted().map(key -> key.replaceAll(".* ", "")).toList();
  }

  private static List<String> paged(Node node, int size) {
    List<String> ids = new ArrayList<>();
    String after = null;
    boolean more = true;
    while (more) {
      PageConnection<LinkShown> page = LinkPages.page(node, LinkKind.all(), false, size, after);
      assertThat(page.truncated()).isEqualTo(page.pageInfo().hasNextPage());
      assertThat(page.pageInfo().hasPreviousPage()).isEqualTo(after != null);
      page.nodes().forEach(link -> ids.add(link.id()));
      after = page.pageInfo().endCursor();
      more = page.pageInfo().hasNextPage();
    }
    return ids;
  }

  @Test
  void shouldBringEveryLinkOnceInOrderWhateverThePageSize() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder drawing = new StringBuilder("A: ENTERPRISE name=hub\n");
      int links = random.nextInt(40);
      for (int i = 0; i < links; i++) {
        String other = "B" + random.nextInt(8);
        String word = " -" + WORDS[random.nextInt(WORDS.length)] + "-> ";
        String day = " [2020-01-" + (10 + random.nextInt(4)) + "..]";
        drawing.append(random.nextBoolean() ? "A" + word + other : other + word + "A");
        drawing.append(day).append('\n');
      }
      View view = DrawnGraph.of(drawing.toString()).on("2024-01-01");
      Node hub = Node.find(view, "A").orElseThrow();
      List<String> expected = sorted(hub);
      assertThat(paged(hub, 1 + random.nextInt(9))).as("seed %s", seed).isEqualTo(expected);
      assertThat(LinkPages.page(hub, LinkKind.all(), false, 1, null).totalCount())
          .isEqualTo(expected.size());
    }
  }

  @Test
  void shouldShowOneToAHundredLinksAndTellOfMore() {
    StringBuilder drawing = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      drawing.append("A -linked-> B").append(i).append('\n');
    }
    Node hub = Node.find(DrawnGraph.of(drawing.toString()).on("2024-01-01"), "A").orElseThrow();
    assertThat(LinkPages.page(hub, LinkKind.all(), false, 1000, null).edges()).hasSize(100);
    assertThat(LinkPages.page(hub, LinkKind.all(), false, 1000, null).truncated()).isTrue();
    assertThat(LinkPages.page(hub, LinkKind.all(), false, -7, null).edges()).hasSize(1);
    assertThat(LinkPages.page(hub, LinkKind.all(), false, null, null).edges()).hasSize(20);
  }
}
