package org.creditgraph.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditgraph.control.Control;
import org.creditgraph.control.Ofac50Finding;
import org.creditgraph.control.Ofac50Holding;
import org.creditgraph.control.Ofac50Step;
import org.creditgraph.control.Ofac50Verdict;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Share;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers whom the named regime OFAC_50 blocks. */
@Controller
class Ofac50Controller {
  private static final String OFAC = "OFAC";
  private static final int SHOWN = 20;

  @QueryMapping
  AnswerShown blockedUnderOfac50(@Argument String partyId, View view) {
    int party = Given.party(view, "partyId", partyId);
    Ofac50Finding found =
        new Control(view)
            .blockedUnderOfac50(party, node -> !Sanctions.listings(view, node, OFAC).isEmpty());
    return new AnswerShown(view, found);
  }

  @QueryMapping
  CascadeShown ofac50Cascade(@Argument @Nullable Integer first, View view) {
    int[] listed = Sanctions.listed(view, OFAC);
    List<Ofac50Step> blocked = new Control(view).blockedUnderOfac50(listed);
    int shown = Math.min(blocked.size(), PageConnection.listSize(first, SHOWN));
    return new CascadeShown(view, listed, blocked, shown);
  }

  record AnswerShown(View view, Ofac50Finding finding) implements Seen {
    public Node party() {
      return Node.of(view, finding.party());
    }

    public Ofac50Verdict verdict() {
      return finding.verdict();
    }

    public boolean possiblyOwned() {
      return finding.possiblyOwned();
    }

    public double heldByBlocked() {
      return fraction(finding.heldByBlocked());
    }

    public double heldInAll() {
      return fraction(finding.heldInAll());
    }

    public List<HoldingShown> holdings() {
      return HoldingShown.of(view, finding.holdings());
    }

    public List<StepShown> proof() {
      return finding.proof().stream().map(step -> new StepShown(view, step)).toList();
    }

    public List<RecordShown> listings() {
      return RecordShown.of(view, Sanctions.listings(view, finding.party(), OFAC));
    }

    public List<LinkShown> linkedToListed() {
      return linked(view, finding.party()).stream()
          .filter(link -> isListed(view, link))
          .map(link -> LinkShown.of(view, link))
          .toList();
    }

    private boolean isListed(View view, int link) {
      int from = view.link(link).from();
      int other = from == finding.party() ? view.link(link).to() : from;
      return !Sanctions.listings(view, other, OFAC).isEmpty();
    }

    public String text() {
      return Ofac50Sentences.answer(view, finding, false);
    }

    public String textEn() {
      return Ofac50Sentences.answer(view, finding, true);
    }
  }

  record CascadeShown(View view, int[] listed, List<Ofac50Step> all, int shown) implements Seen {
    public int listedCount() {
      return listed.length;
    }

    public int listedWithHoldingsCount() {
      LinkCursor holdings = view.links(LinkKind.SHAREHOLDING.bit(), false);
      return (int)
          Arrays.stream(listed)
              .filter(
                  party -> {
                    holdings.from(party);
                    return holdings.next();
                  })
              .count();
    }

    public int linkedToCount() {
      Set<Integer> links = new HashSet<>();
      Arrays.stream(listed).forEach(party -> links.addAll(linked(view, party)));
      return links.size();
    }

    public int blockedCount() {
      return all.size();
    }

    public List<StepShown> blocked() {
      return all.subList(0, shown).stream().map(step -> new StepShown(view, step)).toList();
    }

    public boolean truncated() {
      return shown < all.size();
    }

    public String text() {
      return Ofac50Sentences.cascade(this, false);
    }

    public String textEn() {
      return Ofac50Sentences.cascade(this, true);
    }
  }

  record StepShown(View view, Ofac50Step step) implements Seen {
    public Node organization() {
      return Node.of(view, step.organization());
    }

    public int round() {
      return step.round();
    }

    public double heldByBlocked() {
      return fraction(step.heldByBlocked());
    }

    public List<HoldingShown> holdings() {
      return HoldingShown.of(view, step.holdings());
    }
  }

  record HoldingShown(View view, Ofac50Holding holding) implements Seen {
    static List<HoldingShown> of(View view, List<Ofac50Holding> holdings) {
      return holdings.stream().map(holding -> new HoldingShown(view, holding)).toList();
    }

    public Node holder() {
      return Node.of(view, holding.holder());
    }

    public int round() {
      return holding.round();
    }

    public double share() {
      return holding.share().fraction();
    }

    public LinkShown link() {
      return LinkShown.of(view, holding.link());
    }
  }

  private static List<Integer> linked(View view, int party) {
    LinkCursor ties = view.links(LinkKind.LINKED_TO.bit(), false);
    List<Integer> links = new ArrayList<>();
    for (ties.of(party); ties.next(); ) {
      links.add(ties.link());
    }
    return links;
  }

  private static double fraction(long trillionths) {
    return trillionths / (double) Share.WHOLE;
  }
}
