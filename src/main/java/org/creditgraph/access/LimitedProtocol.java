package org.creditgraph.access;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * HTTP/1.1 as Tomcat speaks it, with a limit to the connections of one client: a crowd of them
 * would be served before anybody who comes after. Who opens one too many loses his oldest that
 * waits for him; where none does, or he opens hundreds in a second, the new one is closed as it
 * comes.
 */
public final class LimitedProtocol extends Http11NioProtocol {
  /** Made by Tomcat, by name; limited by {@link #limit}. */
  public LimitedProtocol() {
    super(new Endpoint());
  }

  void limit(int connectionsPerClient) {
    ((Endpoint) getEndpoint()).open = 
        new OpenConnections<>(connectionsPerClient, System::nanoTime);
  }

  private static final class Endpoint extends NioEndpoint {
    private static final int RESET = 0;

    OpenConnections<SocketChannel> open = 
        new OpenConnections<>(Integer.MAX_VALUE, System::nanoTime);

    @Override
    protected boolean setSocketOptions(SocketChannel connection) {
      if (isAdmitted(connection)) {
        return super.setSocketOptions(connection);
      }
      destroySocket(connection);
      return false;
    }

    private boolean isAdmitted(SocketChannel connection) {
      try {
        boolean admitted =
            !(connection.getRemoteAddress() instanceof InetSocketAddress from)
                || open.admits(
                    ClientAddress.client(from.getAddress()), connection, this::givesUp);
        if (!admitted) {
          connection.setOption(StandardSocketOptions.SO_LINGER, RESET);
        }
        return admitted;
      } catch (IOException gone) {
        return false;
      }
    }

    /** Ends a connection that waits for its client: before, between or within his requests. */
    private boolean givesUp(SocketChannel connection) {
      if (!(connections.get(connection) instanceof NioSocketWrapper wrapper)) {
        return !connection.isOpen();
      }
      ReentrantLock lock = wrapper.getLock();
      if (!wrapper.interestOpsHas(SelectionKey.OP_READ) || !lock.tryLock()) {
        return false;
      }
      try {
        if (wrapper.getCurrentProcessor() == null) {
          wrapper.close();
          return true;
        }
      } finally {
        lock.unlock();
      }
      return processSocket(wrapper, SocketEvent.ERROR, true);
    }
  }
}
