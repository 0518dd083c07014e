package org.creditgraph.sanction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A set of rules and the catalogue of measures they may use. Data, not code: see
 * `default-policy.yaml`.
 *
 * @param hash SHA-256 of the text it was read from, in hexadecimal: two answers with one hash went
 *     by the same rules
 */
public record Policy(String name, String hash, List<Measure> measures, List<PolicyRule> rules) {

  /**
   * Reads a policy from YAML.
   *
   * @param file what to call it in messages
   * @throws org.creditgraph.graph.Refusal POLICY_REFUSED, naming the line, for an unknown measure
   *     or capacity, a missing basis, a condition that is none, or a rule that restricts kin
   */
  public static Policy read(String file, String yaml) {
    return new PolicyReader(file, yaml).read(hash(yaml));
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
