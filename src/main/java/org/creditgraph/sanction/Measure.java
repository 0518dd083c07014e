package org.creditgraph.sanction;

/**
 * Something that a restricted party is barred from.
 *
 * @param basis the law or policy that allows the measure
 */
public record Measure(String code, BilingualText title, String basis) {}
