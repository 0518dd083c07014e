package org.creditgraph.ingest;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How to start {@link ImportingProcess}, many times and fast: the first run leaves an archive of
 * the classes it loaded, with which the others start in half the time. Folders of classes become
 * jars, since the archive asks for jars.
 */
record ChildCommand(String classPath, Path archive, String archiveOption, List<String> properties) {

  /** Without an archive: for few starts it takes longer to make than it saves. */
  static ChildCommand plain(Path folder) throws IOException {
    ChildCommand training = training(folder);
    return new ChildCommand(training.classPath, training.archive, "-Xshare:auto", List.of());
  }

  static ChildCommand training(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      boolean classes = Files.isDirectory(path);
      jars.add(classes ? jar(path, folder.resolve(jars.size() + ".jar")).toString() : entry);
    }
    return new ChildCommand(
        String.join(File.pathSeparator, jars),
        folder.resolve("classes.jsa"),
        "-XX:ArchiveClassesAtExit=" + folder.resolve("classes.jsa"),
        List.of());
  }

  ChildCommand trained() {
    return new ChildCommand(classPath, archive, "-XX:SharedArchiveFile=" + archive, properties);
  }

  /** The same with another part of the disk kept free. */
  ChildCommand withReserve(long bytes) {
    return with("creditgraph.reserve", Long.toString(bytes));
  }

  /** The same with the database of a server instead of its own. */
  ChildCommand withServer(URI server) {
    return with("creditgraph.server", server.toString());
  }

  private ChildCommand with(String name, String value) {
    List<String> more = new ArrayList<>(properties);
    more.add("-D" + name + "=" + value);
    return new ChildCommand(classPath, archive, archiveOption, List.copyOf(more));
  }

  List<String> of(Path home, Path folders) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(properties);
    command.addAll(options(home, folders));
    return command;
  }

  private List<String> options(Path home, Path folders) {
    return List.of(
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xlog:disable",
        archiveOption,
        "-cp",
        classPath,
        ImportingProcess.class.getName(),
        home.toString(),
        folders.toString());
  }

  private static Path jar(Path classes, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        ZipOutputStream jar = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
    return target;
  }
}
