package org.creditgraph.migration;

/**
 * How many distinct stores went from one platform to another.
 *
 * @param from a platform, a node of the view
 * @param to a platform, a node of the view
 */
public record MigrationFlow(int from, int to, int storeCount) {}
