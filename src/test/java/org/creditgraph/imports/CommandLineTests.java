package org.creditgraph.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.creditgraph.graph.Refusal;
import org.creditgraph.ingest.InMemoryFactStore;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.scenario.Truth;
import org.creditgraph.scenario.TruthKind;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.FactStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTests {
  private static final String PERSONS = "id,name\nP1,张三\nP2,李四\n";

  @TempDir Path root;
  private final FactStore store = new InMemoryFactStore(Instant.parse("2026-06-30T00:00:00Z"));
  private Models models = Models.standard();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    LiveSnapshot live = LiveSnapshot.load(store);
    return run(live::follow, arguments);
  }

  private int run(Supplier<Snapshot> follow, String... arguments) {
    Supplier<Workplace> places =
        () -> new Workplace(store, follow, root.resolve("home"), models, () -> {});
    return run2(places, arguments);
  }

  private int run2(Supplier<Workplace> places, String... arguments) {
    out.reset();
    err.reset();
    return new CommandLine(places, stream(out), stream(err), false).run(List.of(arguments));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String warned() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String folder(String name, String file, String content) throws IOException {
    Path folder = Files.createDirectories(root.resolve(name));
    Files.writeString(folder.resolve(file), content);
    return folder.toString();
  }

  @Test
  void shouldImportAndEndWithZero() throws IOException {
    int exit = run("import", folder("register", "persons.csv", PERSONS));
    assertThat(exit).isZero();
    assertThat(said())
        .contains("Committed as batch 1", "已作为第1批提交")
        .containsPattern("persons\\.csv +2 +0 +0 +0 +0 +0");
    assertThat(warned()).contains("Importing 导入");
    assertThat(store.batchesAfter(0).getFirst().title()).isEqualTo("register");
  }

  @Test
  void shouldSayNothingNewAndEndWithZeroTheSecondTime() throws IOException {
    String folder = folder("register", "persons.csv", PERSONS);
    run("import", folder);
    assertThat(run("import", folder)).isZero();
    assertThat(said()).contains("Nothing new");
    assertThat(store.batchesAfter(0)).hasSize(1);
  }

  @Test
  void shouldEndWithThreeWhenRowsWereRejectedAndSayWhereTheyAre() throws IOException {
    String folder = folder("bad", "persons.csv", "id,name,birth_date\nP1,张三,\nP2,李四,1990-02-30\n");
    assertThat(run("import", folder)).isEqualTo(CommandLine.PARTLY_DONE);
    assertThat(said())
        .contains("persons.csv line 第3行, column birth_date “1990-02-30”", "1 row was rejected");
    String line = said().lines().filter(l -> l.contains("All rejected rows")).findFirst().get();
    String kept = line.substring(line.indexOf(" are in ") + 8, line.indexOf("; mend"));
    assertThat(Files.readString(Path.of(kept).resolve("persons.csv"))).contains("P2,李四,1990-02-30");
  }

  @Test
  void shouldEndWithTwoWhenNothingCouldBeDone() throws IOException {
    assertThat(run("import", folder("none", "persons.csv", "id,name\n,张三\n")))
        .isEqualTo(CommandLine.NOT_DONE);
    assertThat(said()).contains("Nothing could be taken");
    assertThat(run("import", root.resolve("nowhere").toString())).isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned()).contains("nowhere");
    assertThat(run("import", folder("odd", "people.csv", PERSONS))).isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned()).contains("people.csv");
    assertThat(run("import", folder("column", "persons.csv", "id,nmae\nP1,x\n")))
        .isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned()).contains("nmae");
    assertThat(run("import", folder("empty", "persons.csv", ""))).isEqualTo(CommandLine.NOT_DONE);
    assertThat(store.batchesAfter(0)).isEmpty();
  }

  @Test
  void shouldReadAnotherEncodingByNameOrByItselfAndNameIt() throws IOException {
    Path folder = Files.createDirectories(root.resolve("gb"));
    Files.write(folder.resolve("persons.csv"), PERSONS.getBytes(Charset.forName("GB18030")));
    assertThat(run("import", folder.toString())).isZero();
    assertThat(said()).contains("GB18030");
    assertThat(run("import", folder.toString(), "--encoding", "GB18030")).isZero();
    assertThat(said()).contains("Nothing new");
    Files.write(folder.resolve("persons.csv"), PERSONS.getBytes(StandardCharsets.UTF_16));
    assertThat(run("import", folder.toString())).isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned()).contains("UTF-16");
  }

  @Test
  void shouldRefuseAMomentBehindTheLastBatchOrAhead() throws IOException {
    String folder = folder("register", "persons.csv", PERSONS);
    run("import", folder, "--recorded-at", "2021-08-18");
    assertThat(store.batchesAfter(0).getFirst().recordedAt()).isEqualTo("2021-08-17T16:00:00Z");
    String more = folder("more", "persons.csv", "id,name\nP3,王五\n");
    assertThat(run("import", more, "--recorded-at", "2020-01-01")).isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned()).contains("2021-08-17T16:00:00Z", "oldest first");
    assertThat(run("import", more, "--recorded-at", "2999-01-01")).isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned()).contains("in the future");
  }

  @Test
  void shouldPointToTheServiceWhenItHoldsTheHome() {
    int exit =
        run2(
            () -> {
              throw new Refusal("HOME_IN_USE", "The folder is in use by another creditgraph.");
            },
            "import",
            "x");
    assertThat(exit).isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned()).contains("in use by another", "POST /imports");
  }

  @Test
  void shouldNotOpenTheStoreForWrongArgumentsOrForHelp() {
    Supplier<Workplace> none =
        () -> {
          throw new AssertionError("opened");
        };
    assertThat(run2(none, "import", "a", "--colour", "red")).isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned()).contains("Unknown option --colour", "--recorded-at");
    assertThat(run2(none, "help")).isZero();
    assertThat(said()).contains("import FOLDER", "export FOLDER", "check", "generate FOLDER");
  }

  @Test
  void shouldRefuseATargetThatCannotBeWrittenBeforeTheStoreIsOpened() throws IOException {
    Supplier<Workplace> none =
        () -> {
          throw new AssertionError("opened");
        };
    String target = Files.writeString(root.resolve("file"), "x").resolve("out").toString();
    for (String line :
        List.of("export " + target, "generate " + target, "train --version V --into " + target)) {
      assertThat(run2(none, line.split(" "))).as(line).isEqualTo(CommandLine.NOT_DONE);
      assertThat(warned().lines()).hasSize(1).first().asString().contains(target, "is a file");
    }
  }

  @Test
  void shouldNotTrainOnOneFolderNorOnFoldersWithoutTheTruth() throws IOException {
    String into = root.resolve("models").toString();
    String one = root.resolve("one").toString();
    run("generate", one + "/data", "--schemes", "usual", "--truth", one + "/truth");
    assertThat(run("train", "--into", into, "--version", "V", one)).isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned().lines()).hasSize(1).first().asString().contains("One folder is not enough");
    String other = folder("other", "persons.csv", PERSONS);
    assertThat(run("train", "--into", into, "--version", "V", one, other))
        .isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned()).contains("no folder", "data");
    assertThat(run("train", "--into", into, "--version", "V", one, root + "/x/one"))
        .isEqualTo(CommandLine.NOT_DONE);
    assertThat(run("train", "--into", into, "--version", "V", one, one))
        .isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned()).contains("Two folders are called “one”");
  }

  @Test
  void shouldExportWithoutReadingTheSnapshot() throws IOException {
    run("import", folder("register", "persons.csv", PERSONS));
    Supplier<Snapshot> never =
        () -> {
          throw new AssertionError("the snapshot was read");
        };
    assertThat(run(never, "export", root.resolve("out").toString())).isZero();
  }

  @Test
  void shouldScanWithTheModelThatIsGiven() throws IOException {
    Path model = root.resolve("succession.yaml");
    String text = Models.standard().succession().levels().written();
    Files.writeString(model, text.replaceFirst("(?m)^version: .*$", "version: \"mine\""));
    models = Models.of(model.toString(), "", "");
    run("import", folder("register", "persons.csv", PERSONS));
    assertThat(run("scan")).isZero();
    assertThat(warned()).contains("models mine and ");
  }

  @Test
  void shouldExportWhatItImported() throws IOException {
    run("import", folder("register", "persons.csv", PERSONS));
    Path target = root.resolve("out");
    assertThat(run("export", target.toString())).isZero();
    assertThat(said()).containsPattern("persons\\.csv +2");
    assertThat(Files.readAllLines(target.resolve("persons.csv"))).hasSize(3);
    assertThat(run("export", target.toString())).isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned()).contains("not empty");
  }

  @Test
  void shouldEndTheCheckWithOneOnADifference() throws IOException {
    run("import", folder("register", "persons.csv", PERSONS));
    assertThat(run("check")).isZero();
    assertThat(said()).contains("No difference");
    Snapshot empty = Snapshot.of(List.of(), List.of());
    assertThat(run(() -> empty, "check")).isEqualTo(CommandLine.DIFFERENT);
    assertThat(said()).contains("The snapshot stands at batch 0, the store at 1", "differences");
  }

  @Test
  void shouldGenerateDataThatImportsWithoutARejectAndChecks() {
    String folder = root.resolve("made").toString();
    assertThat(run("generate", folder, "--enterprises", "1000", "--seed", "7")).isZero();
    assertThat(said()).contains("organizations.csv", "import " + folder);
    assertThat(run("import", folder)).isZero();
    assertThat(said()).contains("Committed as batch 1");
    assertThat(run("check")).isZero();
    assertThat(run("generate", folder)).isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned()).contains("empty folder");
  }

  @Test
  void shouldGenerateSchemesWithTheTruthAboutThem() {
    String folder = root.resolve("planted").toString();
    Path truth = root.resolve("truth");
    assertThat(run("generate", folder, "--schemes", "usual", "--truth", truth.toString())).isZero();
    assertThat(said()).contains("organizations.csv", "the truth about them into " + truth);
    assertThat(truth.resolve("successions.csv")).content().contains("S01_same_people");
    assertThat(run("import", folder)).isZero();
    assertThat(said()).contains("Committed as batch 1");
  }

  @Test
  void shouldGenerateASocietyThatImportsWithoutARejectedRow() {
    String folder = root.resolve("society").toString();
    Path truth = root.resolve("truth");
    assertThat(run("generate", folder, "--behaviour", "drawn-7", "--truth", truth.toString()))
        .isZero();
    assertThat(said()).contains("(drawn-7)", "the truth about them into " + truth);
    assertThat(Truth.readFrom(truth).of(TruthKind.DECOY)).isNotEmpty();
    assertThat(run("import", folder)).isZero();
    assertThat(said()).contains("Committed as batch 1");
  }

  @Test
  void shouldGenerateCasesWithTheTruthAboutThem() {
    String folder = root.resolve("cases").toString();
    Path truth = root.resolve("truth");
    assertThat(run("generate", folder, "--schemes", "cases-7", "--truth", truth.toString()))
        .isZero();
    assertThat(said()).contains("(cases-7)", "the truth about them into " + truth);
    assertThat(truth.resolve("decoys.csv")).content().contains("trace_bits,detectable");
    assertThat(run("import", folder)).isZero();
    assertThat(said()).contains("Committed as batch 1").doesNotContain("rejected.csv");
  }

  @Test
  void shouldScanIntoLinesOfJsonWithItsProgressAside() {
    assertThat(run("scan")).isEqualTo(CommandLine.NOT_DONE);
    assertThat(warned()).contains("empty").doesNotContain("Exception");
    String folder = root.resolve("made").toString();
    assertThat(run("generate", folder)).isZero();
    assertThat(run("import", folder)).isNotEqualTo(CommandLine.NOT_DONE);
    assertThat(run("scan", "--valid-on", "2026-06-30")).isZero();
    List<JsonNode> lines = said().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines)
        .anySatisfy(
            line -> {
              assertThat(line.get("kind").asString()).isEqualTo("SUCCESSION");
              assertThat(line.at("/predecessor/id").asString()).isEqualTo("91460106MA5T01013R");
              assertThat(line.at("/successor/name").asString()).isEqualTo("海南海之味食品商贸有限公司");
              assertThat(line.get("probability").asDouble()).isGreaterThan(0.9);
              assertThat(line.get("evidence").size()).isGreaterThan(3);
              assertThat(line.get("undecidable").asBoolean()).isFalse();
              assertThat(line.get("doubts").isArray()).isTrue();
            })
        .anySatisfy(line -> assertThat(line.at("/to/id").asString()).isEqualTo("ST102"));
    assertThat(warned())
        .containsPattern("Scanning 扫描 (\\S+) of \\1 parties 主体")
        .containsPattern("Scanning 扫描 (\\S+) of \\1 stores 店铺")
        .contains("as of 2026-06-30");
    long all = lines.size();
    assertThat(run("scan", "--valid-on", "2026-06-30", "--minimum-probability", "0.9")).isZero();
    assertThat(said().lines().count()).isBetween(1L, all);
    assertThat(run("scan", "--valid-on", "2026-06-30", "--minimum-probability", "0")).isZero();
    assertThat(said().lines().map(JsonMapper.shared()::readTree))
        .anySatisfy(
            line -> {
              assertThat(line.get("doubts").get(0).asString()).isNotBlank();
              assertThat(line.get("doubtsEn").size()).isEqualTo(line.get("doubts").size());
            })
        .filteredOn(line -> line.get("kind").asString().equals("SUCCESSION"))
        .allMatch(line -> line.get("undecidable").isBoolean());
  }
}
