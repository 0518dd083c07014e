package org.creditgraph.succession;

/**
 * What was learnt of how real successions differ from look-alikes: a versioned file, made by the
 * command {@code train}, never changed in a request.
 *
 * @param version what its makers call it
 * @param hash of the file's contents
 */
public record SuccessionModel(String version, String hash) {
  /** The model that comes with the product. */
  public static SuccessionModel standard() {
    throw new UnsupportedOperationException("being built");
  }
}
