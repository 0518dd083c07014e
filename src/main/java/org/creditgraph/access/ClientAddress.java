package org.creditgraph.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom an address belongs to: all that one customer may choose from is one client. */
public final class ClientAddress {
  /** Of an address of 128 bits these belong to one customer, who chooses the rest at will. */
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** The client behind an address. */
  public static String client(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
        : address.getHostAddress();
  }
}
