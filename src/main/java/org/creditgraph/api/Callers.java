package org.creditgraph.api;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Tells resolvers who asks: the address, until there are keys. */
final class Callers implements WebGraphQlInterceptor {
  static final String CALLER = "caller";

  /** Of an address of 128 bits these belong to one customer, who chooses the rest at will. */
  private static final int NETWORK_BYTES = 8;

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Map<String, Object> context = Map.of(CALLER, caller(request.getRemoteAddress()));
    request.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
    return chain.next(request);
  }

  static String caller(@Nullable InetSocketAddress from) {
    InetAddress address = from == null ? null : from.getAddress();
    if (address instanceof Inet6Address) {
      return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES));
    }
    return address == null ? "unknown" : address.getHostAddress();
  }
}
