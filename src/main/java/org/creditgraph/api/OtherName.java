package org.creditgraph.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.NameKind;
import org.creditgraph.graph.Period;
import org.creditgraph.naming.FormerNames;
import org.jspecify.annotations.Nullable;

/**
 * Another name of a party, asset or store, the source of the schema's OtherName.
 *
 * @param superseded whether no source gives it as a name of that kind, but a later version of the
 *     same row bears another
 */
record OtherName(
    NameKind kind, String value, DaysGiven days, @Nullable String source, boolean superseded) {
  private static final Comparator<LocalDate> DAYS =
      Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder());
  private static final Comparator<OtherName> ORDER =
      Comparator.comparing(OtherName::kind)
          .thenComparing(OtherName::validFrom, DAYS)
          .thenComparing(OtherName::value);

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

  /** The other names of a node, by kind, start and name; each former name once. */
  static List<OtherName> of(Node node, boolean includeEnded) {
    List<OtherName> names = new ArrayList<>();
    for (Fact fact : node.view().attributes(node.number(), FactType.NAME)) {
      if (includeEnded || holds(fact, node.view().asOf().validOn())) {
        names.add(given(fact));
      }
    }
    Fact own = node.fact();
    if (own != null && own.type() == FactType.ORGANIZATION) {
      own.names("former_names").forEach(name -> addFormer(name, own.source(), false, names));
    }
    for (FactVersion version : FormerNames.of(definitions(node), node.view().sequence())) {
      Fact fact = version.fact();
      addFormer(fact.needed("name"), fact.source(), true, names);
    }
    names.sort(ORDER);
    return names;
  }

  /** All names that it bore before. */
  static List<String> former(Node node) {
    Fact own = node.fact();
    Stream<String> given =
        own != null && own.type() == FactType.ORGANIZATION
            ? own.names("former_names").stream()
            : Stream.empty();
    Stream<String> others =
        of(node, true).stream()
            .filter(name -> name.kind() == NameKind.FORMER)
            .map(OtherName::value);
    return Stream.concat(given, others).distinct().toList();
  }

  private static List<FactVersion> definitions(Node node) {
    return node.view().history(node.id()).stream()
        .filter(version -> FormerNames.has(version.fact().type()))
        .toList();
  }

  /** A former name is one for ever; another kind of name only while it is in use. */
  private static boolean holds(Fact name, LocalDate day) {
    boolean former = NameKind.FORMER.name().equals(name.text("kind"));
    return new Period(name.date("valid_from"), former ? null : name.date("valid_to")).contains(day);
  }

  private static OtherName given(Fact fact) {
    return new OtherName(
        NameKind.valueOf(fact.needed("kind")),
        fact.needed("value"),
        DaysGiven.of(fact),
        fact.source(),
        false);
  }

  private static void addFormer(
      String name, @Nullable String source, boolean superseded, List<OtherName> names) {
    boolean there =
        names.stream()
            .anyMatch(other -> other.kind() == NameKind.FORMER && other.value().equals(name));
    if (!there) {
      names.add(new OtherName(NameKind.FORMER, name, DaysGiven.NONE, source, superseded));
    }
  }
}
