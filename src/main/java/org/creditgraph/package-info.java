/** creditgraph 信用图谱: traces credit risk through relationships. */
@NullMarked
package org.creditgraph;

import org.jspecify.annotations.NullMarked;
