package org.creditgraph.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/** Receives an uploaded zip, as the body or as the first file of a form, straight onto the disk. */
final class Uploads {
  private static final Set<String> ZIP_TYPES =
      Set.of("application/zip", "application/x-zip-compressed", "application/octet-stream");
  private static final String FORM_TYPE = "multipart/form-data";
  private static final int BUFFER_BYTES = 1 << 16;

  private final long bytesMax;

  /**
   * @param bytesMax of one upload
   */
  Uploads(long bytesMax) {
    this.bytesMax = bytesMax;
  }

  /**
   * Refuses what can be told from the headers.
   *
   * @throws Refusal UNSUPPORTED_MEDIA_TYPE or UPLOAD_TOO_LARGE
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
    if (request.getContentLengthLong() > bytesMax) {
      throw tooLarge();
    }
  }

  /**
   * @return the name of the uploaded file, or null when it has none
   * @throws Refusal UPLOAD_TOO_LARGE, EMPTY_UPLOAD, NOT_A_ZIP or INVALID_FORM
   */
  @Nullable String receive(HttpServletRequest request, Path target) throws IOException {
    String name = null;
    if (type(request).equals(FORM_TYPE)) {
      FileItemStream file = firstFile(request);
      name = file.getName();
      copy(file.openStream(), target);
    } else {
      copy(request.getInputStream(), target);
    }
    checkZip(target);
    return name;
  }

  private static FileItemStream firstFile(HttpServletRequest request) throws IOException {
    try {
      FileItemIterator items = new FileUpload().getItemIterator(new ServletRequestContext(request));
      while (items.hasNext()) {
        FileItemStream item = items.next();
        if (!item.isFormField()) {
          return item;
        }
      }
    } catch (FileUploadException e) {
      throw new Refusal("INVALID_FORM", "The form cannot be read; send it as multipart/form-data.");
    }
    throw new Refusal("EMPTY_UPLOAD", "The form holds no file; add the zip as one.");
  }

  private void copy(InputStream body, Path target) throws IOException {
    try (InputStream from = body;
        OutputStream to = Files.newOutputStream(target)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      long total = 0;
      for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
        total += count;
        if (total > bytesMax) {
          throw tooLarge();
        }
        to.write(buffer, 0, count);
      }
    }
  }

  private static void checkZip(Path target) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(target)) {
      head = in.readNBytes(2);
    }
    if (head.length == 0) {
      throw new Refusal("EMPTY_UPLOAD", "The upload is empty; send a zip of the exchange format.");
    }
    if (head.length < 2 || head[0] != 'P' || head[1] != 'K') {
      throw new Refusal("NOT_A_ZIP", "The upload is no zip; send a zip of the exchange format.");
    }
  }

  private Refusal tooLarge() {
    return new Refusal(
        "UPLOAD_TOO_LARGE",
        "An upload may have %,d bytes at most; send the files in several zips, those with ids first,"
                .formatted(bytesMax)
            + " or use the import command on the server.");
  }

  private static String type(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
