package org.creditgraph.graph;

/** In which capacity a record names a person. */
public enum ResponsibleCapacity {
  DIRECTLY_RESPONSIBLE,
  IN_CHARGE
}
