package org.creditgraph.hostile;

/** What the service did wrong in answer to one attack. */
record Fault(Sort sort, String detail) {

  enum Sort {
    /** A status of 5xx, or INTERNAL_ERROR in an answer of GraphQL. */
    SERVER_ERROR,
    /** The machine or the program's inside shows. */
    LEAK,
    /** A refusal without a code, or without JSON. */
    NO_CODE,
    /** A whole request of HTTP had no answer. */
    NO_ANSWER,
    /** An answer that tells in itself that it is two, or a header of ours that the sender wrote. */
    SMUGGLED
  }
}
