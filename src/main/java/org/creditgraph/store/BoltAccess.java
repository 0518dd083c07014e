package org.creditgraph.store;

import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The one Cypher user to whom the database in this process is opened, and the loopback port.
 *
 * @param port 0 for any free one
 */
public record BoltAccess(int port, String username, String password) {
  private static final int PORT_MAX = 65_535;
  private static final int PASSWORD_LENGTH_MIN = 8;
  private static final String USER = "neo4j";

  public BoltAccess {
    if (port < 0 || port > PORT_MAX) {
      throw new Refusal(
          "BOLT_UNGUARDED",
          "creditgraph.bolt.port is " + port + ", which is no port. Give one from 1 to 65535.");
    }
    if (username.isBlank()) {
      throw new Refusal(
          "BOLT_UNGUARDED", "creditgraph.bolt.username is empty. Give a name, or leave it out.");
    }
  }

  /**
   * The access that settings ask for: none without a port.
   *
   * @param username null for `neo4j`
   * @throws Refusal BOLT_UNGUARDED for a port without a password, or with one that is too short
   */
  static @Nullable BoltAccess of(
      @Nullable Integer port, @Nullable String username, @Nullable String password) {
    if (port == null) {
      return null;
    }
    if (password == null || password.length() < PASSWORD_LENGTH_MIN) {
      throw new Refusal(
          "BOLT_UNGUARDED",
          "creditgraph.bolt.port opens the database to Cypher users, and there is "
              + (password == null ? "no password" : "a password that is too short")
              + ". Give creditgraph.bolt.password with at least "
              + PASSWORD_LENGTH_MIN
              + " characters, or leave the port out.");
    }
    return new BoltAccess(port, username == null ? USER : username, password);
  }
}
