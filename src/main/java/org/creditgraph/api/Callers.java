package org.creditgraph.api;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.creditgraph.access.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Tells resolvers who asks: the address, until there are keys. */
final class Callers implements WebGraphQlInterceptor {
  static final String CALLER = "caller";

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Map<String, Object> context = Map.of(CALLER, caller(request.getRemoteAddress()));
    request.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
    return chain.next(request);
  }

  static String caller(@Nullable InetSocketAddress from) {
    InetAddress address = from == null ? null : from.getAddress();
    return address == null ? "unknown" : ClientAddress.client(address);
  }
}
