package org.creditgraph;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Posts JSON to a port of this machine over connections that stay open, with as little work as can
 * be: whoever measures a service beside it takes its time away.
 */
final class PlainHttp {
  private final int port;
  private final String path;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

  /** A service closes a connection that nobody uses for so long, or longer. */
  private static final long IDLE_NANOS = 10_000_000_000L;

  private record Connection(Socket socket, InputStream in, long usedAt) {
    Connection usedNow() {
      return new Connection(socket, in, System.nanoTime());
    }
  }

  PlainHttp(int port, String path) {
    this.port = port;
    this.path = path;
  }

  /** The body of the answer. */
  String post(String body) throws IOException {
    Connection connection = connection();
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, content.length);
    byte[] request = new byte[head.length() + content.length];
    System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
    System.arraycopy(content, 0, request, head.length(), content.length);
    connection.socket().getOutputStream().write(request);
    InputStream in = connection.in();
    int length = -1;
    boolean last = false;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String header = line.toLowerCase(Locale.ROOT);
      last |= header.equals("connection: close");
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    String answer =
        length < 0 ? chunks(in) : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    if (last) {
      connection.socket().close();
    } else {
      idle.addFirst(connection.usedNow());
    }
    return answer;
  }

  private Connection connection() throws IOException {
    Connection last = idle.pollFirst();
    while (last != null && System.nanoTime() - last.usedAt() > IDLE_NANOS) {
      last.socket().close();
      last = idle.pollFirst();
    }
    if (last != null) {
      return last;
    }
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    return new Connection(
        socket, new BufferedInputStream(socket.getInputStream(), 16_384), System.nanoTime());
  }

  private static String chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      body.write(in.readNBytes(size));
      line(in);
    }
    line(in);
    return body.toString(StandardCharsets.UTF_8);
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection was closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
