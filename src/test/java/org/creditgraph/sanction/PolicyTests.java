package org.creditgraph.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.Map;
import java.util.Objects;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTests {
  @Test
  void shouldReadTheDefaultRules() {
    Policy policy = Policy.read("default-policy.yaml", defaultText());
    assertThat(policy.rules())
        .extracting(PolicyRule::id)
        .containsExactly("SUBJECT-SERIOUS", "RESPONSIBLE-PERSONS", "NO-COMMITMENT", "INDUSTRY-BAN");
    assertThat(policy.rules().get(1).measures())
        .extracting(Measure::code)
        .containsExactly(
            "GOVERNMENT_FUNDS",
            "PUBLIC_RESOURCE_TRADING",
            "HONOURS",
            "CIVIL_SERVICE",
            "PUBLIC_INSTITUTION_POST");
    assertThat(policy.hash()).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "measures: [INDUSTRY_ENTRY] | measures: [PRISON] | measure PRISON is not in the catalogue",
        "capacity: LEGAL_REPRESENTATIVE | capacity: SPOUSE | kinship alone never restricts anyone",
        "capacity: PRINCIPAL | capacity: COUSIN | COUSIN is unknown here",
        "at: CONDUCT | at: TOMORROW | TOMORROW is unknown here",
        "severity == 'SERIOUS' | severity >= 3 | the condition is refused",
        "rules: | rulez: | the field rulez is unknown here",
        "name: default-2026 | # | the field name is missing",
        "id: INDUSTRY-BAN | id: NO-COMMITMENT | stands here a second time"
      })
  void shouldRefuseAPolicyAndNameTheLine(String good, String bad, String message) {
    refused(defaultText().replace(good, bad), message);
  }

  @Test
  void shouldReadForeignDomainsAndTermsAndKnowNoneWithoutTheSections() {
    assertThat(Policy.standard().terms().foreignDomains())
        .containsExactlyInAnyOrder("OFAC", "EU", "UN", "UK", "CA", "CH", "AU", "JP", "FOREIGN");
    Policy bare = Policy.read("bare", defaultText().replaceAll("(?m)^foreign-domains.*$", ""));
    assertThat(bare.terms()).isEqualTo(PublicationTerms.BY_SEVERITY);
    Policy longer =
        Policy.read(
            "longer", withTerms("{lists: [A, B], domains: [TAX], term: P5Y, basis: law}", "none"));
    assertThat(longer.terms().byList()).containsOnlyKeys("A", "B", "C");
    assertThat(longer.terms().byDomain())
        .isEqualTo(Map.of("TAX", new PublicationTerms.Term(Period.ofYears(5))));
    assertThat(longer.terms().byList()).containsEntry("C", PublicationTerms.Term.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{lists: [A], term: P5Y}|none|the field basis is missing",
        "{term: P5Y, basis: law}|none|name them",
        "{lists: [C], term: P5Y, basis: law}|none|the list C stands here a second time",
        "{lists: [A], term: P5Y, basis: law}|for ever|for ever is no term of publication",
        "{lists: [A], term: P5Y, basis: law}|P0D|P0D is no term of publication",
        "{lists: [A], term: P5Y, basis: law, whose: X}|none|the field whose is unknown here"
      })
  void shouldRefuseATermThatIsNoneAndNameTheLine(String term, String other, String message) {
    refused(withTerms(term, other), message);
  }

  private static String withTerms(String term, String other) {
    return defaultText()
        .replace(
            "\nmeasures:",
            "\nterms:\n  - "
                + term
                + "\n  - {lists: [C], basis: law, term: "
                + other
                + "}\n\nmeasures:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0D", "-P1Y", "one year"})
  void shouldRefuseATimeThatNothingCanLast(String lasts) {
    refused(
        defaultText().replaceFirst("    when:", "    lasts: " + lasts + "\n    when:"),
        lasts + " is no time that a restriction can last");
  }

  @Test
  void shouldRefuseARuleOrMeasureWithoutABasis() {
    refused(defaultText().replaceFirst("    basis: .*\n", ""), "the field basis is missing");
    refused(
        defaultText().replace("    basis: \"[P21] 17\"\n    when", "    when"), "the field basis");
  }

  private static void refused(String text, String message) {
    assertThat(text).isNotEqualTo(defaultText());
    assertThatThrownBy(() -> Policy.read("rules.yaml", text))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(message)
        .hasMessageMatching("(?s)rules.yaml, line \\d+: .*");
  }

  static String defaultText() {
    try (InputStream in =
        Objects.requireNonNull(Policy.class.getResourceAsStream("default-policy.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
