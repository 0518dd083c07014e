package org.creditgraph.screening;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Numerals;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.sanction.Capacity;
import org.creditgraph.sanction.Measure;
import org.creditgraph.sanction.ProofStep;
import org.creditgraph.sanction.Restriction;
import org.creditgraph.snapshot.View;

/** Why a finding was made: full sentences that the applicant could be sent, in both languages. */
final class Reasons {
  private final View view;
  private final Matter matter;
  private final String applicant;
  private final RecordWords records;

  Reasons(View view, int applicant, Matter matter) {
    this.view = view;
    this.matter = matter;
    this.applicant = view.name(applicant);
    this.records = RecordWords.of(view);
  }

  BilingualText own(Restriction restriction) {
    return new BilingualText(
        "申请人" + applicant + barredZh(restriction) + "，因此不能办理“" + matter.title().zh() + "”。",
        "The applicant "
            + applicant
            + " "
            + barredEn(restriction)
            + ", so “"
            + matter.title().en()
            + "” cannot be granted.");
  }

  BilingualText keyPerson(Related person, Restriction restriction) {
    String name = view.name(person.party());
    return new BilingualText(
        "申请人"
            + applicant
            + "的"
            + tiesZh(person)
            + name
            + barredZh(restriction)
            + "，因此申请人不能办理“"
            + matter.title().zh()
            + "”。",
        name
            + ", "
            + tiesEn(person)
            + " of the applicant "
            + applicant
            + ", "
            + barredEn(restriction)
            + ", so “"
            + matter.title().en()
            + "” cannot be granted.");
  }

  BilingualText seriousRecord(Related party, CreditRecord record) {
    String name = view.name(party.party());
    return new BilingualText(
        "申请人"
            + applicant
            + "的关联方"
            + name
            + "（"
            + relationZh(party)
            + "）有生效中的严重失信记录："
            + recordZh(record)
            + lookZh(),
        name
            + ", "
            + relationEn(party)
            + ", has a record of severity SERIOUS in force: "
            + recordEn(record)
            + lookEn());
  }

  /**
   * @param tied the key party on the list; empty for the applicant
   */
  BilingualText foreignListing(Optional<Related> tied, CreditRecord record) {
    return new BilingualText(
        "申请人"
            + applicant
            + tied.map(party -> "的" + tiesZh(party) + view.name(party.party())).orElse("")
            + "在境外名单上："
            + recordZh(record)
            + "。该名单不产生国内限制措施"
            + lookZh(),
        tied.map(party -> view.name(party.party()) + ", " + tiesEn(party) + " of the applicant ")
                .orElse("The applicant ")
            + applicant
            + (tied.isPresent() ? "," : "")
            + " stands on a foreign list: "
            + recordEn(record)
            + ". It starts no measure here"
            + lookEn());
  }

  BilingualText predecessor(Predecessor found) {
    String name = view.name(found.party());
    // Cut, not rounded: what is not certain is not told as 100 %.
    String probability = Numerals.percent(found.probability(), 1, RoundingMode.DOWN) + " %";
    return new BilingualText(
        "申请人%s可能（估计概率%s）承接了有不良信用记录的%s的业务".formatted(applicant, probability, name) + lookZh(),
        "The applicant %s may (by estimate %s) carry on the business of %s, which has a bad record"
                .formatted(applicant, probability, name)
            + lookEn());
  }

  BilingualText warning(Related person, Restriction restriction) {
    String name = view.name(person.party());
    return new BilingualText(
        "申请人"
            + applicant
            + "的"
            + tiesZh(person)
            + name
            + "正因信用记录受到限制："
            + recordZh(restriction.record())
            + lookZh(),
        name
            + ", "
            + tiesEn(person)
            + " of the applicant "
            + applicant
            + ", is restricted because of a credit record: "
            + recordEn(restriction.record())
            + lookEn());
  }

  BilingualText possibleLead(Optional<Related> tied, BilingualText warning) {
    return new BilingualText(
        "申请人" + applicant + tied.map(party -> "的" + tiesZh(party)).orElse("") + "：" + warning.zh(),
        tied.map(Reasons::tiesEn).map(ties -> ties + " of the").orElse("the")
            + (" applicant " + applicant + ": " + warning.en()));
  }

  /** On what basis a person looks: that of the matter. */
  private String lookZh() {
    return "，请人工核实（依据：" + matter.basis() + "）。";
  }

  private String lookEn() {
    return "; a person should look, on the basis of " + matter.basis() + ".";
  }

