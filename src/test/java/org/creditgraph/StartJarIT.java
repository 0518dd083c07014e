package org.creditgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar as `mvn package` leaves it; skipped where there is none yet. */
class StartJarIT {
  private static final Path JAR = Path.of("target/creditgraph.jar");
  private static final int JAVA_8 = 52;

  @Test
  void shouldHaveAMainClassThatAnOldJavaCanLoad() throws IOException {
    assumeTrue(Files.exists(JAR), "no " + JAR);
    try (JarFile jar = new JarFile(JAR.toFile())) {
      String main = jar.getManifest().getMainAttributes().getValue("Main-Class");
      assertThat(main).isEqualTo("org.creditgraph.Start");
      try (DataInputStream in =
          new DataInputStream(
              jar.getInputStream(jar.getEntry(main.replace('.', '/') + ".class")))) {
        assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
        in.readUnsignedShort();
        assertThat(in.readUnsignedShort()).isEqualTo(JAVA_8);
      }
    }
  }

  @Test
  void shouldTellAnOldJavaInOneLineWhichOneIsNeeded() throws Exception {
    assumeTrue(Files.exists(JAR), "no " + JAR);
    Optional<Path> old = oldJava();
    assumeTrue(old.isPresent(), "no older Java on this machine");
    Process process =
        new ProcessBuilder(List.of(old.get().toString(), "-jar", JAR.toString()))
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(told.lines()).hasSize(1).first().asString().contains("needs Java 25 or newer");
  }

  @Test
  void shouldHandOverToTheProgramOnThisJava() throws Exception {
    assumeTrue(Files.exists(JAR), "no " + JAR);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-jar", JAR.toString(), "help", "scan")
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(told).contains("--minimum-probability");
  }

  /** A Java beside ours that is too old. */
  private static Optional<Path> oldJava() throws IOException {
    Path beside = Path.of(System.getProperty("java.home")).toRealPath().getParent();
    try (Stream<Path> homes = Files.list(beside)) {
      return homes.filter(StartJarIT::isOld).map(home -> home.resolve("bin/java")).findFirst();
    }
  }

  private static boolean isOld(Path home) {
    Path release = home.resolve("release");
    try {
      return Files.isExecutable(home.resolve("bin/java"))
          && Files.exists(release)
          && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(1\\.8|1\\d|2[0-4])\\b.*");
    } catch (IOException e) {
      return false;
    }
  }
}
