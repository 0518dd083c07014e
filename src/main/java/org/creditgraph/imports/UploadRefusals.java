package org.creditgraph.imports;

import org.creditgraph.graph.Refusal;

/** Why an upload is not received. */
final class UploadRefusals {
  static final String TOO_SLOW = "UPLOAD_TOO_SLOW";

  private UploadRefusals() {}

  static Refusal tooLarge(long bytesMax) {
    return new Refusal(
        "UPLOAD_TOO_LARGE",
        ("An upload may have %,d bytes at most; send the files in several zips, those with ids"
                + " first, or use the import command on the server.")
            .formatted(bytesMax));
  }

  static Refusal tooSlow(long bytesPerSecondMin) {
    return new Refusal(
        TOO_SLOW,
        ("The upload came too slowly: it must bring %,d bytes a second in the mean. Send it again"
                + " over a better line, or use the import command on the server.")
            .formatted(bytesPerSecondMin));
  }

  static Refusal full() {
    return new Refusal(
        "UPLOADS_FULL", "Too many uploads are being received; send this one again in a minute.");
  }

  static Refusal noSpace(long bytesFree, long bytesFreeMin) {
    return new Refusal(
        "NOT_ENOUGH_SPACE",
        "The server's disk has %,d bytes free, of which %,d must stay so. Make room and send it again."
            .formatted(bytesFree, bytesFreeMin));
  }

  static Refusal unwritable() {
    return new Refusal(
        "NOT_ENOUGH_SPACE",
        "The upload could not be written to the server's disk, whose log says why. Make room there"
            + " and send it again.");
  }

  static Refusal broken() {
    return new Refusal("UPLOAD_BROKEN", "The upload broke off; send it again.");
  }

  static Refusal invalidForm() {
    return new Refusal(
        "INVALID_FORM",
        "The form cannot be read; send it as multipart/form-data, whole, up to its closing"
            + " boundary.");
  }

  static Refusal noFile() {
    return new Refusal("EMPTY_UPLOAD", "The form holds no file; add the zip as one.");
  }

  static Refusal empty() {
    return new Refusal("EMPTY_UPLOAD", "The upload is empty; send a zip of the exchange format.");
  }

  static Refusal noZip() {
    return new Refusal("NOT_A_ZIP", "The upload is no zip; send a zip of the exchange format.");
  }
}
