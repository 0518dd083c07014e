package org.creditgraph.store;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Passes on what one connection says to another, and stops reading while the other one does not
 * take it: neither side can fill the memory. Otherwise it is always reading, because a channel
 * inside a process that is closed by its peer drops what nobody was reading: the words by which the
 * database refuses a user are the last ones before it closes.
 */
final class Relay extends ChannelInboundHandlerAdapter {
  private final Channel other;

  Relay(Channel other) {
    this.other = other;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    other.writeAndFlush(message).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    readWhile(other, context.channel());
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    readWhile(context.channel(), other);
  }

  /** Looks twice, because the one may take again while the other is being told to wait. */
  private static void readWhile(Channel taking, Channel reading) {
    reading.config().setAutoRead(taking.isWritable());
    if (taking.isWritable()) {
      reading.config().setAutoRead(true);
    }
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
