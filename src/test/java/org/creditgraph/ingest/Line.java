package org.creditgraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP line to a server that can be cut: what was under way is lost in either direction. */
final class Line implements AutoCloseable {
  private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile int port;
  private volatile boolean down;

  Line(int port) throws IOException {
    this.port = port;
    Thread.ofVirtual().start(this::takeCalls);
  }

  URI uri() {
    return URI.create("bolt://127.0.0.1:" + entrance.getLocalPort());
  }

  /** Ends every connection; a new one is taken only after {@link #mend(int)}. */
  void cut() {
    down = true;
    sockets.forEach(Line::end);
  }

  /** Takes calls again, to a server that may listen somewhere else now. */
  void mend(int newPort) {
    port = newPort;
    down = false;
  }

  @Override
  public void close() throws IOException {
    cut();
    entrance.close();
  }

  private void takeCalls() {
    while (!entrance.isClosed()) {
      try {
        connect(entrance.accept());
      } catch (IOException e) {
        // the caller has gone, there is no server, or this line is closed
      }
    }
  }

  private void connect(Socket caller) throws IOException {
    if (down) {
      end(caller);
      return;
    }
    sockets.add(caller);
    try {
      Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
      sockets.add(server);
      caller.setTcpNoDelay(true); // else each answer waits for the acknowledgement of the last
      server.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> carry(caller, server));
      Thread.ofVirtual().start(() -> carry(server, caller));
    } catch (IOException noServer) {
      sockets.remove(caller);
      end(caller);
    }
    if (down) { // cut in between
      sockets.forEach(Line::end);
    }
  }

  private void carry(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // cut
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private static void end(Socket socket) {
    try (socket) {
      socket.setSoLinger(true, 0); // what is under way is dropped
    } catch (SocketException closed) {
      // it had ended
    } catch (IOException e) {
      // it has now
    }
  }
}
