package org.creditgraph.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditgraph.graph.Refusal;
import org.creditgraph.ingest.ImportRequest.Format;
import org.creditgraph.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandParserTests {
  private static Command parse(String line) {
    return CommandParser.parse(List.of(line.split(" ")));
  }

  @Test
  void shouldReadAnImportWithItsOptionsInAnyOrder() {
    assertThat(parse("import --format ofac lists --recorded-at 2021-08-18 --encoding=GB18030"))
        .isEqualTo(
            new Command.Import(
                Path.of("lists"),
                Format.OFAC,
                Instant.parse("2021-08-17T16:00:00Z"),
                Charset.forName("GB18030"),
                false,
                null));
    assertThat(parse("import lists --accept-removals 12"))
        .isEqualTo(new Command.Import(Path.of("lists"), Format.CSV, null, null, false, 12));
    assertThat(parse("import lists --accept-wrong-codes"))
        .isEqualTo(new Command.Import(Path.of("lists"), Format.CSV, null, null, true, null));
  }

  @Test
  void shouldLetSettingsPassBeforeAndAfterTheCommand() {
    assertThat(
            parse("--creditgraph.home=/x export out --server.port=0 --bom --valid-on 2026-06-30"))
        .isEqualTo(new Command.Export(Path.of("out"), LocalDate.of(2026, 6, 30), null, true));
    assertThat(CommandLine.settings(List.of("import", "--a.b=1", "f", "--format", "csv")))
        .containsExactly("--a.b=1");
  }

  @Test
  void shouldTellCommandsFromServing() {
    assertThat(CommandLine.isCommand(List.of())).isFalse();
    assertThat(CommandLine.isCommand(List.of("serve"))).isFalse();
    assertThat(CommandLine.isCommand(List.of("--server.port=0"))).isFalse();
    assertThat(CommandLine.isCommand(List.of("check"))).isTrue();
    assertThat(CommandLine.isCommand(List.of("frobnicate"))).isTrue();
    assertThat(CommandLine.isCommand(List.of("--help"))).isTrue();
    assertThat(CommandLine.isCommand(List.of("serve", "--help"))).isTrue();
    assertThat(CommandLine.isCommand(List.of("--port=9"))).isFalse();
  }

  @Test
  void shouldTellOfACommandHoweverItsHelpIsAskedFor() {
    for (String name : CommandParser.NAMES) {
      if (!name.equals("help")) {
        assertThat(parse(name + " --help")).isEqualTo(new Command.Help(name));
        assertThat(parse("help " + name)).isEqualTo(new Command.Help(name));
        assertThat(parse(name + " x -h")).isEqualTo(new Command.Help(name));
        assertThat(parse("--help " + name)).isEqualTo(new Command.Help(name));
      }
      assertThat(HelpText.of(name)).contains("\n  " + name);
      assertThat(HelpText.all()).contains("\n  " + name);
    }
    assertThat(parse("help")).isEqualTo(new Command.Help(""));
    assertThat(parse("--help")).isEqualTo(new Command.Help(""));
    assertThat(HelpText.all()).contains(Setting.keys());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import | USAGE | Which folder?",
        "import a b | USAGE | One folder at a time",
        "import a --fromat csv | USAGE | --format, --recorded-at, --encoding",
        "import a --format | USAGE | --format needs a value",
        "import a --format csv --format csv | USAGE | given twice",
        "import a --format xml | INVALID_VALUE | csv or ofac",
        "import a --recorded-at yesterday | INVALID_VALUE | 2026-06-30T08:00:00+08:00",
        "import a --encoding GB99999 | INVALID_VALUE | GB18030",
        "export a --valid-on 2026-02-30 | INVALID_VALUE | a day such as 2026-06-30",
        "check a | USAGE | takes no folder",
        "check --deep yes | USAGE | check has none",
        "scan a | USAGE | takes no folder",
        "scan --minimum-probability 2 | INVALID_VALUE | a number from 0 to 1",
        "scan --minimum-probability NaN | INVALID_VALUE | a number from 0 to 1",
        "generate a --enterprises 0 | INVALID_VALUE | from 1000 to 10000000",
        "generate a --enterprises many | INVALID_VALUE | a whole number",
        "generate a --schemes usual | USAGE | go together",
        "generate a --behaviour usual | USAGE | --behaviour and --truth go together",
        "generate a --truth t | USAGE | go together",
        "generate a --behaviour usual --schemes usual --truth t | USAGE | take one of them",
        "generate a --behaviour odd --truth t | UNKNOWN_BEHAVIOUR | usual, honest, or drawn-1",
        "generate a --behaviour usual --truth t --enterprises 60000 | POPULATION_SIZE_REFUSED |"
            + " 50,000",
        "generate a --schemes odd --truth t | UNKNOWN_SHAPE | usual, easy, hard, sparse, rare",
        "generate a --schemes odd --truth t | UNKNOWN_SHAPE | cases-1, cases-2",
        "import a --fromat csv | USAGE | did you mean --format?",
        "imprt a | USAGE | did you mean import?",
        "serve a | USAGE | takes no words",
        "serve --port=9 | USAGE | did you mean --server.port=VALUE? `help`",
        "--home=x | USAGE | did you mean --creditgraph.home=VALUE?",
        "-Dcreditgraph.home=x | USAGE | write --creditgraph.home=x",
        "import -x a | USAGE | options begin with --",
        "check --creditgraph.home | USAGE | needs a value",
        "--creditgraph.home=a --creditgraph.home=b | USAGE | given twice",
        "help imprt | USAGE | did you mean import?",
        "frobnicate | USAGE | serve, import, export, check, scan, generate",
      })
  void shouldRefuseAWrongLineWithWhatIsRight(String line, String code, String part) {
    assertThatThrownBy(() -> parse(line.strip()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(part);
  }
}
