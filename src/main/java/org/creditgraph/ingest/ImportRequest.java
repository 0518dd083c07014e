package org.creditgraph.ingest;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to import as one batch.
 *
 * @param title what a person calls it, such as the name of the folder
 * @param source a folder or a zip
 * @param encoding of all files, or null to recognise it
 * @param recordedAt the moment from which on the facts are known, or null for now
 * @param workFolder where the rejected rows go, and what has to be unpacked; made when missing
 * @param acceptWrongCodes takes codes whose check digit is wrong, as text
 * @param acceptRemovals how many listings of a list that is replaced as a whole may end, however
 *     many these are; null where nobody said so
 */
public record ImportRequest(
    String title,
    Path source,
    Format format,
    @Nullable Charset encoding,
    @Nullable Instant recordedAt,
    Path workFolder,
    boolean acceptWrongCodes,
    @Nullable Integer acceptRemovals) {
  /** The file of the work folder with all findings. */
  public static final String FINDINGS = "findings.csv";

  public ImportRequest(
      String title,
      Path source,
      Format format,
      @Nullable Charset encoding,
      @Nullable Instant recordedAt,
      Path workFolder) {
    this(title, source, format, encoding, recordedAt, workFolder, false, null);
  }

  /** How the files are to be read. */
  public enum Format {
    /** The exchange format: a CSV file for each kind of fact. */
    CSV,
    /** The lists that the U.S. Treasury publishes. */
    OFAC
  }

  /** Where the rejected rows go: a CSV file of the same name for each file that has some. */
  public Path rejectedFolder() {
    return workFolder.resolve("rejected");
  }
}
