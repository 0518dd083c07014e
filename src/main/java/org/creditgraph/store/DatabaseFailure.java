package org.creditgraph.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.creditgraph.graph.Refusal;

/** The sentences about a database that does not work: which, why, what to do. */
final class DatabaseFailure {
  private DatabaseFailure() {}

  /** Of a database that failed as it started. */
  static Refusal broken(Path folder, Throwable failure) {
    String log = " Its log is " + folder.resolve("logs").resolve("debug.log") + ".";
    if (isOutOfSpace(failure)) {
      return new Refusal(
          "DATABASE_BROKEN",
          "The database in "
              + folder
              + " did not start, for its disk is full. Free space on it and start again: nothing"
              + " that was acknowledged is lost."
              + log);
    }
    return new Refusal(
        "DATABASE_BROKEN",
        "The database in "
            + folder
            + " did not start, for it could not be read or recovered. Keep a copy of the folder,"
            + " and start again with a disk that works and has free space; if it fails as before,"
            + " put back a backup of the folder."
            + log);
  }

  static Refusal notStarted(Path folder, Duration patience) {
    return new Refusal(
        "DATABASE_NOT_STARTED",
        "The database in "
            + folder
            + " has not started in "
            + patience.toMinutes()
            + " minutes. Look at its log, "
            + folder.resolve("logs").resolve("debug.log")
            + ", and start again.");
  }

  /** Of a database that failed while it ran. */
  static Refusal stopped(Throwable cause) {
    return new Refusal(
        "DATABASE_STOPPED",
        "The database takes nothing any more, for "
            + (isOutOfSpace(cause) ? "its disk was full" : "a file of it could not be written")
            + ". What was acknowledged is safe. Free space on the disk of creditgraph.home and"
            + " start the program again; what was just asked for is in wholly or not at all.");
  }

  static boolean isOutOfSpace(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < 30; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("no space left") || message.contains("disk space")) {
        return true;
      }
      depth++;
    }
    return false;
  }
}
