package org.creditgraph.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The service as it is run, in a process of its own with one gigabyte of heap. */
final class ServedProcess implements AutoCloseable {
  private static final int START_SECONDS = 300;
  private static final List<String> FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
          "-Xmx1g");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Path home;
  private final Path log;
  private final int port;

  private ServedProcess(Process process, Path home, Path log, int port) {
    this.process = process;
    this.home = home;
    this.log = log;
    this.port = port;
  }

  static ServedProcess start(Path folder) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path home = folder.resolve("home");
    Path log = folder.resolve("service.log");
    Process process =
        java(
            log, "--server.port=" + port, "--creditgraph.home=" + home, "--creditgraph.demo=false");
    ServedProcess served = new ServedProcess(process, home, log, port);
    long until = System.nanoTime() + START_SECONDS * 1_000_000_000L;
    while (!served.isReady()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        process.destroyForcibly();
        throw new IllegalStateException("the service did not start: " + Files.readString(log));
      }
      Thread.sleep(200);
    }
    return served;
  }

  private static Process java(Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(tool("java"));
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.creditgraph.CreditGraphApplication");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private boolean isReady() throws InterruptedException {
    try {
      return get("/actuator/health/readiness").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  HttpResponse<String> post(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(60));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** The memory that the process holds, in megabytes; 0 where the system does not tell. */
  long residentMegabytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
  }

  void collectGarbage() throws IOException, InterruptedException {
    new ProcessBuilder(tool("jcmd"), "" + process.pid(), "GC.run")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor(60, TimeUnit.SECONDS);
  }

  long homeMegabytes() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files
              .map(Path::toFile)
              .filter(java.io.File::isFile)
              .mapToLong(java.io.File::length)
              .sum()
          >> 20;
    }
  }

  List<String> log() throws IOException {
    return Files.readAllLines(log);
  }

  /** Ends the service in peace, then asks the command `check`; gives its exit code. */
  int stopAndCheck() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the service did not end when asked to");
    }
    Process check = java(log, "check", "--creditgraph.home=" + home);
    if (!check.waitFor(600, TimeUnit.SECONDS)) {
      check.destroyForcibly();
      return -1;
    }
    return check.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
