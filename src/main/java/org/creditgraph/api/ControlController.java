package org.creditgraph.api;

import java.util.Arrays;
import java.util.List;
import org.creditgraph.control.BeneficialOwner;
import org.creditgraph.control.Certainty;
import org.creditgraph.control.Chain;
import org.creditgraph.control.Control;
import org.creditgraph.control.ControlBasis;
import org.creditgraph.control.ControlledOrganization;
import org.creditgraph.control.Controller;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;

/** Answers who stands behind an organisation. */
@org.springframework.stereotype.Controller
class ControlController {
  private static final double THRESHOLD = 0.25;

  /** A controller with the chains that prove it. */
  record ControllerShown(
      Node party,
      ControlBasis basis,
      Certainty certainty,
      double effectiveShare,
      double effectiveShareMinimum,
      double effectiveShareMaximum,
      boolean unresolved,
      List<ChainShown> chains,
      boolean chainsTruncated) {}

  /** A chain of holdings, the source of the schema's Path. */
  record ChainShown(View view, Chain chain) {
    public int length() {
      return chain.links().length;
    }

    public List<Node> nodes() {
      return Arrays.stream(chain.nodes()).mapToObj(n -> Node.of(view, n)).toList();
    }

    public List<LinkShown> links() {
      return Arrays.stream(chain.links()).mapToObj(l -> LinkShown.of(view, l)).toList();
    }

    public List<PathsShown.StepShown> steps() {
      return links().stream().map(link -> new PathsShown.StepShown(link, List.of(), 1)).toList();
    }
  }

  record ControlledShown(
      Node organization, ControlBasis basis, Certainty certainty, double effectiveShare) {}

  record OwnerShown(
      Node person,
      Certainty certainty,
      double effectiveShare,
      double effectiveShareMinimum,
      double effectiveShareMaximum,
      boolean unresolved,
      List<BeneficialOwner.Basis> bases) {}

  @QueryMapping
  List<ControllerShown> controllers(@Argument String organizationId, View view) {
    return new Control(view)
            .controllersOf(Given.organization(view, "organizationId", organizationId))
            .controllers()
            .stream()
            .map(controller -> shown(view, controller))
            .toList();
  }

  @QueryMapping
  List<Node> closedRings(@Argument String organizationId, View view) {
    int organization = Given.organization(view, "organizationId", organizationId);
    return SubgraphShown.nodes(view, new Control(view).controllersOf(organization).closedRings());
  }

  @QueryMapping
  List<ControlledShown> controlled(@Argument String partyId, View view) {
    return new Control(view)
        .controlledBy(Given.party(view, "partyId", partyId)).stream()
            .map(controlled -> shown(view, controlled))
            .toList();
  }

  @QueryMapping
  List<OwnerShown> beneficialOwners(
      @Argument String organizationId, @Argument @Nullable Double threshold, View view) {
    int organization = Given.organization(view, "organizationId", organizationId);
    return new Control(view)
        .beneficialOwners(organization, share(threshold)).stream()
            .map(owner -> shown(view, owner))
            .toList();
  }

  private static Share share(@Nullable Double threshold) {
    double fraction = threshold == null ? THRESHOLD : threshold;
    if (!(fraction > 0 && fraction <= 1)) {
      throw new Refusal(
          "INVALID_ARGUMENT", "threshold is " + fraction + "; give more than 0 and at most 1.");
    }
    return Share.of(fraction);
  }

  private static ControllerShown shown(View view, Controller found) {
    return new ControllerShown(
        Node.of(view, found.party()),
        found.basis(),
        found.certainty(),
        found.effectiveShare(),
        found.effectiveShare(),
        found.effectiveShareMost(),
        found.unresolved(),
        found.chains().stream().map(chain -> new ChainShown(view, chain)).toList(),
        found.chainsTruncated());
  }

  private static ControlledShown shown(View view, ControlledOrganization found) {
    return new ControlledShown(
        Node.of(view, found.organization()),
        found.basis(),
        found.certainty(),
        found.effectiveShare());
  }

  private static OwnerShown shown(View view, BeneficialOwner found) {
    return new OwnerShown(
        Node.of(view, found.person()),
        found.certainty(),
        found.effectiveShare(),
        found.effectiveShare(),
        found.effectiveShareMost(),
        found.unresolved(),
        found.bases().stream().sorted().toList());
  }
}
