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
 * would be served before anybody who comes after.
 */
public final class LimitedProtocol extends Http11NioProtocol {
  private static final int LOOKED_EVERY_MILLIS = 5;

  /** Made by Tomcat, by name; limited by {@link #limit}. */
  public LimitedProtocol() {
    super(new Endpoint());
  }

  void limit(int connectionsPerClient) {
    ((Endpoint) getEndpoint()).limit(connectionsPerClient);
  }

  private static final class Endpoint extends NioEndpoint
      implements OpenConnections.Door<SocketChannel> {
    private static final int RESET = 0;

    private OpenConnections<SocketChannel> open = limited(Integer.MAX_VALUE);
    private Thread porter = new Thread(this::letWaitingIn);

    void limit(int connectionsPerClient) {
      open = limited(connectionsPerClient);
    }

    private OpenConnections<SocketChannel> limited(int connectionsPerClient) {
      return new OpenConnections<>(connectionsPerClient, this, System::nanoTime);
    }

    @Override
    public void startInternal() throws Exception {
      super.startInternal();
      porter = Thread.ofPlatform().name(getName() + "-Porter").daemon().start(this::letWaitingIn);
    }

    @Override
    public void stopInternal() {
      porter.interrupt();
      super.stopInternal();
    }

    private void letWaitingIn() {
      try {
        while (true) {
          open.awaitWaiting();
          open.letWaitingIn();
          Thread.sleep(LOOKED_EVERY_MILLIS);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    /** Called with a connection that has come; true where it is cared for. */
    @Override
    protected boolean setSocketOptions(SocketChannel connection) {
      try {
        if (connection.getRemoteAddress() instanceof InetSocketAddress from) {
          open.take(ClientAddress.client(from.getAddress()), connection);
          return true;
        }
      } catch (IOException gone) {
        destroySocket(connection);
        return false;
      }
      return super.setSocketOptions(connection);
    }

    @Override
    public void letIn(SocketChannel connection) {
      super.setSocketOptions(connection);
    }

    /** Ends a connection that waits for its client: before, between or within his requests. */
    @Override
    public boolean givesUp(SocketChannel connection) {
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

    @Override
    public void turnAway(SocketChannel connection) {
      try {
        connection.setOption(StandardSocketOptions.SO_LINGER, RESET);
      } catch (IOException gone) {
        // It is closed all the same.
      }
      destroySocket(connection);
    }
  }
}
