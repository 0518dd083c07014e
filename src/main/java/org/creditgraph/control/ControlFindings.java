package org.creditgraph.control;

import java.util.List;

/**
 * Who controls an organisation.
 *
 * @param controllers by effective share, then id; empty when nobody does, which is an answer too
 * @param closedRings organisations that own each other wholly without an outside owner: their
 *     effective shares have no number
 */
public record ControlFindings(List<Controller> controllers, List<Integer> closedRings) {}
