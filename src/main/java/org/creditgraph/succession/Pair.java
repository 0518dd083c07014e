package org.creditgraph.succession;

import org.creditgraph.succession.Starts.Start;

/** One party, another that may carry on its business, why, and since when. */
record Pair(Trace old, Trace next, Trouble trouble, Start start) {}
