package org.creditgraph.hostile;

import java.util.function.IntFunction;

/** One thing that a client does with its connection. */
sealed interface Step {

  /** Sends bytes at once. */
  record Send(byte[] bytes) implements Step {}

  /** Sends many parts, made as they are needed, until all are sent or the service has answered. */
  record Stream(int count, IntFunction<byte[]> part) implements Step {}

  /** Sends a few bytes at a time with a pause after each, or until the service has answered. */
  record Trickle(byte[] bytes, int each, int pauseMillis) implements Step {}

  record Pause(int millis) implements Step {}

  /** Says that nothing more will be sent, and goes on to read. */
  record HalfClose() implements Step {}

  /** Throws the connection away without a farewell. */
  record Reset() implements Step {}

  /** Waits for what the service answers. */
  record Read() implements Step {}

  /** Opens many connections beside, sends the same bytes over each, and holds them for a while. */
  record Crowd(int count, byte[] bytes, int holdMillis) implements Step {}
}
