package org.creditgraph.society;

/**
 * Something between two businesses that may look like a change of entity and is none.
 *
 * @param kind what really happened, such as former_manager
 */
record Incident(Business from, Business to, String kind, int day) {}
