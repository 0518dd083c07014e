package org.creditgraph.exchange;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to read what a user hands over.
 *
 * @param encoding of all files, or null to recognise it: UTF-8, else GB18030
 * @param workFolder where a zip is unpacked, in a folder of its own that closing removes
 * @param zipLimits what a zip may hold
 * @param acceptWrongCodes takes rows with a code whose check digit is wrong, the code as text
 * @param acceptRemovals how many listings of a list that is replaced as a whole may end, however
 *     many these are; null where nobody said so
 */
public record ReadOptions(
    @Nullable Charset encoding,
    Path workFolder,
    ZipLimits zipLimits,
    boolean acceptWrongCodes,
    @Nullable Integer acceptRemovals) {
  public ReadOptions(@Nullable Charset encoding, Path workFolder, ZipLimits zipLimits) {
    this(encoding, workFolder, zipLimits, false, null);
  }

  public static ReadOptions in(Path workFolder) {
    return new ReadOptions(null, workFolder, ZipLimits.DEFAULT);
  }

  public ReadOptions withEncoding(Charset forced) {
    return new ReadOptions(forced, workFolder, zipLimits, acceptWrongCodes, acceptRemovals);
  }

  public ReadOptions withAcceptRemovals(@Nullable Integer accepted) {
    return new ReadOptions(encoding, workFolder, zipLimits, acceptWrongCodes, accepted);
  }
}
