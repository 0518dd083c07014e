package org.creditgraph.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditgraph.graph.Refusal;

/** Reads a folder or a zip of the exchange format. */
public final class ExchangeFolder {
  private ExchangeFolder() {}

  /**
   * Opens a folder or zip and looks at every file (names, headers, encodings), so that nothing is
   * begun that cannot be read. Values lose white space at their ends, and line ends within them
   * become line feeds. Close it after use.
   *
   * @throws Refusal NO_SUCH_FOLDER, NO_EXCHANGE_FILES, UNKNOWN_FILE, EMPTY_FILE, UNKNOWN_COLUMN,
   *     MISSING_COLUMN, DUPLICATE_COLUMN, ENCODING_REFUSED, ZIP_REFUSED, FILE_UNREADABLE
   */
  public static FactInput open(Path folderOrZip, ReadOptions options) {
    try {
      if (!Files.isRegularFile(folderOrZip)) {
        return new ExchangeInput(FolderFiles.in(folderOrZip), options, () -> {});
      }
      Unpacked unpacked = Unpacked.from(folderOrZip, options);
      try {
        return new ExchangeInput(FolderFiles.in(unpacked.folder()), options, unpacked::remove);
      } catch (RuntimeException | IOException e) {
        unpacked.remove();
        throw e;
      }
    } catch (IOException e) {
      throw new Refusal(
          "FILE_UNREADABLE", "\"" + folderOrZip + "\" cannot be read: " + e.getMessage() + ".");
    }
  }
}
