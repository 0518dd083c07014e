package org.creditgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {
  @TempDir Path folder;

  @Configuration
  static class Refusing {
    @Bean
    String policy() {
      throw new Refusal("POLICY_REFUSED", "policy.yaml, line 62: the measure PRISON is unknown.");
    }
  }

  @Configuration
  static class Empty {}

  @Configuration
  static class Web {
    @Bean
    TomcatServletWebServerFactory server() throws IOException {
      TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(port);
      server.setAddress(InetAddress.getLoopbackAddress());
      return server;
    }
  }

  private static int port;

  private static String told(Throwable failure) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(
            RefusedStart.tell(failure, new PrintStream(err, true, StandardCharsets.UTF_8), false))
        .isEqualTo(2);
    String told = err.toString(StandardCharsets.UTF_8);
    assertThat(told.lines()).as(told).hasSize(1);
    return told;
  }

  private static Throwable failed(Class<?> source, WebApplicationType type, String... arguments) {
    return catchThrowable(
        () ->
            new SpringApplicationBuilder(source)
                .web(type)
                .listeners(new SettingsCheck(System.err))
                .run(arguments));
  }

  @Test
  void shouldTellARefusalInItsOwnWordsAndNoTrace(CapturedOutput output) {
    Throwable failure = failed(Refusing.class, WebApplicationType.NONE);
    assertThat(told(failure)).startsWith("policy.yaml, line 62: the measure PRISON is unknown.");
    assertThat(output.getAll()).doesNotContain("Application run failed", "\tat ");
  }

  @Test
  void shouldNameAPortThatIsInUse(CapturedOutput output) throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = other.getLocalPort();
      assertThat(told(failed(Web.class, WebApplicationType.SERVLET)))
          .startsWith("Port " + port + " is in use")
          .contains("--server.port=N");
    }
    assertThat(output.getAll()).doesNotContain("\tat ");
  }

  @Test
  void shouldRefuseAMistypedSettingOfTheCommandLineOrOfAFile() throws IOException {
    assertThat(told(failed(Empty.class, WebApplicationType.NONE, "--creditgraph.hom=" + folder)))
        .contains("--creditgraph.hom; did you mean --creditgraph.home?");
    Path file =
        Files.writeString(folder.resolve("more.yaml"), "creditgraph:\n  databse:\n    uri: x\n");
    assertThat(
            told(
                failed(
                    Empty.class,
                    WebApplicationType.NONE,
                    "--spring.config.additional-location=" + file)))
        .contains("creditgraph.databse.uri", "more.yaml", "line 3", "creditgraph.database.uri?");
    Files.writeString(file, "creditgraph:\n  demo: maybe\n");
    assertThat(
            told(
                failed(
                    Empty.class,
                    WebApplicationType.NONE,
                    "--spring.config.additional-location=" + file)))
        .contains("creditgraph.demo (", "line 2", "cannot be “maybe”: it must be true or false");
    Files.writeString(file, "creditgraph:\n  home: ${NOWHERE_SET}/x\n");
    assertThat(
            told(
                failed(
                    Empty.class,
                    WebApplicationType.NONE,
                    "--spring.config.additional-location=" + file)))
        .contains("NOWHERE_SET", "not set");
  }

  @Test
  void shouldTellOfAFileThatIsNoYamlInOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.yaml"), "creditgraph:\n  home: [x\n");
    told(
        failed(
            Empty.class, WebApplicationType.NONE, "--spring.config.additional-location=" + file));
  }

  @Test
  void shouldSayWhichFileAndWhy() {
    assertThat(told(new UncheckedIOException(new AccessDeniedException("/data/x"))))
        .contains("“/data/x” cannot be read or written: permission denied");
    assertThat(
            told(
                new IllegalStateException(
                    new FileSystemException("/data", null, "Read-only file system"))))
        .contains("“/data”", "Read-only file system");
    assertThat(told(new UncheckedIOException(new IOException("No space left on device"))))
        .contains("No space left on device");
    assertThat(told(new IllegalStateException(new OutOfMemoryError("Java heap space"))))
        .contains("-Xmx8g");
  }

  @Test
  void shouldKeepTheTraceOfAnUnforeseenFaultInAFile() throws IOException {
    String told = told(new IllegalStateException("odd\nthing"));
    assertThat(told).contains("IllegalStateException: odd thing");
    Matcher file = Pattern.compile("with the file (\\S+\\.log)\\.").matcher(told);
    assertThat(file.find()).isTrue();
    Path log = Path.of(file.group(1));
    assertThat(Files.readString(log)).contains("\tat org.creditgraph.RefusedStartTests");
    Files.delete(log);
  }
}
