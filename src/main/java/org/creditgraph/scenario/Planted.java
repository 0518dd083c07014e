package org.creditgraph.scenario;

/**
 * One line of the truth.
 *
 * @param from the listed party or the sanctioned store
 * @param to who looks like going on for it
 * @param label the scheme, the kind of look-alike, or why it counts neither way
 * @param record the record that gives the motive
 */
public record Planted(TruthKind kind, String from, String to, String label, String record) {}
