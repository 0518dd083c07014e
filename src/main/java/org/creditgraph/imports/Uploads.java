package org.creditgraph.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Receives zips, some at once, each as the body or as the first file of a form, straight into a
 * file of its own. What breaks off leaves nothing.
 */
final class Uploads {
  private static final Set<String> ZIP_TYPES =
      Set.of("application/zip", "application/x-zip-compressed", "application/octet-stream");
  private static final String FORM_TYPE = "multipart/form-data";
  private static final int NAME_CHARS_MAX = 200;

  private final Path folder;
  private final UploadLimits limits;
  private final LongSupplier bytesFree;
  private final LongSupplier nanoTime;
  private final Semaphore places;
  private final AtomicLong bytesTogether = new AtomicLong();

  /**
   * @param folder holds nothing else
   * @param bytesFree of the disk that holds it
   * @param nanoTime measures; such as {@code System::nanoTime}
   */
  Uploads(Path folder, UploadLimits limits, LongSupplier bytesFree, LongSupplier nanoTime) {
    this.folder = folder;
    this.limits = limits;
    this.bytesFree = bytesFree;
    this.nanoTime = nanoTime;
    this.places = new Semaphore(limits.countMax());
  }

  /** Removes what an end of the program left. Called once, at the start. */
  void sweep() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  /**
   * Refuses what can be told from the headers.
   *
   * @throws Refusal UNSUPPORTED_MEDIA_TYPE, UPLOAD_TOO_LARGE or NOT_ENOUGH_SPACE
   */
  void check(HttpServletRequest request) {
    String type = type(request);
    if (!ZIP_TYPES.contains(type) && !type.equals(FORM_TYPE)) {
      throw new Refusal(
          "UNSUPPORTED_MEDIA_TYPE",
          "Send a zip of the exchange format as application/zip, or as a file of a"
              + " multipart/form-data form, not as "
              + (type.isEmpty() ? "a body without Content-Type" : type)
              + ".");
    }
    long length = request.getContentLengthLong();
    if (length > limits.bytesMax()) {
      throw UploadRefusals.tooLarge(limits.bytesMax());
    }
    checkFree(Math.max(0, length));
  }

  private void checkFree(long wanted) {
    long free = bytesFree.getAsLong();
    if (free - wanted < limits.bytesFreeMin()) {
      throw UploadRefusals.noSpace(free, limits.bytesFreeMin());
    }
  }

  /**
   * Receives one zip; whoever closes it gives its place to another.
   *
   * @throws Refusal UPLOADS_FULL, UPLOAD_TOO_LARGE, UPLOAD_TOO_SLOW, UPLOAD_BROKEN, EMPTY_UPLOAD,
   *     NOT_A_ZIP, INVALID_FORM or NOT_ENOUGH_SPACE
   */
  Upload receive(HttpServletRequest request) {
    if (!places.tryAcquire()) {
      throw UploadRefusals.full();
    }
    Reception reception = new Reception();
    try {
      Upload upload = new Upload(reception.open(), reception.receive(request), reception::free);
      reception.done = true;
      return upload;
    } catch (MalformedStreamException | FileUploadException | InvalidFileNameException e) {
      throw UploadRefusals.invalidForm();
    } catch (SocketTimeoutException e) {
      throw UploadRefusals.tooSlow(limits.bytesPerSecondMin());
    } catch (IOException e) {
      throw UploadRefusals.broken();
    } finally {
      reception.giveUpUnlessDone();
    }
  }

  /** One upload on its way. */
  private final class Reception {
    private final long start = nanoTime.getAsLong();
    private @Nullable UploadFile file;
    private long bytes;
    boolean done;

    Path open() {
      UploadFile opened = UploadFile.in(folder);
      file = opened;
      return opened.path();
    }

    /** Receives and returns the name that was sent, or null. */
    @Nullable String receive(HttpServletRequest request) throws IOException {
      if (!type(request).equals(FORM_TYPE)) {
        copy(request.getInputStream());
        return null;
      }
      FileItemIterator items = new FileUpload().getItemIterator(new ServletRequestContext(request));
      while (items.hasNext()) {
        FileItemStream item = items.next();
        if (!item.isFormField()) {
          String name = item.getName();
          copy(item.openStream());
          items.hasNext(); // a form that breaks off after the file has no closing boundary
          return name == null || name.isBlank() ? null : shortened(name.strip());
        }
      }
      throw UploadRefusals.noFile();
    }

    private void copy(InputStream body) throws IOException {
      UploadFile target = java.util.Objects.requireNonNull(file);
      byte[] buffer = new byte[UploadFile.BUFFER_BYTES];
      try (InputStream from = body;
          target) {
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
          count(count);
          target.write(buffer, count);
        }
      }
      target.checkZip();
    }

    private void count(int more) {
      long before = bytes;
      bytes += more;
      if (bytes > limits.bytesMax()) {
        throw UploadRefusals.tooLarge(limits.bytesMax());
      }
      if (limits.isTooSlow(bytes, nanoTime.getAsLong() - start)) {
        throw UploadRefusals.tooSlow(limits.bytesPerSecondMin());
      }
      if (bytesTogether.addAndGet(more) > limits.bytesTogetherMax()) {
        throw UploadRefusals.full();
      }
      if (before >>> 20 != bytes >>> 20) {
        checkFree(0);
      }
    }

    void free() {
      bytesTogether.addAndGet(-bytes);
      places.release();
    }

    void giveUpUnlessDone() {
      if (!done) {
        if (file != null) {
          file.remove();
        }
        free();
      }
    }
  }

  private static String shortened(String name) {
    return name.length() <= NAME_CHARS_MAX ? name : name.substring(0, NAME_CHARS_MAX) + "…";
  }

  private static String type(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
