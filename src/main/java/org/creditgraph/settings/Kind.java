package org.creditgraph.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionException;
import org.springframework.util.unit.DataSize;

/** What values a setting has. Texts are read as Spring reads them when it hands them out. */
public enum Kind {
  TEXT(String.class, "a text", any -> null),
  FLAG(Boolean.class, "true or false", any -> null),
  INTEGER(Long.class, "a whole number", any -> null),
  PORT(
      Integer.class,
      "a whole number from 0 to 65535",
      p -> (Integer) p >= 0 && (Integer) p <= 65_535 ? null : ""),
  NUMBER(Long.class, "a whole number, 0 or more", n -> (Long) n < 0 ? "" : null),
  FRACTION(
      Double.class, "a number from 0 to 1", n -> (Double) n >= 0 && (Double) n <= 1 ? null : ""),
  DURATION(
      Duration.class,
      "a time such as 5s, 500ms or 2m",
      t -> ((Duration) t).isNegative() ? "" : null),
  SIZE(DataSize.class, "a size such as 256KB or 4GB", s -> ((DataSize) s).isNegative() ? "" : null),
  DAY(LocalDate.class, "a day such as 2026-06-30", any -> null),
  SERVER(
      URI.class,
      "an address such as bolt://localhost:7687",
      uri -> isServer((URI) uri) ? null : ""),
  FILE(String.class, "a file that can be read", Kind::fileFault),
  FOLDER(String.class, "a folder that can be written", Kind::folderFault);

  private static final Set<String> SCHEMES =
      Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

  private final Class<?> type;
  private final String expected;
  private final Function<Object, @Nullable String> fault;

  /**
   * @param fault null for a good value, else why it is none, "" where `expected` says all
   */
  Kind(Class<?> type, String expected, Function<Object, @Nullable String> fault) {
    this.type = type;
    this.expected = expected;
    this.fault = fault;
  }

  String expected() {
    return expected;
  }

  /** Whether a text can be read as such a value at all. */
  boolean reads(String value) {
    return read(value) != null;
  }

  private @Nullable Object read(String value) {
    try {
      return ApplicationConversionService.getSharedInstance().convert(value, type);
    } catch (ConversionException e) {
      return null;
    }
  }

  /** What is wrong with a value, to be read after “it must be …”; empty for nothing. */
  public Optional<String> fault(String value) {
    Object converted = read(value);
    if (converted == null) {
      return Optional.of(expected);
    }
    String why = fault.apply(converted);
    return why == null
        ? Optional.empty()
        : Optional.of(why.isEmpty() ? expected : expected + "; " + why);
  }

  private static boolean isServer(URI uri) {
    return uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null;
  }

  private static @Nullable String fileFault(Object value) {
    Path file = path(value);
    if (file == null) {
      return "";
    }
    if (!Files.exists(file)) {
      return "there is none";
    }
    return Files.isRegularFile(file) && Files.isReadable(file) ? null : "this one cannot";
  }

  /** Looks at the folder, or at the one it would be made in; leaves nothing there. */
  private static @Nullable String folderFault(Object value) {
    Path folder = path(value);
    if (folder == null || value.toString().isBlank()) {
      return "";
    }
    Path there = folder.toAbsolutePath().normalize();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      return there + " is a file";
    }
    return writeFault(there);
  }

  /** Tries it: what a folder's permissions say is not all that can be in the way. */
  private static @Nullable String writeFault(Path folder) {
    try {
      Files.delete(Files.createTempDirectory(folder, ".creditgraph"));
      return null;
    } catch (ReadOnlyFileSystemException e) {
      return folder + " is read-only";
    } catch (AccessDeniedException e) {
      return folder + " may not be written to";
    } catch (FileSystemException e) {
      return folder + ": " + (e.getReason() == null ? "nothing can be made there" : e.getReason());
    } catch (IOException e) {
      return folder + ": " + e.getMessage();
    }
  }

  private static @Nullable Path path(Object value) {
    try {
      return Path.of(value.toString());
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
