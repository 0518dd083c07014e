package org.creditgraph.succession;

import java.util.List;
import org.creditgraph.graph.Period;
import org.creditgraph.sanction.BilingualText;

/**
 * One reason for or against, in bits: twice as likely among real pairs than among others is 1.
 *
 * @param weight log2 of the likelihood ratio, negative for counter-evidence
 * @param summary a full sentence
 * @param nodes the path it rests on, as numbers of the view, from the one party to the other; may
 *     be empty
 * @param links the links of that path, as numbers of the snapshot, one between each two nodes
 * @param period from when until when this is so
 */
public record Evidence(
    EvidenceKind kind,
    double weight,
    BilingualText summary,
    List<Integer> nodes,
    List<Integer> links,
    Period period) {
  public Evidence {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }
}
