package org.creditgraph.settings;

/**
 * A setting as somebody gave it.
 *
 * @param name as it was written
 * @param where for people, such as “application.yaml, line 3”; "" where the place says all
 */
public record GivenSetting(String name, String value, Place place, String where) {
  /** Where settings come from, and how much of what stands there is meant for this program. */
  public enum Place {
    COMMAND_LINE,
    FILE,
    /** Platforms put names of their own there. */
    ENVIRONMENT
  }

  /** The name with the place, to begin a sentence with. */
  String shown() {
    return switch (place) {
      case COMMAND_LINE -> "--" + name;
      case FILE -> name + " (" + where + ")";
      case ENVIRONMENT -> name + " (environment)";
    };
  }
}
