package org.creditgraph.scenario;

/**
 * A listed firm and its record.
 *
 * @param leader who was behind it when the conduct began
 */
record Prey(Firm firm, Mark mark, Human leader) {}
