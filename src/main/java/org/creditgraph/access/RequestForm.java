package org.creditgraph.access;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Whether the parts of a request that every door relies on are written as they may be. A path has
 * one way to be written, so that what is guarded here is what is answered behind.
 */
final class RequestForm {
  private static final Pattern ENCODED =
      Pattern.compile("%(?:2f|5c|25|2e|3b|7f|[01][0-9a-f]|(?![0-9a-f]{2}))");

  private RequestForm() {}

  /** Whether a path, as it came, has no parameters, no empty, dotted or doubly written parts. */
  static boolean isPlainPath(String path) {
    return path.startsWith("/")
        && !path.contains("//")
        && path.indexOf(';') < 0
        && path.indexOf('\\') < 0
        && !ENCODED.matcher(path.toLowerCase(Locale.ROOT)).find()
        && List.of(path.split("/", -1)).stream()
            .noneMatch(part -> part.equals(".") || part.equals(".."));
  }

  /** Whether a Content-Type names one type, in a character set that exists. */
  static boolean isContentType(@Nullable String type) {
    if (type == null) {
      return true;
    }
    try {
      return MediaType.parseMediaType(type).isConcrete();
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
