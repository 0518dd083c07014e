package org.creditgraph.hostile;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One hostile request, ready to be sent.
 *
 * @param kind what it tries, as the report names it
 * @param answersMax how many answers may come over the connection
 * @param mustBeAnswered whether it is a whole request of HTTP, to which silence is no answer
 */
record Attack(int index, String kind, List<Step> steps, int answersMax, boolean mustBeAnswered) {
  private static final int SHOWN_CHARACTERS = 600;

  /**
   * All that was sent as text, its first line with percent signs read, and what stands in a zip:
   * what may be echoed.
   */
  String sent() {
    byte[] bytes = bytes();
    String raw = new String(bytes, StandardCharsets.UTF_8);
    return raw + "\n" + decoded(raw) + "\n" + Zips.texts(bytes);
  }

  private String raw() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Step step : steps) {
      switch (step) {
        case Step.Send send -> bytes.writeBytes(send.bytes());
        case Step.Trickle trickle -> bytes.writeBytes(trickle.bytes());
        case Step.Stream stream -> bytes.writeBytes(stream.part().apply(0));
        case Step.Crowd crowd -> bytes.writeBytes(crowd.bytes());
        case Step.Pause _, Step.HalfClose _, Step.Reset _, Step.Read _ -> {}
      }
    }
    return bytes.toByteArray();
  }

  private static String decoded(String raw) {
    String line = raw.lines().findFirst().orElse("");
    try {
      return URLDecoder.decode(line, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return line;
    }
  }

  /** The beginning of what was sent, on one line. */
  String shown() {
    String text = raw();
    String cut = text.substring(0, Math.min(SHOWN_CHARACTERS, text.length()));
    return cut.replace("\r\n", "⏎").replace("\n", "⏎").replaceAll("\\p{Cntrl}", "·");
  }

  /** Puts an attack together. */
  static final class Plan {
    private final List<Step> steps = new ArrayList<>();
    private int answersMax = 1;
    private boolean mustBeAnswered;

    static Plan of(byte[] bytes) {
      return new Plan().then(new Step.Send(bytes));
    }

    static Plan of(String text) {
      return of(text.getBytes(StandardCharsets.UTF_8));
    }

    Plan then(Step step) {
      steps.add(step);
      return this;
    }

    Plan then(String text) {
      return then(new Step.Send(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** It is a whole request, so silence is no answer. */
    Plan whole() {
      mustBeAnswered = true;
      return this;
    }

    Plan answersMax(int count) {
      answersMax = count;
      return this;
    }

    Attack at(int index, String kind) {
      List<Step> all = new ArrayList<>(steps);
      if (!(all.getLast() instanceof Step.Reset)) {
        all.add(new Step.Read());
      }
      return new Attack(index, kind, List.copyOf(all), answersMax, mustBeAnswered);
    }
  }
}
