package org.creditgraph.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.creditgraph.access.HttpRefusal;
import org.creditgraph.graph.Refusal;
import org.creditgraph.ingest.ImportRequest;
import org.creditgraph.ingest.ImportRequest.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** `POST /imports` takes a zip, `GET /imports/{id}` tells what became of it. */
@RestController
class ImportsController {
  private static final int LISTED_MAX = 100;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ImportDesk desk;
  private final ImportArchive archive;
  private final Uploads uploads;

  ImportsController(ImportDesk desk, ImportArchive archive, Uploads uploads) {
    this.desk = desk;
    this.archive = archive;
    this.uploads = uploads;
  }

  /** The imports of this program, newest first, without their lists of rows. */
  record ImportList(List<ImportReport> imports, boolean truncated) {}

  @PostMapping("/imports")
  ResponseEntity<ImportReport> post(
      HttpServletRequest request,
      @RequestParam(defaultValue = "csv") String format,
      @RequestParam @Nullable String encoding,
      @RequestParam @Nullable String recordedAt,
      @RequestParam @Nullable String acceptWrongCodes,
      @RequestParam @Nullable String acceptRemovals)
      throws InterruptedException {
    Format read = Values.format(format);
    Charset charset = encoding == null ? null : Values.encoding(encoding);
    boolean wrongCodes = Values.isOn("acceptWrongCodes", acceptWrongCodes);
    Instant moment = recordedAt == null ? null : Values.instant("recordedAt", recordedAt);
    Integer removals =
        acceptRemovals == null ? null : Values.count("acceptRemovals", acceptRemovals);
    uploads.check(request);
    desk.checkFree();
    try (Upload upload = uploads.receive(request)) {
      ImportReport taken = desk.take(upload.name() == null ? "upload" : upload.name(), read);
      Path folder = desk.folder(taken);
      Path zip = folder.resolve("upload.zip");
      moveTo(zip, upload, taken);
      ImportReport started =
          desk.start(
              taken,
              new ImportRequest(
                  taken.title(), zip, read, charset, moment, folder, wrongCodes, removals));
      return ResponseEntity.accepted()
          .location(URI.create("/imports/" + started.id()))
          .body(started);
    }
  }

  private void moveTo(Path zip, Upload upload, ImportReport taken) {
    try {
      upload.moveTo(zip);
    } catch (IOException | RuntimeException e) {
      Refusal refusal = UploadRefusals.unwritable();
      desk.giveUp(taken, refusal);
      throw refusal;
    }
  }

  @GetMapping("/imports")
  ImportList list() {
    List<ImportReport> reports = desk.newest(LISTED_MAX + 1);
    return new ImportList(
        reports.stream().limit(LISTED_MAX).map(ImportReport::withoutRows).toList(),
        reports.size() > LISTED_MAX);
  }

  @GetMapping(path = "/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ImportReport get(@PathVariable String id) {
    return desk.find(id);
  }

  @GetMapping(path = "/imports/{id}", produces = "text/csv")
  ResponseEntity<StreamingResponseBody> getCsv(@PathVariable String id) {
    List<Path> files = rejectedFiles(id);
    return download(CSV, "rejected-" + id + ".csv", out -> RejectedDownload.csv(files, out));
  }

  @GetMapping("/imports/{id}/rejected.zip")
  ResponseEntity<StreamingResponseBody> getZip(@PathVariable String id) {
    List<Path> files = rejectedFiles(id);
    MediaType type = MediaType.parseMediaType("application/zip");
    return download(type, "rejected-" + id + ".zip", out -> RejectedDownload.zip(files, out));
  }

  @GetMapping("/imports/{id}/rejected/{file}")
  ResponseEntity<StreamingResponseBody> getFile(
      @PathVariable String id, @PathVariable String file) {
    desk.find(id);
    Path path = archive.rejectedFile(id, file);
    return download(CSV, file, out -> RejectedDownload.csv(List.of(path), out));
  }

  @GetMapping("/imports/{id}/" + ImportRequest.FINDINGS)
  ResponseEntity<StreamingResponseBody> getFindings(@PathVariable String id) {
    desk.find(id);
    Path path = archive.findingsFile(id);
    String name = "findings-" + id + ".csv";
    return download(CSV, name, out -> RejectedDownload.csv(List.of(path), out));
  }

  private List<Path> rejectedFiles(String id) {
    desk.find(id);
    List<String> names = archive.rejectedFiles(id);
    if (names.isEmpty()) {
      throw new Refusal("NO_REJECTED_ROWS", "Import " + id + " has no rejected rows.");
    }
    return names.stream().map(name -> archive.rejectedFile(id, name)).toList();
  }

  private static ResponseEntity<StreamingResponseBody> download(
      MediaType type, String name, StreamingResponseBody body) {
    ContentDisposition disposition = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(body);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
    if (refusal.code().equals(UploadRefusals.TOO_SLOW)) {
      UnreadBodies.leaveUnread(request, response);
    }
    HttpStatus status =
        switch (refusal.code()) {
          case "IMPORT_UNDER_WAY" -> HttpStatus.CONFLICT;
          case "UNKNOWN_IMPORT", "NO_REJECTED_ROWS", "NO_FINDINGS" -> HttpStatus.NOT_FOUND;
          case "UNSUPPORTED_MEDIA_TYPE" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
          case "UPLOAD_TOO_LARGE" -> HttpStatus.CONTENT_TOO_LARGE;
          case "INVALID_VALUE", "EMPTY_UPLOAD", "NOT_A_ZIP", "INVALID_FORM", "UPLOAD_BROKEN" ->
              HttpStatus.BAD_REQUEST;
          case UploadRefusals.TOO_SLOW -> HttpStatus.REQUEST_TIMEOUT;
          case "UPLOADS_FULL" -> HttpStatus.TOO_MANY_REQUESTS;
          case "IMPORT_NOT_STARTED" -> HttpStatus.SERVICE_UNAVAILABLE;
          case "NOT_ENOUGH_SPACE" -> HttpStatus.INSUFFICIENT_STORAGE;
          default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    ProblemDetail problem = HttpRefusal.of(status.value(), refusal).problem();
    if (refusal instanceof ImportUnderWay underWay) {
      problem.setProperty("runningId", underWay.runningId());
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
