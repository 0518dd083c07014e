package org.creditgraph.likelihood;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditgraph.graph.Refusal;

/**
 * A model in which the bits of all aspects add up, beginning with those of the prior, to log-odds
 * that a calibration turns into a probability. A file of a version; never changed while it runs.
 *
 * @param priorBits the log-odds, in bits, of a pair of which nothing is known but that it was
 *     looked at
 * @param trained what it was made from, for people
 * @param hash SHA-256 of the file's contents
 */
public record LevelModel(
    String name,
    String version,
    String trained,
    double priorBits,
    List<Aspect> aspects,
    Calibration calibration,
    String hash) {
  public LevelModel {
    aspects = List.copyOf(aspects);
  }

  /** The model in a resource beside a class. */
  public static LevelModel resource(Class<?> beside, String resource) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(resource), resource)) {
      return read(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The model in a file.
   *
   * @throws Refusal MODEL_UNREADABLE, or INVALID_MODEL with the line
   */
  public static LevelModel file(Path file) {
    try {
      return read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new Refusal(
          "MODEL_UNREADABLE",
          "The model \"" + file + "\" cannot be read: name a file that `train` made. 模型文件无法读取。");
    }
  }

  /**
   * @param file its name, for refusals
   * @throws Refusal INVALID_MODEL with the line
   */
  public static LevelModel read(String file, String text) {
    return new ModelReader(file, text).read();
  }

  /** The text of its file. */
  public String written() {
    return ModelWriter.written(this);
  }

  public Optional<Aspect> aspect(String name) {
    return aspects.stream().filter(aspect -> aspect.name().equals(name)).findFirst();
  }
}
