package org.creditgraph.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditgraph.graph.Refusal;
import org.creditgraph.sanction.Policy;

/**
 * The matters that may be asked about. Data, not code: see `default-matters.yaml`.
 *
 * @param hash SHA-256 of the text, in hexadecimal
 * @param text what they were read from
 */
public record Matters(String name, String hash, String text, List<Matter> all) {
  private static final String STANDARD = "default-matters.yaml";

  /**
   * Reads matters from YAML.
   *
   * @param file what to call it in messages
   * @param policy whose measures may bar
   * @throws Refusal MATTERS_REFUSED, naming the line
   */
  public static Matters read(String file, String yaml, Policy policy) {
    return new MattersReader(file, yaml, policy).read();
  }

  /** The matters that come with the project. */
  public static Matters standard(Policy policy) {
    try (InputStream in = Matters.class.getResourceAsStream(STANDARD)) {
      byte[] text = Objects.requireNonNull(in, STANDARD).readAllBytes();
      return read(STANDARD, new String(text, StandardCharsets.UTF_8), policy);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Reads matters from a file.
   *
   * @throws Refusal MATTERS_REFUSED, also when the file cannot be read
   */
  public static Matters read(Path file, Policy policy) {
    try {
      return read(file.toString(), Files.readString(file), policy);
    } catch (IOException unreadable) {
      throw new Refusal(
          "MATTERS_REFUSED", "The matters " + file + " cannot be read; mend creditgraph.matters.");
    }
  }

  /**
   * The matter of a code, such as TENDER_PARTICIPATION, or of a title in either language.
   *
   * @throws Refusal UNKNOWN_MATTER, naming those there are
   */
  public Matter of(String codeOrTitle) {
    String asked = plain(codeOrTitle);
    return all.stream()
        .filter(
            matter ->
                Stream.of(matter.code(), matter.title().zh(), matter.title().en())
                    .anyMatch(name -> plain(name).equals(asked)))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "UNKNOWN_MATTER",
                    "matter is '"
                        + codeOrTitle
                        + "', which is none. Allowed are "
                        + all.stream()
                            .map(matter -> matter.code() + " (" + matter.title().zh() + ")")
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private static String plain(String name) {
    return name.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }
}
