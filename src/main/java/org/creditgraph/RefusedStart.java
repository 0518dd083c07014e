package org.creditgraph;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.Refusal;
import org.creditgraph.imports.CommandLine;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * Says in one line why the program did not start and what to do. Spring's own report is left out;
 * the trace of a fault that nobody foresaw goes to a file.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusedStart implements SpringBootExceptionReporter {
  private static final int CAUSES_MAX = 50;

  /** The line is written once, by the main program. */
  @Override
  public boolean reportException(Throwable failure) {
    return true;
  }

  /**
   * Tells of a failure and returns the exit code.
   *
   * @param debug whether the trace is wanted too
   */
  static int tell(Throwable failure, PrintStream err, boolean debug) {
    Optional<String> known = sentence(failure);
    err.println(known.orElseGet(() -> unforeseen(failure)));
    if (debug) {
      failure.printStackTrace(err);
    }
    return CommandLine.NOT_DONE;
  }

  /** What is wrong and what to do, for a failure of a known kind. */
  static Optional<String> sentence(Throwable failure) {
    return cause(failure, Refusal.class)
        .map(Throwable::getMessage)
        .or(() -> cause(failure, PortInUseException.class).map(e -> portInUse(e.getPort())))
        .or(() -> cause(failure, FileSystemException.class).map(RefusedStart::file))
        .or(() -> cause(failure, IOException.class).map(RefusedStart::disk))
        .or(() -> cause(failure, BindException.class).flatMap(RefusedStart::value))
        .or(() -> cause(failure, OutOfMemoryError.class).map(e -> memory()))
        .or(() -> analysis(failure));
  }

  private static String portInUse(int port) {
    return "Port "
        + port
        + " is in use by another program, perhaps another creditgraph: stop it, or take another"
        + " port with --server.port=N (0 for any free one). 端口已被占用，请换用其他端口。";
  }

  private static String file(FileSystemException failure) {
    String what =
        switch (failure) {
          case AccessDeniedException e -> "permission denied";
          case NoSuchFileException e -> "there is no such file";
          case FileAlreadyExistsException e -> "a file stands where a folder is needed";
          default -> failure.getReason() == null ? "the disk refuses" : failure.getReason();
        };
    return "“%s” cannot be read or written: %s. Mend that or name another place. 文件无法读写。"
        .formatted(failure.getFile(), what);
  }

  private static String disk(IOException failure) {
    return "A file could not be read or written: "
        + oneLine(String.valueOf(failure.getMessage()))
        + ". 文件无法读写。";
  }

  private static Optional<String> value(BindException failure) {
    ConfigurationProperty property = failure.getProperty();
    if (property == null) {
      return Optional.empty();
    }
    return Optional.of(
        "%s cannot be “%s”: it must be of the kind %s. 设置值无效。"
            .formatted(
                property.getName(),
                property.getValue(),
                failure.getTarget().getType().resolve(Object.class).getSimpleName()));
  }

  private static String memory() {
    return "The memory does not suffice for this graph (%,d MB at most): start with more, as in java -Xmx8g -jar creditgraph.jar. 内存不足，请用 -Xmx 加大。"
        .formatted(Runtime.getRuntime().maxMemory() >> 20);
  }

  /** What Spring makes of a failure, in one line. */
  private static Optional<String> analysis(Throwable failure) {
    List<FailureAnalyzer> analyzers =
        SpringFactoriesLoader.forDefaultResourceLocation(RefusedStart.class.getClassLoader())
            .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, cause) -> {}));
    for (FailureAnalyzer analyzer : analyzers) {
      FailureAnalysis found = analyzer.analyze(failure);
      if (found != null) {
        return Optional.of(
            oneLine(
                found.getDescription()
                    + " "
                    + (found.getAction() == null ? "" : found.getAction())));
      }
    }
    return Optional.empty();
  }

  private static String unforeseen(Throwable failure) {
    Throwable last = failure;
    for (int i = 0; i < CAUSES_MAX && last.getCause() != null; i++) {
      last = last.getCause();
    }
    String message = last.getMessage() == null ? "" : ": " + oneLine(last.getMessage());
    return "creditgraph ends because of a fault nobody foresaw, %s%s. %s"
        .formatted(last.getClass().getSimpleName(), message, kept(failure));
  }

  private static String kept(Throwable failure) {
    try {
      Path file = Files.createTempFile("creditgraph-", ".log");
      try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
        failure.printStackTrace(out);
      }
      return "Please report it with the file " + file + ". 发生意外错误，详情见该文件。";
    } catch (IOException e) {
      return "With --debug its trace is shown; please report it. 发生意外错误，加 --debug 可见详情。";
    }
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    Throwable one = failure;
    for (int i = 0; i < CAUSES_MAX && one != null; i++) {
      if (type.isInstance(one)) {
        return Optional.of(type.cast(one));
      }
      one = one.getCause();
    }
    return Optional.empty();
  }
}
