package org.creditgraph.sanction;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.control.Chain;
import org.creditgraph.control.Controller;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Numerals;
import org.creditgraph.graph.Period;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.View;

/** The sentences of a proof, in Chinese and English. */
final class Sentences {
  private Sentences() {}

  static ProofStep record(View view, CreditRecord record, int subject) {
    String name = name(view, subject);
    Period conduct = new Period(record.conductFrom(), record.conductTo());
    String zh =
        name
            + "于"
            + record.decidedOn()
            + "被作出信用记录“"
            + title(record)
            + "”（"
            + record.id()
            + "），所涉行为"
            + zh(conduct)
            + "。";
    String en =
        "Record "
            + record.id()
            + " ("
            + title(record)
            + ") was made about "
            + name
            + " on "
            + record.decidedOn()
            + ", for conduct"
            + en(conduct)
            + ".";
    return new ProofStep(
        ProofStep.Kind.RECORD,
        new BilingualText(zh, en),
        new Period(record.decidedOn(), null),
        List.of(subject),
        List.of());
  }

  static BilingualText foreignListing(View view, CreditRecord record, int subject) {
    String name = name(view, subject);
    return new BilingualText(
        name + "在境外名单上：" + title(record) + "（" + record.id() + "）。该名单不产生国内限制措施，请人工核实。",
        name
            + " stands on a foreign list: "
            + title(record)
            + " ("
            + record.id()
            + "). It starts no measure here; a person should look.");
  }

  static ProofStep rule(PolicyRule rule) {
    String zh = "规则" + rule.id() + "“" + rule.title().zh() + "”适用（依据：" + rule.basis() + "）。";
    String en =
        "Rule "
            + rule.id()
            + " ("
            + rule.title().en()
            + ") applies, on the basis of "
            + rule.basis()
            + ".";
    return new ProofStep(
        ProofStep.Kind.RULE, new BilingualText(zh, en), rule.valid(), List.of(), List.of());
  }

  static ProofStep named(View view, CreditRecord record, int person) {
    String name = name(view, person);
    String zh = "记录" + record.id() + "载明" + name + "为直接责任人员。";
    String en = "Record " + record.id() + " names " + name + " as directly responsible.";
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
    String zh = person + zh(held.period()) + "任" + organization + "的" + Terms.role(role).zh() + "。";
    String en =
        person + " was " + Terms.role(role).en() + " of " + organization + en(held.period()) + ".";
    return new ProofStep(
        ProofStep.Kind.ROLE,
        new BilingualText(zh, en),
        held.period(),
        List.of(held.from(), held.to()),
        List.of(link));
  }

  /** A step for each chain: they may make control together only. */
  static List<ProofStep> control(
      View view, Controller controller, int organization, LocalDate day) {
    Period on = new Period(day, day);
    List<ProofStep> steps = new ArrayList<>();
    BilingualText text = controls(view, controller, organization, day);
    ProofStep.ControlHeld control =
        new ProofStep.ControlHeld(
            controller.basis(),
            Math.round(controller.effectiveShare() * 1_000_000),
            !controller.chainsTruncated());
    for (Chain chain : controller.chains()) {
      BilingualText told = steps.isEmpty() ? text : also(view, controller, chain, day);
      List<Integer> nodes = IntStream.of(chain.nodes()).boxed().toList();
      List<Integer> links = IntStream.of(chain.links()).boxed().toList();
      steps.add(new ProofStep(ProofStep.Kind.CONTROL, told, on, nodes, links, control));
    }
    if (steps.isEmpty()) {
      steps.add(new ProofStep(ProofStep.Kind.CONTROL, text, on, List.of(), List.of(), control));
    }
    return steps;
  }

  private static BilingualText controls(
      View view, Controller controller, int organization, LocalDate day) {
    String person = name(view, controller.party());
    String share = percent(controller.effectiveShare());
    BilingualText basis = Terms.basis(controller.basis());
    String held = name(view, organization);
    boolean cut = controller.chainsTruncated();
    String zh =
        person
            + "在"
            + day
            + "为"
            + held
            + "的实际控制人（"
            + basis.zh()
            + "，实际权益"
            + share
            + (cut ? "，控制链未列全" : "")
            + "）。";
    String en =
        person
            + " controlled "
            + held
            + " on "
            + day
            + " ("
            + basis.en()
            + ", effective share "
            + share
            + (cut ? ", by more chains than are told" : "")
            + ").";
    return new BilingualText(zh, en);
  }

  /** Where not all are told, which ones is chance: then the words leave open which it is. */
  private static BilingualText also(View view, Controller controller, Chain chain, LocalDate day) {
    String way =
        controller.chainsTruncated()
            ? ""
            : IntStream.of(chain.nodes())
                .mapToObj(node -> name(view, node))
                .collect(Collectors.joining(" → "));
    return new BilingualText(
        "同一控制关系在" + day + "的另一条控制链" + (way.isEmpty() ? "" : "：" + way) + "。",
        "Another chain of the same control on " + day + (way.isEmpty() ? "" : ": " + way) + ".");
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

  static BilingualText mayHaveControlled(
      View view, CreditRecord record, int organization, int person, LocalDate day) {
    String who = name(view, person);
    String what = name(view, organization);
    return new BilingualText(
        "因部分持股比例不明，%s在%s可能为记录%s所涉%s的实际控制人，请人工核实。".formatted(who, day, record.id(), what),
        "%s may have controlled %s, which record %s is about, on %s: not all shares are known; a person should look."
            .formatted(who, what, record.id(), day));
  }

  static BilingualText mayHaveLed(View view, CreditRecord record, Link role) {
    String who = name(view, role.from());
    String what = name(view, role.to());
    return new BilingualText(
        "%s曾任%s的%s，离任日期不明，在记录%s所涉期间可能仍在任，请人工核实。"
            .formatted(who, what, Terms.role(role.kind()).zh(), record.id()),
        "%s was %s of %s until a day that nobody knows, and may still have been when record %s applies; a person should look."
            .formatted(who, Terms.role(role.kind()).en(), what, record.id()));
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

  static String percent(double share) {
    return Numerals.percent(share, 4, RoundingMode.HALF_UP) + "%";
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
