package org.creditgraph.sanction;

/** One text in Chinese and in English. */
public record BilingualText(String zh, String en) {}
