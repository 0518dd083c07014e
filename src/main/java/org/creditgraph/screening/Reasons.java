package org.creditgraph.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.sanction.Capacity;
import org.creditgraph.sanction.Measure;
import org.creditgraph.sanction.Restriction;
import org.creditgraph.snapshot.View;

/** Why a finding was made: full sentences that the applicant could be sent, in both languages. */
final class Reasons {
  private final View view;
  private final Matter matter;
  private final String applicant;

  Reasons(View view, int applicant, Matter matter) {
    this.view = view;
    this.matter = matter;
    this.applicant = view.name(applicant);
  }

  BilingualText own(Restriction restriction) {
    return new BilingualText(
        "申请人%s%s，因此不能办理“%s”。".formatted(applicant, barredZh(restriction), matter.title().zh()),
        "The applicant %s %s, so “%s” cannot be granted."
            .formatted(applicant, barredEn(restriction), matter.title().en()));
  }

  BilingualText keyPerson(Related person, Restriction restriction) {
    String name = view.name(person.party());
    return new BilingualText(
        "申请人%s的%s%s%s，因此申请人不能办理“%s”。"
            .formatted(applicant, tiesZh(person), name, barredZh(restriction), matter.title().zh()),
        "%s, %s of the applicant %s, %s, so “%s” cannot be granted."
            .formatted(
                name, tiesEn(person), applicant, barredEn(restriction), matter.title().en()));
  }

  BilingualText seriousRecord(Related party, CreditRecord record) {
    String name = view.name(party.party());
    return new BilingualText(
        "申请人%s的关联方%s（%s）有生效中的严重失信记录：%s，请人工核实。"
            .formatted(applicant, name, relationZh(party), recordZh(record)),
        "%s, %s, has a record of severity SERIOUS in force: %s; a person should look."
            .formatted(name, relationEn(party), recordEn(record)));
  }

  BilingualText predecessor(Predecessor found) {
    String name = view.name(found.party());
    // Cut, not rounded: what is not certain is not told as 100 %.
    String probability =
        BigDecimal.valueOf(found.probability()).movePointRight(2).setScale(1, RoundingMode.DOWN)
            + " %";
    return new BilingualText(
        "申请人%s可能（估计概率%s）承接了有不良信用记录的%s的业务，请人工核实。".formatted(applicant, probability, name),
        "The applicant %s may (by estimate %s) carry on the business of %s, which has a bad record; a"
                .formatted(applicant, probability, name)
            + " person should look.");
  }

  BilingualText warning(Related person, Restriction restriction) {
    String name = view.name(person.party());
    return new BilingualText(
        "申请人%s的%s%s正因信用记录受到限制：%s，请人工核实。"
            .formatted(applicant, tiesZh(person), name, recordZh(restriction.record())),
        "%s, %s of the applicant %s, is restricted because of a credit record: %s; a person should"
                .formatted(name, tiesEn(person), applicant, recordEn(restriction.record()))
            + " look.");
  }

  /** Such as “因信用记录……，以法定代表人身份被采取“行业禁入”措施（……）”. */
  private String barredZh(Restriction restriction) {
    return "因信用记录%s，%s被采取%s措施%s（依据：%s，规则%s）"
        .formatted(
            recordZh(restriction.record()),
            capacityZh(restriction),
            matter.barring(restriction).stream()
                .map(measure -> "“" + measure.title().zh() + "”" + domainZh(measure, restriction))
                .collect(Collectors.joining("、")),
            restriction.until().map(day -> "，至" + day + "止").orElse(""),
            restriction.rule().basis(),
            restriction.rule().id());
  }

  private String barredEn(Restriction restriction) {
    return "is under the measure %s%s%s because of a credit record: %s (rule %s, on the basis of %s)"
        .formatted(
            matter.barring(restriction).stream()
                .map(measure -> "“" + measure.title().en() + "”" + domainEn(measure, restriction))
                .collect(Collectors.joining(", ")),
            restriction.until().map(day -> " until " + day).orElse(""),
            capacityEn(restriction),
            recordEn(restriction.record()),
            restriction.rule().id(),
            restriction.rule().basis());
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
      case SUBJECT -> "";
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
      case SUBJECT -> "";
      case DIRECTLY_RESPONSIBLE -> " as the person directly responsible";
      default -> " as " + word + " of " + subject(restriction.record());
    };
  }

  private String recordZh(CreditRecord record) {
    String authority = Objects.requireNonNullElse(record.authority(), "有关机关");
    return "%s于%s对%s作出的“%s”（编号%s）"
        .formatted(authority, record.decidedOn(), subject(record), title(record), record.id());
  }

  private String recordEn(CreditRecord record) {
    String authority = record.authority() == null ? "" : " by " + record.authority();
    return "“%s” (%s), made about %s%s on %s"
        .formatted(title(record), record.id(), subject(record), authority, record.decidedOn());
  }

  private String subject(CreditRecord record) {
    int subject = view.find(record.subjectId());
    return subject < 0 ? record.subjectId() : view.name(subject);
  }

  private static String title(CreditRecord record) {
    return Objects.requireNonNullElse(record.title(), record.kind().name());
  }

  private static String tiesZh(Related party) {
    return party.ties().stream().map(tie -> tie.title().zh()).collect(Collectors.joining("、"));
  }

  private static String tiesEn(Related party) {
    List<String> titles = party.ties().stream().map(tie -> tie.title().en()).toList();
    String last = titles.getLast();
    return titles.size() == 1
        ? last
        : String.join(", ", titles.subList(0, titles.size() - 1)) + " and " + last;
  }

  private String relationZh(Related party) {
    return party
        .through()
        .map(leader -> tiesZh(leader) + view.name(leader.party()) + tiesZh(party))
        .orElseGet(
            () -> "申请人" + (party.ties().iterator().next().isKey() ? "的" : "") + tiesZh(party));
  }

  private String relationEn(Related party) {
    String applying = "the applicant " + applicant;
    return party
        .through()
        .map(
            leader ->
                "%s %s (%s of %s)"
                    .formatted(ledEn(party), view.name(leader.party()), tiesEn(leader), applying))
        .orElseGet(
            () ->
                party.ties().iterator().next().isKey()
                    ? tiesEn(party) + " of " + applying
                    : ledEn(party) + " " + applying);
  }

  private static String ledEn(Related party) {
    return party.ties().stream()
            .map(tie -> tie == Tie.CONTROLLED ? "controlled" : "represented")
            .collect(Collectors.joining(" and "))
        + " by";
  }
}
