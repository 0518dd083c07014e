package org.creditgraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.creditgraph.graph.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueRulesTests {
  @TempDir Path folder;

  private Chunk read(String file, String header, String row) throws IOException {
    Files.writeString(folder.resolve(file), header + "\n" + row + "\n");
    try (FactInput input = ExchangeFolder.open(folder, ReadOptions.in(folder))) {
      return input.next(10).orElseThrow();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "organizations.csv | id,kind | O1,FIRM | kind | it must be one of ENTERPRISE",
        "organizations.csv | id,kind | O1, | kind | must not be empty",
        "organizations.csv | id,kind | ,ENTERPRISE | id | must not be empty",
        "organizations.csv | id,kind,uscc | O1,ENTERPRISE,91350100M000100Y44 | uscc | GB 32100",
        "organizations.csv | id,kind,founded_on | O1,ENTERPRISE,2023-02-29 | founded_on |"
            + " YYYY-MM-DD",
        "organizations.csv | id,kind,founded_on | O1,ENTERPRISE,2023-13-01 | founded_on |"
            + " YYYY-MM-DD",
        "organizations.csv | id,kind,founded_on | O1,ENTERPRISE,2023-1-1 | founded_on | YYYY-MM-DD",
        "organizations.csv | id,kind,founded_on | O1,ENTERPRISE,2023/01/01 | founded_on |"
            + " YYYY-MM-DD",
        "organizations.csv | id,kind,founded_on,ended_on | O1,ENTERPRISE,2023-01-02,2023-01-01 |"
            + " ended_on | before the start in \"founded_on\"",
        "organizations.csv | id,kind,capital | O1,ENTERPRISE,1000万 | capital | decimal number",
        "organizations.csv | id,kind,capital | O1,ENTERPRISE,\"1,000\" | capital | decimal number",
        "organizations.csv | id,kind,capital | O1,ENTERPRISE,１ | capital | decimal number",
        "organizations.csv | id,kind,capital | O1,ENTERPRISE,1-2 | capital | decimal number",
        "organizations.csv | id,kind,capital | O1,ENTERPRISE,1e999999999 | capital | decimal"
            + " number",
        "organizations.csv | id,kind,capital | O1,ENTERPRISE,1234567890.123456 | capital | 15"
            + " significant",
        "organizations.csv | id,kind,retracted | O1,ENTERPRISE,yes | retracted | true, false or"
            + " empty",
        "persons.csv | id,id_number | P1,110105194912310021 | id_number | GB 11643",
        "organizations.csv | id,kind,capital | O1,ENTERPRISE,-1 | capital | must not be negative",
        "payments.csv | id,from_account_id,to_account_id,amount | X,A,B,-50 | amount | must not be"
            + " negative",
        "relations.csv | from_id,to_id,kind | P1,P1,SPOUSE | to_id | ties a party to itself",
        "shareholdings.csv | holder_id,organization_id,valid_from,share | P1,O1,,1.000001 | share |"
            + " 0..1",
        "shareholdings.csv | holder_id,organization_id,valid_from,share | P1,O1,,0.25-0.5 | share |"
            + " 0.25..0.5",
        "shareholdings.csv | holder_id,organization_id,valid_from,share | P1,O1,,0.5..0.25 | share"
            + " | 0..1",
        "shareholdings.csv | holder_id,organization_id,valid_from,nominee | P1,O1,,yes | nominee |"
            + " true, false",
        "shareholdings.csv | holder_id,organization_id,valid_from,share | P1,O1,,-0.1 | share |"
            + " 0..1",
        "shareholdings.csv | holder_id,organization_id,valid_from,share | P1,O1,,30% | share |"
            + " 0.3 for 30 %",
        "shareholdings.csv | holder_id,organization_id,valid_from | ,O1, | holder_id | must not be"
            + " empty",
        "roles.csv | holder_id,organization_id,role,valid_from | P1,O1,,2020-01-01 | role | must"
            + " not be empty",
        "roles.csv | holder_id,organization_id,role,valid_from,valid_to |"
            + " P1,O1,DIRECTOR,2020-01-02,2020-01-01 | valid_to | before the start",
        "payments.csv | id,from_account_id,to_account_id,paid_at | X,A,B,2026-06-30 | paid_at |"
            + " moment with its offset",
        "payments.csv | id,from_account_id,to_account_id,paid_at | X,A,B,2026-06-30T08:00:00 |"
            + " paid_at | moment with its offset",
        "payments.csv | id,from_account_id,to_account_id,paid_at | X,A,B,+12026-06-30T08:00:00Z |"
            + " paid_at | moment with its offset",
        "records.csv | id,subject_id,kind,severity,decided_on | R,O,PENALTY,MINOR, | decided_on |"
            + " must not be empty",
        "identifiers.csv | subject_id,scheme,value,valid_from | P1,12?,E1, | scheme | word of",
        "names.csv | subject_id,kind,value,valid_from | O1,OLD,甲, | kind | FORMER, ALIAS",
        "record_events.csv | record_id,kind,effective_on | R,REPAIRED, | effective_on | must not be"
            + " empty",
      })
  void shouldRejectAValueAgainstTheRules(
      String file, String header, String row, String column, String sentence) throws IOException {
    Chunk chunk = read(file, header, row);
    assertThat(chunk.rows()).isEmpty();
    Reject reject = chunk.rejects().getFirst();
    assertThat(reject.file()).isEqualTo(file);
    assertThat(reject.line()).isEqualTo(2);
    assertThat(reject.column()).isEqualTo(column);
    assertThat(reject.reason()).contains(sentence, " / ").endsWith("。");
    int position = List.of(header.split(",")).indexOf(column);
    if (position >= 0 && !row.contains("\"")) {
      assertThat(reject.value()).isEqualTo(row.split(",", -1)[position]);
    }
  }

  @Test
  void shouldTellAllThatIsWrongWithARow() throws IOException {
    Reject reject =
        read("organizations.csv", "id,kind,founded_on,capital", ",FIRM,x,y").rejects().getFirst();
    assertThat(reject.column()).isEqualTo("id");
    assertThat(reject.reason()).contains("\"id\"", "\"kind\"", "\"founded_on\"", "\"capital\"");
  }

  @Test
  void shouldReadEveryKindOfValue() throws IOException {
    Fact organization =
        read(
                "organizations.csv",
                "id,kind,former_names,uscc,capital,founded_on,ended_on",
                " O1 , ENTERPRISE,甲; 乙；;丙 ,91350100m000100y43,1000000000.50,2024-02-29,2024-02-29")
            .rows()
            .getFirst()
            .fact();
    assertThat(organization.names("former_names")).containsExactly("甲", "乙", "丙");
    assertThat(organization.text("uscc")).isEqualTo("91350100M000100Y43");
    assertThat(organization.number("capital")).isEqualTo(new BigDecimal("1000000000.5"));
    Files.delete(folder.resolve("organizations.csv"));
    Fact person =
        read("persons.csv", "id,id_number", "P1,11010519491231002x").rows().getFirst().fact();
    assertThat(person.text("id_number")).isEqualTo("11010519491231002X");
    Files.delete(folder.resolve("persons.csv"));
    Fact holding =
        read(
                "shareholdings.csv",
                "holder_id,organization_id,valid_from,share,votes",
                "P,O,,1e-05,1.0")
            .rows()
            .getFirst()
            .fact();
    assertThat(holding.share("share")).hasToString("0.00001");
    assertThat(holding.share("votes")).hasToString("1");
    Files.delete(folder.resolve("shareholdings.csv"));
    Fact payment =
        read(
                "payments.csv",
                "id,from_account_id,to_account_id,paid_at",
                "X,A,B,2026-06-30T08:00:00+08:00")
            .rows()
            .getFirst()
            .fact();
    assertThat(payment.timestamp("paid_at"))
        .isEqualTo(OffsetDateTime.parse("2026-06-30T08:00:00+08:00"));
  }

  @Test
  void shouldAskOnlyForTheKeyOfWhatIsTakenBack() throws IOException {
    Chunk chunk =
        read("organizations.csv", "id,kind,founded_on,capital,retracted", "O1,?,?,?,true");
    assertThat(chunk.rejects()).isEmpty();
    assertThat(chunk.rows().getFirst().retracted()).isTrue();
    assertThat(chunk.rows().getFirst().fact())
        .isEqualTo(Fact.of(org.creditgraph.graph.FactType.ORGANIZATION, "id", "O1"));
    Chunk keyless = read("organizations.csv", "id,retracted", ",true");
    assertThat(keyless.rejects().getFirst().column()).isEqualTo("id");
  }

  @Test
  void shouldKeepSharesToTwelveDecimalsWhateverDigitsAreGiven() throws IOException {
    String header = "holder_id,organization_id,valid_from,line,share,votes,nominee";
    Fact whole =
        read("shareholdings.csv", header, "P,O,,B,0.6666666666666666,0.25 .. 0.5,true")
            .rows()
            .getFirst()
            .fact();
    assertThat(whole.share("share")).hasToString("0.666666666667");
    assertThat(whole.share("votes")).hasToString("0.25..0.5");
    assertThat(whole.flag("nominee")).isTrue();
    assertThat(whole.key()).containsExactly("P", "O", null, "B");
    assertThat(Shares.isRounded("0.6666666666666666")).isTrue();
    assertThat(Shares.isRounded("0.1..0.6666666666666666")).isTrue();
    assertThat(Shares.isRounded("0.5000000000000000000")).isFalse();
    assertThat(Shares.isRounded("0.500000000001")).isFalse();
    assertThat(Shares.isRounded("1e-13")).isTrue();
  }
}
