package org.creditgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CheckDigitTests {
  private static final String USCC_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Test
  void shouldTakeThePublishedExamples() {
    assertThat(UnifiedSocialCreditCode.isValid("91350100M000100Y43")).isTrue();
    assertThat(CitizenIdNumber.isValid("11010519491231002X")).isTrue();
    assertThat(CitizenIdNumber.isValid("440524188001010014")).isTrue();
  }

  @Test
  void shouldRefuseOtherLengthsAndCharacters() {
    for (String text : new String[] {"", "9", "91350100M000100Y4", "91350100M000100Y433"}) {
      assertThat(UnifiedSocialCreditCode.isValid(text)).as(text).isFalse();
    }
    for (String text :
        new String[] {"91350100I000100Y43", "91350100m000100y43", "９1350100M000100Y43"}) {
      assertThat(UnifiedSocialCreditCode.isValid(text)).as(text).isFalse();
    }
    for (String text :
        new String[] {"", "11010519491231002x", "1101051949123100２X", "110105491231002"}) {
      assertThat(CitizenIdNumber.isValid(text)).as(text).isFalse();
    }
  }

  @Test
  void shouldRefuseAnImpossibleDayOfBirthEvenWithARightCheckCharacter() {
    for (String first17 :
        new String[] {"11010519490230002", "11010519491331002", "11010500010101002"}) {
      String number = first17 + CitizenIdNumber.checkCharacter(first17);
      assertThat(CitizenIdNumber.isValid(number)).as(number).isFalse();
    }
    assertThat(CitizenIdNumber.birthDate("11010519491231002X"))
        .contains(LocalDate.of(1949, 12, 31));
    assertThat(CitizenIdNumber.birthDate("short")).isEmpty();
  }

  @Test
  void shouldFindEverySingleWrongCharacterAndAgreeWithTheFormulaOfTheStandards() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 17; i++) {
        text.append(USCC_CHARACTERS.charAt(random.nextInt(31)));
      }
      text.append(UnifiedSocialCreditCode.checkCharacter(text.toString()));
      assertThat(sumBy(text.toString(), 31, 3)).as("seed 7: %s", text).isZero();
      assertThat(UnifiedSocialCreditCode.isValid(text.toString())).isTrue();
      int at = random.nextInt(18);
      char old = text.charAt(at);
      text.setCharAt(
          at, USCC_CHARACTERS.charAt((USCC_CHARACTERS.indexOf(old) + 1 + random.nextInt(30)) % 31));
      assertThat(UnifiedSocialCreditCode.isValid(text.toString())).as("seed 7: %s", text).isFalse();
    }
  }

  /** The sum of the values times powers of a base, by big integers; the check makes it 0. */
  private static int sumBy(String text, int modulus, int base) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < 17; i++) {
      BigInteger weight = BigInteger.valueOf(base).pow(i);
      sum = sum.add(weight.multiply(BigInteger.valueOf(USCC_CHARACTERS.indexOf(text.charAt(i)))));
    }
    sum = sum.add(BigInteger.valueOf(USCC_CHARACTERS.indexOf(text.charAt(17))));
    return sum.mod(BigInteger.valueOf(modulus)).intValue();
  }

  @Test
  void shouldMakeTheCheckCharacterOfAnIdentityNumberByIso7064() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      StringBuilder first17 = new StringBuilder("460106");
      first17.append(LocalDate.ofEpochDay(random.nextInt(20_000)).toString().replace("-", ""));
      first17.append("%03d".formatted(random.nextInt(1000)));
      char check = CitizenIdNumber.checkCharacter(first17.toString());
      // MOD 11-2: doubling from left, the whole is 1 modulo 11.
      int product = 0;
      for (int i = 0; i < 17; i++) {
        product = (product + first17.charAt(i) - '0') * 2 % 11;
      }
      int value = check == 'X' ? 10 : check - '0';
      assertThat((product + value) % 11).as("seed 11: %s%s", first17, check).isEqualTo(1);
      assertThat(CitizenIdNumber.isValid("" + first17 + check)).isTrue();
    }
  }

  @Test
  void shouldMakeNoCheckCharacterForWhatIsNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnifiedSocialCreditCode.checkCharacter("91350100I000100Y4"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CitizenIdNumber.checkCharacter("1101051949123100"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CitizenIdNumber.checkCharacter("1101051949123100A"));
  }
}
