package org.creditgraph.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditgraph.graph.Refusal;
import org.creditgraph.sanction.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MattersTests {
  private static final Policy POLICY = Policy.standard();
  private static final String GOOD =
      """
      name: mine
      matters:
        - code: ONE
          title: {zh: 一, en: One thing}
          basis: law
          barred-by: [HONOURS]
          looks-at: [HOLDER]
          holder-at-least: 0.25
          review-on: [WARNING]
          predecessor-at-least: 0.5
      """;

  @Test
  void shouldKnowTheSixMattersByCodeAndByTitle() {
    Matters matters = Matters.standard(POLICY);
    assertThat(matters.all())
        .extracting(Matter::code)
        .containsExactly(
            "TENDER_PARTICIPATION",
            "GOVERNMENT_FUNDS",
            "FOOD_AND_DRUG_LICENCE",
            "MEDICAL_INSTITUTION",
            "COMMITMENT_BASED_APPROVAL",
            "DUTY_FREE_OPERATION");
    assertThat(matters.of("离岛免税")).isSameAs(matters.of("duty-free operation"));
  }

  @Test
  void shouldNameTheMattersThereAreWhenAskedForAnother() {
    assertThatThrownBy(() -> Matters.standard(POLICY).of("FISHING"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("UNKNOWN_MATTER"))
        .hasMessageContaining("FISHING")
        .hasMessageContaining("TENDER_PARTICIPATION (招投标)")
        .hasMessageContaining("DUTY_FREE_OPERATION (离岛免税)");
  }

  @Test
  void shouldReadWhatAnAdministratorWrites() {
    Matters matters = Matters.read("my.yaml", GOOD, POLICY);
    assertThat(matters.name()).isEqualTo("mine");
    assertThat(matters.of("One thing").looksAt()).containsExactly(Tie.HOLDER);
    assertThat(matters.hash()).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [HONOURS]            | [TORTURE]                       | line 6: the measure TORTURE is not in the catalogue
          [HONOURS]            | [{measure: HONOURS}]            | line 6: the field domains is missing
          [HONOURS]            | []                              | line 6: a list with at least one entry
          basis: law           | note: law                       | line 5: the field note is unknown
          [HOLDER]             | [HOLDER, SPOUSE]                | line 7: SPOUSE is unknown here; known are LEGAL_REPRESENTATIVE
          0.25                 | 25                              | line 8: a number above 0 and up to 1 is expected, not 25
          [WARNING]            | [RUMOUR]                        | line 9: RUMOUR is unknown here; known are SERIOUS_RECORD
          {zh: 一, en: One thing} | {zh: 一}                      | line 4: the field en is missing
          name: mine           | name: [                         | this is not YAML
          """)
  void shouldRefuseWhatIsWrongWithFileAndLine(String right, String wrong, String complaint) {
    assertThatThrownBy(() -> Matters.read("my.yaml", GOOD.replace(right, wrong), POLICY))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("MATTERS_REFUSED"))
        .hasMessageContaining("my.yaml, line")
        .hasMessageContaining(complaint);
  }

  @Test
  void shouldRefuseAMatterThatStandsTwice() {
    String twice = GOOD + GOOD.substring(GOOD.indexOf("  - code"));
    assertThatThrownBy(() -> Matters.read("my.yaml", twice, POLICY))
        .hasMessageContaining("line 11: the matter ONE stands here a second time");
  }
}
