package org.creditgraph.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.creditgraph.ingest.InMemoryFactStore;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.sanction.Policy;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.store.FactStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** `POST /imports` and what belongs to it, over a real web server and a store in collections. */
class ImportsHttpIT {
  private static final String PERSONS = "id,name\nP1,张三\nP2,李四\n";

  @TempDir static Path root;
  private static int homes;

  private final HttpClient client = HttpClient.newHttpClient();
  private final FactStore store = new InMemoryFactStore(Instant.parse("2026-06-30T00:00:00Z"));
  private Path home;
  private ConfigurableApplicationContext context;
  private URI base;

  /** Only the doors of imports; no stereotype, so that no scan takes it up. */
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
  })
  @Import({ImportsConfiguration.class, ImportsController.class})
  static class Doors {
    @Bean
    LiveSnapshot liveSnapshot(FactStore store) {
      return LiveSnapshot.load(store);
    }

    @Bean
    Sanctions sanctions() {
      return new Sanctions(Policy.standard());
    }
  }

  @BeforeEach
  void start() {
    home = root.resolve("home-" + homes++);
    open();
  }

  private void open(String... more) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--creditgraph.home=" + home,
                "--creditgraph.import-size-max=100KB"));
    settings.addAll(List.of(more));
    context =
        new SpringApplicationBuilder(Doors.class)
            .initializers(c -> c.getBeanFactory().registerSingleton("factStore", store))
            .run(settings.toArray(String[]::new));
    base =
        URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  @AfterEach
  void stop() {
    context.close();
  }

  private static byte[] zip(String... namesAndContents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private HttpResponse<String> post(
      String query, String type, BodyPublisher body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/imports" + query)).POST(body);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> postZip(String... namesAndContents) throws Exception {
    return post("", "application/zip", BodyPublishers.ofByteArray(zip(namesAndContents)));
  }

  private HttpResponse<String> get(String path, String accept) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path)).header("Accept", accept).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  /** Follows the Location until the import has ended. */
  private JsonNode ended(HttpResponse<String> accepted) throws Exception {
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String location = accepted.headers().firstValue("Location").orElseThrow();
    for (int i = 0; i < 500; i++) {
      HttpResponse<String> response = get(location, "application/json");
      assertThat(response.statusCode()).isEqualTo(200);
      JsonNode report = json(response);
      if (!report.get("state").asString().equals("RUNNING")) {
        return report;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("still running");
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = json(response);
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.at("/extensions/code").asString()).isEqualTo(code);
    assertThat(problem.get("detail").asString()).isNotBlank();
  }

  @Test
  void shouldImportAZipInTheBackgroundAndTellWhatBecameOfIt() throws Exception {
    JsonNode report = ended(postZip("persons.csv", PERSONS));
    assertThat(report.get("state").asString()).isEqualTo("COMMITTED");
    assertThat(report.get("batch").get("sequence").asInt()).isEqualTo(1);
    assertThat(report.get("total").get("added").asInt()).isEqualTo(2);
    assertThat(report.get("progress").get("phase").asString()).isEqualTo("DONE");
    assertThat(report.get("progress").get("rows").asInt()).isEqualTo(2);
    try (var files = Files.walk(home)) {
      assertThat(files.map(f -> f.getFileName().toString())).doesNotContain("upload.zip");
    }
  }

  @Test
  void shouldSayThatADuplicateUploadChangedNothing() throws Exception {
    ended(postZip("persons.csv", PERSONS));
    JsonNode again = ended(postZip("persons.csv", PERSONS));
    assertThat(again.get("state").asString()).isEqualTo("NOTHING_NEW");
    assertThat(again.get("total").get("unchanged").asInt()).isEqualTo(2);
    assertThat(store.batchesAfter(0)).hasSize(1);
  }

  @Test
  void shouldTakeTheFileOfAForm() throws Exception {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        ("--XX\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n--XX\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"june.zip\"\r\n"
                + "Content-Type: application/zip\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    form.writeBytes(zip("persons.csv", PERSONS));
    form.writeBytes("\r\n--XX--\r\n".getBytes(StandardCharsets.UTF_8));
    JsonNode report =
        ended(
            post(
                "",
                "multipart/form-data; boundary=XX",
                BodyPublishers.ofByteArray(form.toByteArray())));
    assertThat(report.get("state").asString()).isEqualTo("COMMITTED");
    assertThat(report.get("title").asString()).isEqualTo("june.zip");
    assertThat(store.batchesAfter(0).getFirst().title()).isEqualTo("june.zip");
  }

  @ParameterizedTest
  @CsvSource({
    "?format=xml, 400, INVALID_VALUE",
    "?encoding=GB99999, 400, INVALID_VALUE",
    "?recordedAt=yesterday, 400, INVALID_VALUE",
    "?recordedAt=2999-01-01, 422, RECORDED_AT_IN_FUTURE",
  })
  void shouldRefuseAWrongParameter(String query, int status, String code) throws Exception {
    byte[] body = zip("persons.csv", PERSONS);
    assertProblem(post(query, "application/zip", BodyPublishers.ofByteArray(body)), status, code);
    assertThat(store.batchesAfter(0)).isEmpty();
  }

  @Test
  void shouldRefuseABodyThatIsNoZip() throws Exception {
    assertProblem(
        post("", "text/csv", BodyPublishers.ofString(PERSONS)), 415, "UNSUPPORTED_MEDIA_TYPE");
    assertProblem(post("", "", BodyPublishers.noBody()), 415, "UNSUPPORTED_MEDIA_TYPE");
    assertProblem(post("", "application/zip", BodyPublishers.noBody()), 400, "EMPTY_UPLOAD");
    assertProblem(post("", "application/zip", BodyPublishers.ofString(PERSONS)), 400, "NOT_A_ZIP");
    assertProblem(
        post("", "multipart/form-data; boundary=XX", BodyPublishers.ofString("--XX--\r\n")),
        400,
        "EMPTY_UPLOAD");
    assertProblem(
        post("", "multipart/form-data", BodyPublishers.ofString("rubbish")), 400, "INVALID_FORM");
  }

  @Test
  void shouldRefuseAnUploadOverTheLimitByItsLengthOrOnTheWay() throws Exception {
    byte[] large = new byte[200_000];
    assertProblem(
        post("", "application/zip", BodyPublishers.ofByteArray(large)), 413, "UPLOAD_TOO_LARGE");
    assertProblem(
        post(
            "",
            "application/zip",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))),
        413,
        "UPLOAD_TOO_LARGE");
    assertThat(ended(postZip("persons.csv", PERSONS)).get("state").asString())
        .isEqualTo("COMMITTED");
  }

  @Test
  void shouldRefuseWhatTheFilesShowAtOnceAndKeepNothingOfIt() throws Exception {
    assertProblem(postZip("persons.csv", "id,nmae\nP1,x\n"), 422, "UNKNOWN_COLUMN");
    assertProblem(postZip("people.csv", PERSONS), 422, "UNKNOWN_FILE");
    assertProblem(postZip("persons.csv", ""), 422, "EMPTY_FILE");
    assertProblem(postZip("../persons.csv", PERSONS), 422, "ZIP_REFUSED");
    String bomb = "id,name\n" + "P1,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n".repeat(600_000);
    assertProblem(postZip("persons.csv", bomb), 422, "ZIP_REFUSED");
    assertThat(store.batchesAfter(0)).isEmpty();
    JsonNode list = json(get("/imports", "application/json")).get("imports");
    assertThat(list).hasSize(5);
    assertThat(list.get(0).get("state").asString()).isEqualTo("REFUSED");
  }

  @Test
  void shouldRefuseASecondImportAndNameTheOneUnderWay() throws Exception {
    ImportDesk desk = context.getBean(ImportDesk.class);
    ImportReport running = desk.take("elsewhere", org.creditgraph.ingest.ImportRequest.Format.CSV);
    HttpResponse<String> refused = postZip("persons.csv", PERSONS);
    assertProblem(refused, 409, "IMPORT_UNDER_WAY");
    assertThat(json(refused).get("runningId").asString()).isEqualTo(running.id());
    assertThat(json(get("/imports/" + running.id(), "application/json")).get("state").asString())
        .isEqualTo("RUNNING");
    desk.giveUp(running, new org.creditgraph.graph.Refusal("TEST", "over"));
    try (var other = store.begin("another program")) {
      assertProblem(postZip("persons.csv", PERSONS), 409, "IMPORT_UNDER_WAY");
      assertThat(other).isNotNull();
    }
    assertThat(ended(postZip("persons.csv", PERSONS)).get("state").asString())
        .isEqualTo("COMMITTED");
  }

  @Test
  void shouldHandTheRejectedRowsBackAsCsvAndZipReadyToBeSentAgain() throws Exception {
    JsonNode report =
        ended(
            postZip(
                "persons.csv",
                "id,name,birth_date\nP1,张三,1990-13-01\nP2,李四,\n",
                "roles.csv",
                "holder_id,organization_id,role,valid_from\nP2,O1,DIRECTOR,\n"));
    assertThat(report.get("rejectCount").asInt()).isEqualTo(2);
    assertThat(report.get("rejects").get(0).get("column").asString()).isEqualTo("birth_date");
    assertThat(report.get("rejectedFiles")).hasSize(2);
    String path = "/imports/" + report.get("id").asString();
    assertThat(get(path + "/rejected/persons.csv", "*/*").body().lines())
        .hasSize(2)
        .first()
        .isEqualTo("\uFEFFid,name,birth_date,reason");
    HttpResponse<String> all = get(path, "text/csv");
    assertThat(all.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(all.body().lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("\uFEFFfile,reason,id,name");
    HttpRequest zipRequest = HttpRequest.newBuilder(base.resolve(path + "/rejected.zip")).build();
    byte[] zip = client.send(zipRequest, BodyHandlers.ofByteArray()).body();
    assertThat(names(zip)).containsExactlyInAnyOrder("persons.csv", "roles.csv");
    JsonNode again = ended(post("", "application/zip", BodyPublishers.ofByteArray(zip)));
    assertThat(again.get("state").asString()).isEqualTo("ALL_REJECTED");
    assertProblem(get(path + "/rejected/stores.csv", "*/*"), 404, "NO_REJECTED_ROWS");
  }

  private static List<String> names(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  @Test
  void shouldAnswerForAnUnknownImportWithNotFound() throws Exception {
    assertProblem(
        get("/imports/20260630-120000-00000000", "application/json"), 404, "UNKNOWN_IMPORT");
    assertProblem(get("/imports/..%2e", "application/json"), 404, "UNKNOWN_IMPORT");
    JsonNode done = ended(postZip("persons.csv", PERSONS));
    assertProblem(
        get("/imports/" + done.get("id").asString(), "text/csv"), 404, "NO_REJECTED_ROWS");
  }

  @Test
  void shouldTellOfEarlierImportsAfterARestartAndOfOneThatWasCutOff() throws Exception {
    JsonNode done = ended(postZip("persons.csv", PERSONS));
    ImportReport cut =
        context
            .getBean(ImportDesk.class)
            .take("cut", org.creditgraph.ingest.ImportRequest.Format.CSV);
    context.close();
    open();
    String path = "/imports/" + done.get("id").asString();
    assertThat(json(get(path, "application/json"))).isEqualTo(done);
    assertThat(json(get("/imports/" + cut.id(), "application/json")).get("state").asString())
        .isEqualTo("INTERRUPTED");
    assertThat(json(get("/imports", "application/json")).get("imports")).hasSize(2);
  }

  /** A body that is sent by hand, as slowly as wanted. */
  private Socket begun(int length) throws IOException {
    Socket socket = new Socket(base.getHost(), base.getPort());
    socket.setSoTimeout(60_000);
    String head =
        "POST /imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/zip\r\n"
            + "Content-Length: "
            + length
            + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
  }

  @Test
  void shouldReceiveAnUploadFirstAndTakeTheDeskThen() throws Exception {
    context.close();
    open("--creditgraph.upload-rate-min=0B");
    byte[] slow = zip("persons.csv", "id,name\nP9,王五\n");
    try (Socket socket = begun(slow.length)) {
      socket.getOutputStream().write(slow, 0, slow.length / 2);
      socket.getOutputStream().flush();
      assertThat(ended(postZip("persons.csv", PERSONS)).get("state").asString())
          .isEqualTo("COMMITTED");
      socket.getOutputStream().write(slow, slow.length / 2, slow.length - slow.length / 2);
      assertThat(answer(socket)).isEqualTo("HTTP/1.1 202");
    }
    try (Socket socket = begun(slow.length)) {
      socket.getOutputStream().write(slow, 0, slow.length / 2);
    }
    context.close();
    open();
    try (var files = Files.walk(home)) {
      assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.endsWith(".zip"));
    }
  }

  @Test
  void shouldEndAnUploadThatTricklesAndCloseItsConnection() throws Exception {
    try (Socket socket = begun(90_000)) {
      long start = System.nanoTime();
      Thread trickle =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      for (int i = 0; i < 300; i++) {
                        socket.getOutputStream().write('P');
                        Thread.sleep(100);
                      }
                    } catch (IOException | InterruptedException e) {
                      // closed: as it should be
                    }
                  });
      String whole = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
      assertThat(whole).startsWith("HTTP/1.1 408").contains("UPLOAD_TOO_SLOW");
      trickle.interrupt();
    }
  }

  @Test
  void shouldRefuseAFormThatBreaksOff() throws Exception {
    String form =
        "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.zip\"\r\n\r\nPK half";
    assertProblem(
        post("", "multipart/form-data; boundary=XX", BodyPublishers.ofString(form)),
        400,
        "INVALID_FORM");
    assertThat(ended(postZip("persons.csv", PERSONS)).get("state").asString())
        .isEqualTo("COMMITTED");
  }
}
