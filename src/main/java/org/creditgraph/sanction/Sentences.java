package org.creditgraph.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.creditgraph.control.Chain;
import org.creditgraph.control.Controller;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Period;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.View;

/** The sentences of a proof, in Chinese and English. */
final class Sentences {
  private Sentences() {}

  static ProofStep record(View view, CreditRecord record, int subject) {
    String zh =
        "%s于%s被作出信用记录“%s”（%s）。"
            .formatted(name(view, subject), record.decidedOn(), title(record), record.id());
    String en =
        "Record %s (%s) was made about %s on %s."
            .formatted(record.id(), title(record), name(view, subject), record.decidedOn());
    return new ProofStep(
        ProofStep.Kind.RECORD,
        new BilingualText(zh, en),
        new Period(record.decidedOn(), null),
        List.of(subject),
        List.of());
  }

  static ProofStep rule(PolicyRule rule) {
    String zh = "规则%s“%s”适用（依据：%s）。".formatted(rule.id(), rule.title().zh(), rule.basis());
    String en =
        "Rule %s (%s) applies, on the basis of %s."
            .formatted(rule.id(), rule.title().en(), rule.basis());
    return new ProofStep(
        ProofStep.Kind.RULE, new BilingualText(zh, en), rule.valid(), List.of(), List.of());
  }

  static ProofStep named(View view, CreditRecord record, int person) {
    String zh = "记录%s载明%s为直接责任人员。".formatted(record.id(), name(view, person));
    String en =
        "Record %s names %s as directly responsible.".formatted(record.id(), name(view, person));
    return new ProofStep(
        ProofStep.Kind.NAMED_IN_RECORD,
        new BilingualText(zh, en),
        new Period(record.decidedOn(), null),
        List.of(person),
        List.of());
  }

  static ProofStep role(View view, int link, LinkKind role) {
    Link held = view.link(link);
    String person = name(view, held.from());
    String organization = name(view, held.to());
    String zh =
        "%s%s任%s的%s。".formatted(person, zh(held.period()), organization, Terms.role(role).zh());
    String en =
        "%s was %s of %s%s."
            .formatted(person, Terms.role(role).en(), organization, en(held.period()));
    return new ProofStep(
        ProofStep.Kind.ROLE,
        new BilingualText(zh, en),
        held.period(),
        List.of(held.from(), held.to()),
        List.of(link));
  }

  static ProofStep control(View view, Controller controller, int organization, LocalDate day) {
    String person = name(view, controller.party());
    String share = String.format(Locale.ROOT, "%.4f", 100 * controller.effectiveShare()) + "%";
    BilingualText basis = Terms.basis(controller.basis());
    String zh =
        "%s在%s为%s的实际控制人（%s，实际权益%s）。"
            .formatted(person, day, name(view, organization), basis.zh(), share);
    String en =
        "%s controlled %s on %s (%s, effective share %s)."
            .formatted(person, name(view, organization), day, basis.en(), share);
    List<Integer> nodes = new ArrayList<>();
    List<Integer> links = new ArrayList<>();
    if (!controller.chains().isEmpty()) {
      Chain chain = controller.chains().getFirst();
      for (int node : chain.nodes()) {
        nodes.add(node);
      }
      for (int link : chain.links()) {
        links.add(link);
      }
    }
    return new ProofStep(
        ProofStep.Kind.CONTROL, new BilingualText(zh, en), new Period(day, day), nodes, links);
  }

  static BilingualText controlledByRestricted(
      View view, CreditRecord record, int organization, int person) {
    String who = name(view, person);
    String what = name(view, organization);
    return new BilingualText(
        "%s由受记录%s限制的%s控制，请人工核实。".formatted(what, record.id(), who),
        "%s is controlled by %s, whom record %s restricts; a person should look."
            .formatted(what, who, record.id()));
  }

  static BilingualText representedByRestricted(
      View view, CreditRecord record, int organization, int person) {
    String who = name(view, person);
    String what = name(view, organization);
    return new BilingualText(
        "%s的法定代表人%s因记录%s受到限制，请人工核实。".formatted(what, who, record.id()),
        "%s is represented by %s, whom record %s restricts; a person should look."
            .formatted(what, who, record.id()));
  }

  static String name(View view, int node) {
    return view.name(node);
  }

  private static String title(CreditRecord record) {
    String title = record.title();
    return title == null ? record.kind().name() : title;
  }

  private static String zh(Period period) {
    String from = period.from() == null ? "" : "自" + period.from() + "起";
    String to = period.to() == null ? "" : "至" + period.to() + "止";
    return from + to;
  }

  private static String en(Period period) {
    String from = period.from() == null ? "" : " from " + period.from();
    String to = period.to() == null ? "" : " to " + period.to();
    return from + to;
  }
}
