package org.creditgraph.store;

import io.netty.channel.local.LocalAddress;
import java.net.SocketAddress;
import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.internal.DriverFactory;
import org.neo4j.driver.internal.security.StaticAuthTokenManager;

/** Makes drivers that reach a database of this process through memory: no socket is involved. */
final class InProcessDriver extends DriverFactory {
  private static final URI NOWHERE = URI.create("bolt://in-this-process");

  private final LocalAddress address;

  private InProcessDriver(String channel) {
    this.address = new LocalAddress(channel);
  }

  /**
   * @param channel the name of the channel on which the database takes connections
   */
  static Driver to(String channel, AuthToken token, Config settings) {
    return new InProcessDriver(channel)
        .newInstance(NOWHERE, new StaticAuthTokenManager(token), null, settings);
  }

  @Override
  protected SocketAddress localAddress() {
    return address;
  }
}