  /** Such as “因……作出的信用记录“……”，以法定代表人身份被采取“行业禁入”措施（……）”. */
  private String barredZh(Restriction restriction) {
    StringBuilder measures = new StringBuilder();
    for (Measure measure : matter.barring(restriction.measures(), restriction.record())) {
      measures.append(measures.isEmpty() ? "“" : "、“").append(measure.title().zh()).append('”');
      measures.append(domainZh(measure, restriction));
    }
    return "因"
        + recordZh(restriction.record())
        + "，"
        + capacityZh(restriction)
        + "被采取"
        + measures
        + "措施"
        + restriction.until().map(day -> "，至" + day + "止").orElse("")
        + "（依据："
        + restriction.rule().basis()
        + "，规则"
        + restriction.rule().id()
        + "）";
  }

  private String barredEn(Restriction restriction) {
    StringBuilder measures = new StringBuilder();
    for (Measure measure : matter.barring(restriction.measures(), restriction.record())) {
      measures.append(measures.isEmpty() ? "“" : ", “").append(measure.title().en()).append('”');
      measures.append(domainEn(measure, restriction));
    }
    return "is under the measure "
        + measures
        + restriction.until().map(day -> " until " + day).orElse("")
        + capacityEn(restriction)
        + " because of a credit record: "
        + recordEn(restriction.record())
        + " (rule "
        + restriction.rule().id()
        + ", on the basis of "
        + restriction.rule().basis()
        + ")";
  }

  /** The domain that a measure is bound to, where that is why it bars. */
  private String domainZh(Measure measure, Restriction restriction) {
    return matter.bindsToDomain(measure) ? "（" + restriction.record().domain() + "领域）" : "";
  }

  private String domainEn(Measure measure, Restriction restriction) {
    return matter.bindsToDomain(measure) ? " (domain " + restriction.record().domain() + ")" : "";
  }

  private String capacityZh(Restriction restriction) {
    String subject = subject(restriction.record());
    return switch (restriction.capacity()) {
      case SUBJECT -> restriction.proves(ProofStep.Kind.BRANCH) ? "作为" + subject + "的分支机构" : "";
      case LEGAL_REPRESENTATIVE -> "以" + subject + "法定代表人身份";
      case PRINCIPAL -> "以" + subject + "主要负责人身份";
      case ACTUAL_CONTROLLER -> "以" + subject + "实际控制人身份";
      case DIRECTLY_RESPONSIBLE -> "以直接责任人员身份";
    };
  }

  private String capacityEn(Restriction restriction) {
    Capacity capacity = restriction.capacity();
    String word = capacity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return switch (capacity) {
      case SUBJECT ->
          restriction.proves(ProofStep.Kind.BRANCH)
              ? " as a branch of " + subject(restriction.record())
              : "";
      case DIRECTLY_RESPONSIBLE -> " as the person directly responsible";
      default -> " as " + word + " of " + subject(restriction.record());
    };
  }

  private String recordZh(CreditRecord record) {
    return records.of(view, record).record().zh();
  }

  private String recordEn(CreditRecord record) {
    return records.of(view, record).record().en();
  }

  private String subject(CreditRecord record) {
    return records.of(view, record).subject();
  }

  private static String tiesZh(Related party) {
    StringBuilder titles = new StringBuilder();
    for (Tie tie : party.ties()) {
      titles.append(titles.isEmpty() ? "" : "、").append(tie.title().zh());
    }
    return titles.toString();
  }

  private static String tiesEn(Related party) {
    StringBuilder titles = new StringBuilder();
    int left = party.ties().size();
    for (Tie tie : party.ties()) {
      left--;
      titles.append(titles.isEmpty() ? "" : left == 0 ? " and " : ", ").append(tie.title().en());
    }
    return titles.toString();
  }

  private String relationZh(Related party) {
    return party
        .through()
        .map(leader -> tiesZh(leader) + view.name(leader.party()) + tiesZh(party))
        .orElseGet(
            () ->
                "申请人"
                    + (party.ties().iterator().next().isOfApplicant() ? "的" : "")
                    + tiesZh(party));
  }

  private String relationEn(Related party) {
    String applying = "the applicant " + applicant;
    return party
        .through()
        .map(
            leader ->
                ledEn(party)
                    + " "
                    + view.name(leader.party())
                    + " ("
                    + tiesEn(leader)
                    + " of "
                    + applying
                    + ")")
        .orElseGet(
            () ->
                party.ties().iterator().next().isOfApplicant()
                    ? tiesEn(party) + " of " + applying
                    : ledEn(party) + " " + applying);
  }

  private static String ledEn(Related party) {
    StringBuilder words = new StringBuilder();
    for (Tie tie : party.ties()) {
      words.append(words.isEmpty() ? "" : " and ");
      words.append(tie == Tie.CONTROLLED ? "controlled" : "represented");
    }
    return words + " by";
  }
}
