package org.creditgraph.store;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Passes on what one connection says to another, and reads on only when that one has taken it:
 * neither side can fill the memory.
 */
final class Relay extends ChannelInboundHandlerAdapter {
  private final Channel other;

  Relay(Channel other) {
    this.other = other;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    other
        .writeAndFlush(message)
        .addListener(
            written -> {
              if (written.isSuccess()) {
                context.channel().read();
              } else {
                context.channel().close();
              }
            });
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    other.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
