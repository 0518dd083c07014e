package org.creditgraph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A Neo4j in a process of its own, started from the same jars: a server for tests. */
public final class DatabaseProcess implements AutoCloseable {
  public static final String USER = "neo4j";
  public static final String PASSWORD = "of a test";

  private final Process process;
  private final URI uri;

  private DatabaseProcess(Process process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  public static DatabaseProcess start(Path home) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            DatabaseProcess.class.getName(),
            home.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectError(home.resolve("process-errors.txt").toFile())
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null || !line.startsWith("bolt://")) {
      process.destroyForcibly();
      throw new IllegalStateException("the database process said: " + line);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // a run cut off
    return new DatabaseProcess(process, URI.create(line));
  }

  public URI uri() {
    return uri;
  }

  /** A store in it. */
  StoreConnection connect() {
    return StoreConnection.server(uri, USER, PASSWORD, 1_000, Clock.systemUTC());
  }

  /** Ends it as kill -9 does. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join(); // then its folder is free
  }

  /** Prints where it listens, then runs until its input ends. */
  public static void main(String[] arguments) throws IOException {
    try (EmbeddedDatabase database =
        EmbeddedDatabase.start(Path.of(arguments[0]), new BoltAccess(0, USER, PASSWORD))) {
      System.out.println("bolt://127.0.0.1:" + database.port().orElseThrow());
      int next = System.in.read();
      while (next >= 0) {
        next = System.in.read();
      }
    }
  }
}
