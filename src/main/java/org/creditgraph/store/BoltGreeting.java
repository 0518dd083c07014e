package org.creditgraph.store;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/** Lets a connection through when its first four bytes are Bolt's, and closes any other. */
final class BoltGreeting extends ByteToMessageDecoder {
  private static final int MAGIC = 0x6060B017;

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (in.readableBytes() < Integer.BYTES) {
      return;
    }
    if (in.getInt(in.readerIndex()) != MAGIC) {
      in.skipBytes(in.readableBytes());
      context.close();
      return;
    }
    out.add(in.readRetainedSlice(in.readableBytes()));
    context.pipeline().remove(this);
  }
}
