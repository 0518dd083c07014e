package org.creditgraph.exchange;

/**
 * What a zip may hold before it is refused as a bomb.
 *
 * @param bytesMax of all files of the format together, unpacked
 * @param ratioMax unpacked to packed bytes of one file; asked from 10 MB unpacked on
 * @param entryCountMax entries of any kind
 */
public record ZipLimits(long bytesMax, int ratioMax, int entryCountMax) {
  public static final ZipLimits DEFAULT = new ZipLimits(20L << 30, 200, 1_000);

  public ZipLimits {
    if (bytesMax < 1 || ratioMax < 1 || entryCountMax < 1) {
      throw new IllegalArgumentException("the limits of a zip are positive");
    }
  }
}
