package org.creditgraph.api;

import org.creditgraph.snapshot.View;

/** Something read from a view; what is asked of it further is read as of the same two times. */
interface Seen {
  View view();
}
