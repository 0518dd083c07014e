package org.creditgraph.hostile;

import java.util.function.Function;

/**
 * A kind of hostile request.
 *
 * @param share how many of it are in one deck
 */
record Kind(String name, int share, Function<Draw, Attack.Plan> maker) {}
