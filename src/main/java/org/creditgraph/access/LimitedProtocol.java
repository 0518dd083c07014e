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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP/1.1 as Tomcat speaks it, with a limit to the connections of one client: a crowd of them
 * would be served before anybody who comes after.
 */
public final class LimitedProtocol extends Http11NioProtocol {
  private static final int LOOKED_EVERY_MILLIS = 5;
  private static final int AFTER_FAILURE_MILLIS = 1_000;

  /** Made by Tomcat, by name; limited by {@link #limit}. */
  public LimitedProtocol() {
    super(new Endpoint());
  }

  void limit(int connectionsPerClient) {
    ((Endpoint) getEndpoint()).limit(connectionsPerClient);
  }

  private static final class Endpoint extends NioEndpoint
      implements OpenConnections.Door<SocketChannel> {
    private static final Logger log = LoggerFactory.getLogger(LimitedProtocol.class);
    private static final int RESET = 0;

    private OpenConnections<SocketChannel> open = limited(Integer.MAX_VALUE);
    private @Nullable Thread porter;

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
      if (porter != null) {
        porter.interrupt();
      }
      super.stopInternal();
    }

    /** Until it is stopped, whatever fails meanwhile: who waits would wait for ever. */
    private void letWaitingIn() {
      int pause = LOOKED_EVERY_MILLIS;
      while (true) {
        try {
          open.awaitWaiting();
          Thread.sleep(pause);
          pause = LOOKED_EVERY_MILLIS;
          open.letWaitingIn();
        } catch (InterruptedException stopped) {
          open.turnWaitingAway();
          return;
        } catch (Throwable failure) {
          log.warn("Connections that wait were not looked at; it is tried again", failure);
          pause = AFTER_FAILURE_MILLIS;
        }
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
