package org.creditgraph.sanction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.Sha256;

/**
 * A set of rules, the catalogue of measures they may use, and how long records are published. Data,
 * not code: see `default-policy.yaml`.
 *
 * @param hash SHA-256 of the text it was read from, in hexadecimal: two answers with one hash went
 *     by the same rules
 * @param text what it was read from
 * @param terms how long records are published, and whose are foreign
 */
public record Policy(
    String name,
    String hash,
    String text,
    PublicationTerms terms,
    List<Measure> measures,
    List<PolicyRule> rules) {

  private static final String STANDARD = "default-policy.yaml";

  /**
   * Reads a policy from YAML.
   *
   * @param file what to call it in messages
   * @throws Refusal POLICY_REFUSED, naming the line, for an unknown measure or capacity, a missing
   *     basis, a condition or term that is none, or a rule that restricts kin
   */
  public static Policy read(String file, String yaml) {
    return new PolicyReader(file, yaml).read(Sha256.of(yaml));
  }

  /** The rules that come with the project. */
  public static Policy standard() {
    try (InputStream in = Policy.class.getResourceAsStream(STANDARD)) {
      byte[] text = Objects.requireNonNull(in, STANDARD).readAllBytes();
      return read(STANDARD, new String(text, StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Reads a policy from a file.
   *
   * @throws Refusal POLICY_REFUSED, also when the file cannot be read
   */
  public static Policy read(Path file) {
    try {
      return read(file.toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new Refusal(
          "POLICY_REFUSED", "The policy " + file + " cannot be read; mend creditgraph.policy.");
    }
  }
}
