package org.creditgraph.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

class UploadsTests {
  private static final byte[] ZIP = "PK rest of a zip".getBytes(StandardCharsets.UTF_8);

  @TempDir Path root;

  private long nanos;
  private long free = 1L << 40;

  private Uploads uploads() {
    return new Uploads(
        root.resolve("uploads"),
        new UploadLimits(10_000, 2, 15_000, 1_000, 100, Duration.ofSeconds(10)),
        () -> free,
        () -> nanos);
  }

  /** A body that comes in pieces. */
  private MockHttpServletRequest request(String type, InputStream body) {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/imports") {
          @Override
          public ServletInputStream getInputStream() {
            return new ServletInputStream() {
              @Override
              public boolean isFinished() {
                return false;
              }

              @Override
              public boolean isReady() {
                return true;
              }

              @Override
              public void setReadListener(ReadListener listener) {}

              @Override
              public int read() throws IOException {
                return body.read();
              }

              @Override
              public int read(byte[] buffer, int offset, int length) throws IOException {
                return body.read(buffer, offset, length);
              }
            };
          }
        };
    request.setContentType(type);
    return request;
  }

  private MockHttpServletRequest zip(byte[] bytes) {
    return request("application/zip", new ByteArrayInputStream(bytes));
  }

  private MockHttpServletRequest form(String body) {
    MockHttpServletRequest request =
        request(
            "multipart/form-data; boundary=XX",
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    request.setAttribute("body", body);
    return request;
  }

  private void assertRefused(Uploads uploads, MockHttpServletRequest request, String code)
      throws IOException {
    long before = files();
    assertThatThrownBy(
            () -> {
              uploads.check(request);
              uploads.receive(request).close();
            })
        .as("%s %s", code, request.getAttribute("body"))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    assertThat(files()).as("a broken upload leaves nothing").isEqualTo(before);
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void shouldReceiveIntoAFileThatNobodyElseReads() throws IOException {
    try (Upload upload = uploads().receive(zip(ZIP))) {
      assertThat(upload.name()).isNull();
      try (Stream<Path> files = Files.list(root.resolve("uploads"))) {
        Path file = files.findFirst().orElseThrow();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
      upload.moveTo(root.resolve("import/upload.zip"));
    }
    assertThat(root.resolve("import/upload.zip")).hasBinaryContent(ZIP);
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void shouldRefuseAFormWithoutItsClosingBoundary() throws IOException {
    String head = "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.zip\"\r\n\r\n";
    for (String body :
        List.of(
            head + "PK half",
            head + "PK whole\r\n--X",
            head + "PK whole\r\n--XX\r\n",
            head,
            "--XX\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello")) {
      assertRefused(uploads(), form(body), "INVALID_FORM");
    }
    try (Upload upload = uploads().receive(form(head + "PK whole\r\n--XX--\r\n"))) {
      assertThat(upload.name()).isEqualTo("a.zip");
    }
    assertRefused(uploads(), form("--XX--\r\n"), "EMPTY_UPLOAD");
    assertRefused(uploads(), form(""), "EMPTY_UPLOAD");
  }

  @Test
  void shouldEndAnUploadThatTrickles() throws IOException {
    InputStream trickle =
        new InputStream() {
          private int sent;

          @Override
          public int read() {
            nanos += Duration.ofSeconds(1).toNanos();
            return sent++ < 60 ? 'P' : -1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            buffer[offset] = (byte) read();
            return sent <= 60 ? 1 : -1;
          }
        };
    assertRefused(uploads(), request("application/zip", trickle), "UPLOAD_TOO_SLOW");
    assertThat(Duration.ofNanos(nanos).toSeconds()).isEqualTo(11);
    InputStream silent =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new SocketTimeoutException();
          }
        };
    assertRefused(uploads(), request("application/zip", silent), "UPLOAD_TOO_SLOW");
  }

  @Test
  void shouldBoundHowManyAndHowMuchIsReceivedAtOnceAndLeaveRoomOnTheDisk() throws IOException {
    Uploads uploads = uploads();
    byte[] large = new byte[8_000];
    large[0] = 'P';
    large[1] = 'K';
    try (Upload first = uploads.receive(zip(large))) {
      assertRefused(uploads, zip(large), "UPLOADS_FULL");
      try (Upload second = uploads.receive(zip(ZIP))) {
        assertRefused(uploads, zip(ZIP), "UPLOADS_FULL");
        assertThat(List.of(first, second)).hasSize(2);
      }
    }
    for (int i = 0; i < 5; i++) {
      uploads.receive(zip(large)).close();
    }
    assertRefused(uploads, zip(new byte[20_000]), "UPLOAD_TOO_LARGE");
    assertRefused(uploads, zip(new byte[0]), "EMPTY_UPLOAD");
    assertRefused(uploads, zip(new byte[100]), "NOT_A_ZIP");
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new java.io.EOFException("the client went away");
          }
        };
    assertRefused(uploads, request("application/zip", broken), "UPLOAD_BROKEN");
    free = 999;
    assertRefused(uploads, zip(ZIP), "NOT_ENOUGH_SPACE");
    free = 1L << 40;
    List<Upload> all =
        new ArrayList<>(List.of(uploads.receive(zip(ZIP)), uploads.receive(zip(ZIP))));
    all.forEach(Upload::close);
    assertThat(files()).isZero();
  }

  @Test
  void shouldRefuseWhenNothingCanBeWritten() throws IOException {
    Files.writeString(root.resolve("uploads"), "no folder");
    assertRefused(uploads(), zip(ZIP), "NOT_ENOUGH_SPACE");
  }

  @Test
  void shouldSweepWhatAnEndOfTheProgramLeft() throws IOException {
    Files.createDirectories(root.resolve("uploads"));
    Files.writeString(root.resolve("uploads/upload-1.zip"), "PK");
    uploads().sweep();
    assertThat(files()).isZero();
  }
}
