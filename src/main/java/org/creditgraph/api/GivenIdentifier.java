package org.creditgraph.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Period;
import org.jspecify.annotations.Nullable;

/** A number of a party, asset or store, the source of the schema's Identifier. */
record GivenIdentifier(
    String scheme,
    String value,
    @Nullable String country,
    DaysGiven days,
    @Nullable String source) {
  private static final Pattern CITIZEN = Pattern.compile("[0-9]{15}|[0-9]{17}[0-9Xx]");
  private static final Comparator<GivenIdentifier> ORDER =
      Comparator.comparing(GivenIdentifier::scheme)
          .thenComparing(
              GivenIdentifier::validFrom,
              Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(GivenIdentifier::value);

  public @Nullable LocalDate validFrom() {
    return days.validFrom();
  }

  public @Nullable String validFromGiven() {
    return days.validFromGiven();
  }

  public @Nullable LocalDate validTo() {
    return days.validTo();
  }

  public @Nullable String validToGiven() {
    return days.validToGiven();
  }

  /** Those of a node, by scheme, start and value. */
  static List<GivenIdentifier> of(Node node, boolean includeEnded) {
    LocalDate day = node.view().asOf().validOn();
    return node.view().attributes(node.number(), FactType.IDENTIFIER).stream()
        .filter(fact -> includeEnded || period(fact).contains(day))
        .map(fact -> of(fact, node.nodeKind() == NodeKind.PERSON))
        .sorted(ORDER)
        .toList();
  }

  private static Period period(Fact fact) {
    return new Period(fact.date("valid_from"), fact.date("valid_to"));
  }

  private static GivenIdentifier of(Fact fact, boolean ofPerson) {
    String value = fact.needed("value");
    return new GivenIdentifier(
        fact.needed("scheme"),
        ofPerson && CITIZEN.matcher(value).matches() ? Person.masked(value) : value,
        fact.text("country"),
        DaysGiven.of(fact),
        fact.source());
  }
}
