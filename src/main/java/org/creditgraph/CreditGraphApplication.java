package org.creditgraph;

public final class CreditGraphApplication {
  public static void main(String[] args) {}
}
