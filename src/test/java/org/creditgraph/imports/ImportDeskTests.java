package org.creditgraph.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.Refusal;
import org.creditgraph.imports.ImportReport.State;
import org.creditgraph.ingest.ImportOutcome;
import org.creditgraph.ingest.ImportRequest;
import org.creditgraph.ingest.ImportRequest.Format;
import org.creditgraph.ingest.Importer;
import org.creditgraph.ingest.InMemoryFactStore;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The desk whose writes fail: it is free again, and says of no batch that is in that it is not. */
class ImportDeskTests {
  private static final Instant NOW = Instant.parse("2026-06-30T00:00:00Z");

  @TempDir Path root;

  private final InMemoryFactStore store = new InMemoryFactStore(NOW);
  private Instant now = NOW;
  private ThreadFactory threads = Thread::new;

  private Path home() {
    return root.resolve("home");
  }

  private ImportArchive archive() {
    return new ImportArchive(home(), JsonMapper.shared());
  }

  private ImportDesk desk(Supplier<Snapshot> follow) {
    return desk(archive(), follow, new Retention(12, Duration.ofDays(30)));
  }

  private ImportDesk desk(ImportArchive archive, Supplier<Snapshot> follow, Retention retention) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Importer importer = new Importer(store, follow, clock, System::nanoTime, PublicationTerms.BY_SEVERITY);
    Clock moving =
        new Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    return new ImportDesk(importer, archive, moving, retention, threads);
  }

  private Supplier<Snapshot> follow() {
    return LiveSnapshot.load(store)::follow;
  }

  private ImportRequest request(ImportDesk desk, ImportReport taken, String persons)
      throws IOException {
    Path sent = Files.createDirectories(root.resolve("sent-" + taken.id()));
    Files.writeString(sent.resolve("persons.csv"), persons);
    return new ImportRequest("t", sent, Format.CSV, null, null, desk.folder(taken));
  }

  private static String person(String id) {
    return "id,name\n" + id + ",张三\n";
  }

  private ImportReport imported(ImportDesk desk, String id) throws IOException {
    ImportReport taken = desk.take("t", Format.CSV);
    desk.run(taken, request(desk, taken, person(id)), progress -> {});
    return desk.find(taken.id());
  }

  private static void assertFree(ImportDesk desk) {
    desk.checkFree();
  }

  /** Once told to whoever asks for the imports, as `"/var/…/home/imports/…/upload.zip" is …`. */
  @Test
  void shouldNotTellWhereAnUploadIsKept() throws IOException {
    ImportDesk desk = desk(follow());
    ImportReport taken = desk.take("t", Format.CSV);
    Path upload = Files.createDirectories(desk.folder(taken)).resolve("upload.zip");
    Files.writeString(upload, "no zip");
    ImportRequest request =
        new ImportRequest("t", upload, Format.CSV, null, null, desk.folder(taken));

    assertThatThrownBy(() -> desk.run(taken, request, progress -> {})).isInstanceOf(Refusal.class);
    assertThat(desk.find(taken.id()).message())
        .contains("\"upload.zip\" is neither a folder nor a whole zip")
        .doesNotContain(root.toString());
  }

  @Test
  void shouldBeFreeAgainWhenTheReportCannotBeWrittenAndWriteItLater() throws IOException {
    Files.createDirectories(home());
    Path obstacle = Files.writeString(home().resolve("imports"), "no folder");
    ImportArchive archive = archive();
    ImportDesk desk = desk(archive, follow(), Retention.FOR_EVER);

    ImportReport taken = desk.take("t", Format.CSV);
    desk.giveUp(taken, new Refusal("UPLOAD_BROKEN", "broken"));
    assertFree(desk);
    assertThat(desk.find(taken.id()).state()).isEqualTo(State.REFUSED);
    assertThat(desk.newest(5)).extracting(ImportReport::id).containsExactly(taken.id());
    assertThatThrownBy(archive::writeUnwritten).isInstanceOf(java.io.UncheckedIOException.class);

    Files.delete(obstacle);
    archive.writeUnwritten();
    assertThat(archive().find(taken.id())).isPresent();
    assertThat(imported(desk, "P1").state()).isEqualTo(State.COMMITTED);
  }

  @Test
  void shouldBeFreeAgainWhateverAnImportThrows() throws IOException {
    ImportDesk desk = desk(follow());
    for (Throwable fault :
        List.of(new IllegalStateException("x"), new OutOfMemoryError(), new Refusal("R", "r"))) {
      ImportReport taken = desk.take("t", Format.CSV);
      ImportRequest request = request(desk, taken, person("P1"));
      assertThatThrownBy(
              () ->
                  desk.run(
                      taken,
                      request,
                      progress -> {
                        if (fault instanceof Error error) {
                          throw error;
                        }
                        throw (RuntimeException) fault;
                      }))
          .isSameAs(fault);
      assertFree(desk);
      assertThat(desk.find(taken.id()).state())
          .isEqualTo(fault instanceof Refusal ? State.REFUSED : State.FAILED);
    }
    assertThat(store.batchesAfter(0)).isEmpty();
    assertThat(imported(desk, "P1").state()).isEqualTo(State.COMMITTED);
  }

  @Test
  void shouldBeFreeAgainWhenTheImportCannotBeStarted() throws IOException {
    threads =
        run ->
            new Thread(run) {
              @Override
              public void start() {
                throw new OutOfMemoryError("unable to create native thread");
              }
            };
    ImportDesk desk = desk(follow());
    ImportReport taken = desk.take("t", Format.CSV);
    ImportRequest request = request(desk, taken, person("P1"));
    assertThatThrownBy(() -> desk.start(taken, request))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("IMPORT_NOT_STARTED"));
    assertFree(desk);
    assertThat(desk.find(taken.id()).state()).isEqualTo(State.FAILED);
  }

  @Test
  void shouldTellACommittedBatchAsCommittedWhateverFailsAfterwards() throws IOException {
    int sequence = 0;
    for (Throwable fault :
        List.of(new OutOfMemoryError(), new IllegalStateException("x"), new Refusal("R", "r"))) {
      ImportDesk desk =
          desk(
              () -> {
                if (fault instanceof Error error) {
                  throw error;
                }
                throw (RuntimeException) fault;
              });
      ImportReport report = imported(desk, "P" + ++sequence);
      assertThat(report.state()).isEqualTo(State.COMMITTED);
      assertThat(report.batch()).isNotNull();
      assertThat(report.batch().sequence()).isEqualTo(sequence);
      assertThat(report.message()).contains("batch " + sequence);
      assertThat(report.notices()).singleElement().asString().startsWith("The batch is committed");
      assertFree(desk);
    }
  }

  @Test
  void shouldTellACommittedBatchAsCommittedWhenWhoeverIsToldOfProgressFails() throws IOException {
    ImportDesk desk = desk(follow());
    ImportReport taken = desk.take("t", Format.CSV);
    ImportOutcome outcome =
        desk.run(
            taken,
            request(desk, taken, person("P1")),
            progress -> {
              if (progress.phase().compareTo(org.creditgraph.ingest.ImportProgress.Phase.COMMITTING)
                  > 0) {
                throw new OutOfMemoryError();
              }
            });
    assertThat(outcome.committed()).isPresent();
    assertThat(desk.find(taken.id()).state()).isEqualTo(State.COMMITTED);
  }

  @Test
  void shouldReadTheReportOfAVersionThatCountedLess() throws IOException {
    ImportDesk desk = desk(follow());
    imported(desk, "P1");
    ImportReport report = desk.newest(1).getFirst();
    Path file = archive().folder(report.id()).resolve("report.json");
    String kept = Files.readString(file);
    String earlier = kept.replaceAll("\"nothingSaid\" : 0,\\s*", "");
    assertThat(earlier).isNotEqualTo(kept);
    Files.writeString(file, earlier);
    assertThat(archive().find(report.id())).contains(report);
  }

  @Test
  void shouldKeepTheNewestReportsAndRemoveOldOnesAndThoseBeyondTheNumber() throws IOException {
    ImportDesk desk = desk(follow());
    for (int i = 0; i < 14; i++) {
      now = NOW.plusSeconds(i);
      imported(desk, "P" + i);
    }
    assertThat(desk.newest(100)).hasSize(12);
    now = NOW.plus(Duration.ofDays(31));
    imported(desk, "P99");
    assertThat(desk.newest(100)).as("the newest stay, however old").hasSize(Retention.ALWAYS);
    try (Stream<Path> folders = Files.list(home().resolve("imports"))) {
      assertThat(folders).hasSize(Retention.ALWAYS);
    }
    assertThat(store.batchesAfter(0)).hasSize(15);
  }

  @Test
  void shouldSweepWhatAnEndOfTheProgramLeft() throws IOException {
    ImportDesk desk = desk(follow());
    ImportReport cut = desk.take("t", Format.CSV);
    Files.writeString(desk.folder(cut).resolve("upload.zip"), "PK half");
    Files.createDirectories(desk.folder(cut).resolve("unpacked/deep"));
    Path nameless = Files.createDirectories(home().resolve("imports/20260630-080000-00000001"));
    Files.writeString(nameless.resolve("report.json.part"), "{");
    Path damaged = Files.createDirectories(home().resolve("imports/20260630-080000-00000002"));
    Files.writeString(damaged.resolve("report.json"), "{");

    ImportDesk next = desk(follow());
    next.settle();
    assertThat(next.find(cut.id()).state()).isEqualTo(State.INTERRUPTED);
    assertThat(next.newest(9)).extracting(ImportReport::id).containsExactly(cut.id());
    try (Stream<Path> left = Files.walk(home().resolve("imports"))) {
      assertThat(left.filter(Files::isRegularFile).map(f -> f.getFileName().toString()))
          .containsOnly("report.json");
    }
    assertFree(next);
  }
}
