package org.creditgraph.store;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.creditgraph.graph.Refusal;

/**
 * A port on the loopback address through which Cypher users reach the database in this process. It
 * passes on what begins as Bolt does and closes everything else, so that no page in a browser gets
 * in: Neo4j's own port takes WebSockets from any origin.
 */
final class BoltDoor implements AutoCloseable {
  private static final int CONNECTIONS_MAX = 64;

  private final EventLoopGroup outside =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final EventLoopGroup inside =
      new MultiThreadIoEventLoopGroup(1, LocalIoHandler.newFactory());
  private final Semaphore places = new Semaphore(CONNECTIONS_MAX);
  private final Channel listening;

  private BoltDoor(int port, LocalAddress database) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    ChannelFuture bound =
        new ServerBootstrap()
            .group(outside)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.AUTO_READ, false)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel visitor) {
                    admit(visitor, database);
                  }
                })
            .bind(address)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      stop();
      throw new Refusal(
          "PORT_IN_USE",
          "Port "
              + port
              + " of 127.0.0.1 cannot be opened for Cypher users; another program may have it."
              + " Give another creditgraph.bolt.port.");
    }
    listening = bound.channel();
  }

  /**
   * @param port 0 for any free one
   * @param channel the name of the channel on which the database takes connections
   * @throws Refusal PORT_IN_USE
   */
  static BoltDoor open(int port, String channel) {
    return new BoltDoor(port, new LocalAddress(channel));
  }

  int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  private void admit(Channel visitor, LocalAddress database) {
    if (!places.tryAcquire()) {
      visitor.close();
      return;
    }
    visitor.closeFuture().addListener(closed -> places.release());
    visitor.pipeline().addLast(new BoltGreeting());
    ChannelFuture reached =
        new Bootstrap()
            .group(inside)
            .channel(LocalChannel.class)
            .handler(new Relay(visitor))
            .connect(database);
    visitor.pipeline().addLast(new Relay(reached.channel()));
    reached.addListener(
        done -> {
          if (done.isSuccess()) {
            visitor.config().setAutoRead(true);
          } else {
            visitor.close();
          }
        });
  }

  @Override
  public void close() {
    listening.close().awaitUninterruptibly();
    stop();
  }

  private void stop() {
    outside.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    inside.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }
}
