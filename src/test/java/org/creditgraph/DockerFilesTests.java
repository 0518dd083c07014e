package org.creditgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be checked of docker/ without an engine. */
class DockerFilesTests {
  private static final Path DOCKERFILE = Path.of("docker/Dockerfile");
  private static final Path COMPOSE = Path.of("docker/compose.yaml");
  private static final List<String> INSTRUCTIONS =
      List.of(
          "FROM",
          "WORKDIR",
          "COPY",
          "RUN",
          "USER",
          "ENV",
          "VOLUME",
          "EXPOSE",
          "HEALTHCHECK",
          "ENTRYPOINT");

  @Test
  void shouldUseOnlyInstructionsThatDockerKnows() throws IOException {
    assertThat(instructions())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(INSTRUCTIONS).contains(word(line)));
  }

  @Test
  void shouldRunAsAUserWithoutPrivilegesAndTellItsHealth() throws IOException {
    List<String> lines = instructions();
    int user = indexOf(lines, "USER");
    assertThat(lines.get(user)).isEqualTo("USER creditgraph");
    assertThat(user).isLessThan(indexOf(lines, "ENTRYPOINT"));
    assertThat(lines.get(indexOf(lines, "HEALTHCHECK"))).contains("/actuator/health/readiness");
  }

  @Test
  void shouldCopyTheLayersThatChangeLeastFirst() throws IOException {
    List<String> layers =
        instructions().stream()
            .filter(line -> line.startsWith("COPY --from=layers"))
            .map(line -> line.split("/")[3])
            .toList();
    assertThat(layers)
        .containsExactly(
            "dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
  }

  @Test
  void shouldStartTheServiceAfterAHealthyServer() throws IOException {
    Map<String, Map<String, Map<String, Object>>> compose =
        new Yaml().load(Files.readString(COMPOSE));
    Map<String, Map<String, Object>> services = compose.get("services");
    assertThat(services).containsOnlyKeys("neo4j", "creditgraph");
    assertThat(services.get("creditgraph").get("depends_on"))
        .isEqualTo(Map.of("neo4j", Map.of("condition", "service_healthy")));
    assertThat(services.get("neo4j")).containsKey("healthcheck");
    assertThat(services.get("creditgraph").get("ports")).isEqualTo(List.of("127.0.0.1:8080:8080"));
  }

  @Test
  void shouldPassTheCheckOfDockerComposeWhereItIsInstalled() throws Exception {
    assumeTrue(run("docker", "compose", "version").isEmpty(), "docker compose is not installed");
    assertThat(run("docker", "compose", "-f", COMPOSE.toString(), "config", "--quiet")).isEmpty();
  }

  /** What a command said if it failed, else nothing. */
  private static String run(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("NEO4J_PASSWORD", "only-for-this-test");
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? "" : "failed: " + said;
    } catch (IOException absent) {
      return "not installed";
    }
  }

  /** One line for each instruction, continuation lines joined. */
  private static List<String> instructions() throws IOException {
    String text =
        Files.readString(DOCKERFILE).replaceAll("(?m)^#.*$", "").replaceAll("\\\\\n", " ");
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static int indexOf(List<String> lines, String instruction) {
    List<String> words = lines.stream().map(DockerFilesTests::word).toList();
    assertThat(words).contains(instruction);
    return words.indexOf(instruction);
  }

  private static String word(String line) {
    return line.split(" ", 2)[0];
  }
}
