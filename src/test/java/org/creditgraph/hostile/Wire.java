package org.creditgraph.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.creditgraph.hostile.Outcome.Ending;

/** Carries attacks to a port of this machine, byte by byte as they are. */
final class Wire {
  /** So long an attacker waits for an answer. */
  static final int PATIENCE_MILLIS = 60_000;

  private static final int CONNECT_MILLIS = 10_000;

  /** So long he waits for one more answer than he has. */
  private static final int MORE_MILLIS = 2_000;

  private final InetSocketAddress service;
  private final InetAddress from;

  /**
   * @param from the address that attacks come from
   */
  Wire(int port, InetAddress from) {
    this.service = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.from = from;
  }

  Outcome carry(Attack attack) throws InterruptedException {
    long began = System.nanoTime();
    List<Answer> answers = new ArrayList<>();
    Ending ending;
    try (Socket socket = connected()) {
      ending = played(attack, socket, answers);
    } catch (SocketTimeoutException e) {
      ending = Ending.SILENT;
    } catch (ConnectException e) {
      ending = Ending.REFUSED;
    } catch (IOException e) {
      ending = Ending.RESET;
    }
    if (!answers.isEmpty()) {
      ending = Ending.ANSWERED;
    }
    return new Outcome(attack, List.copyOf(answers), ending, System.nanoTime() - began);
  }

  private Socket connected() throws IOException {
    Socket socket = new Socket();
    try {
      socket.bind(new InetSocketAddress(from, 0));
      socket.connect(service, CONNECT_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.setTcpNoDelay(true);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private Ending played(Attack attack, Socket socket, List<Answer> answers)
      throws IOException, InterruptedException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    boolean broken = false;
    for (Step step : attack.steps()) {
      if (step instanceof Step.Reset) {
        socket.setSoLinger(true, 0);
        return Ending.LEFT;
      }
      if (step instanceof Step.Read) {
        return read(attack, socket, in, answers);
      }
      if (!broken) {
        try {
          play(step, socket, out, in);
        } catch (IOException refused) {
          // The service may have answered and closed before it heard all: go on to read.
          broken = true;
        }
      }
    }
    return Ending.LEFT;
  }

  private void play(Step step, Socket socket, OutputStream out, InputStream in)
      throws IOException, InterruptedException {
    switch (step) {
      case Step.Send send -> out.write(send.bytes());
      case Step.Stream stream -> {
        for (int i = 0; i < stream.count() && in.available() == 0; i++) {
          out.write(stream.part().apply(i));
        }
      }
      case Step.Trickle trickle -> {
        byte[] bytes = trickle.bytes();
        for (int at = 0; at < bytes.length && in.available() == 0; at += trickle.each()) {
          out.write(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + trickle.each())));
          Thread.sleep(trickle.pauseMillis());
        }
      }
      case Step.Pause pause -> Thread.sleep(pause.millis());
      case Step.HalfClose _ -> socket.shutdownOutput();
      case Step.Crowd crowd -> gather(crowd);
      case Step.Reset _, Step.Read _ -> {}
    }
  }

  private static Ending read(Attack attack, Socket socket, InputStream in, List<Answer> answers)
      throws IOException {
    boolean head = attack.sent().startsWith("HEAD ");
    ResponseReader reader = new ResponseReader(in, head);
    while (answers.size() < attack.answersMax()) {
      Answer answer = reader.next();
      if (answer == null) {
        return Ending.CLOSED;
      }
      answers.add(answer);
      socket.setSoTimeout(MORE_MILLIS);
    }
    return Ending.ANSWERED;
  }

  private void gather(Step.Crowd crowd) throws IOException, InterruptedException {
    List<SocketChannel> channels = new ArrayList<>();
    try {
      for (int i = 0; i < crowd.count(); i++) {
        SocketChannel channel = SocketChannel.open();
        channels.add(channel);
        channel.configureBlocking(false);
        channel.bind(new InetSocketAddress(from, 0));
        channel.connect(service);
      }
      Thread.sleep(crowd.holdMillis() / 2);
      for (SocketChannel channel : channels) {
        say(channel, crowd.bytes());
      }
      Thread.sleep(crowd.holdMillis() / 2);
    } finally {
      for (SocketChannel channel : channels) {
        channel.close();
      }
    }
  }

  private static void say(SocketChannel channel, byte[] bytes) {
    try {
      if (channel.finishConnect()) {
        channel.write(ByteBuffer.wrap(bytes));
      }
    } catch (IOException refused) {
      // One of thousands: the others stay.
    }
  }
}
