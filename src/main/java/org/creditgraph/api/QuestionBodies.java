package org.creditgraph.api;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Receives the bodies of questions, up to a size and within a time. Most are there with the head of
 * their request; one that is not holds no thread until it is.
 */
final class QuestionBodies {
  private static final String RECEIVED = QuestionBodies.class.getName();
  private static final int FIRST_SIZE = 2_048;

  private final int sizeMax;
  private final Duration patience;
  private final EarlyRefusals refusals;

  QuestionBodies(int sizeMax, Duration patience, EarlyRefusals refusals) {
    this.sizeMax = sizeMax;
    this.patience = patience;
    this.refusals = refusals;
  }

  /** The request with its whole body; empty where it was refused, or comes again when it is. */
  Optional<HttpServletRequest> receive(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getAttribute(RECEIVED) instanceof byte[] body) {
      return Optional.of(new Received(request, body));
    }
    Receiving receiving = new Receiving(request, response, request.getInputStream());
    try {
      if (request.getContentLengthLong() > sizeMax) {
        receiving.refuseSize();
      } else if (receiving.isThere()) {
        return Optional.of(new Received(request, receiving.body()));
      }
    } catch (IOException broken) {
      receiving.refuseBroken();
      return Optional.empty();
    }
    receiving.goOn();
    return Optional.empty();
  }

  /** A body that is being received. */
  private final class Receiving implements ReadListener, AsyncListener {
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final ServletInputStream in;
    private byte[] bytes;
    private int count;
    private boolean refused;
    private boolean abandoned;
    private @Nullable AsyncContext async;

    Receiving(HttpServletRequest request, HttpServletResponse response, ServletInputStream in) {
      this.request = request;
      this.response = response;
      this.in = in;
      int declared = request.getContentLength();
      bytes = new byte[declared > 0 && declared <= sizeMax ? declared + 1 : FIRST_SIZE];
    }

    byte[] body() {
      return Arrays.copyOf(bytes, count);
    }

    /** Reads what has come; whether that is all. */
    boolean isThere() throws IOException {
      while (!in.isFinished() && in.available() > 0) {
        if (!read()) {
          return false;
        }
      }
      return in.isFinished();
    }

    /** False where nothing more is kept. */
    private boolean read() throws IOException {
      if (count == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * count);
      }
      int more = in.read(bytes, count, bytes.length - count);
      if (refused || more < 0) {
        return more >= 0;
      }
      count += more;
      if (count > sizeMax) {
        refuseSize();
      }
      return !refused;
    }

    /** Waits for the rest without a thread. What was refused is read on, so that it is seen. */
    void goOn() {
      async = request.startAsync(request, response);
      async.setTimeout(patience.toMillis());
      async.addListener(this);
      in.setReadListener(this);
    }

    void refuseSize() {
      refused = true;
      count = 0;
      refusals.refuse(
          request,
          response,
          HttpStatus.CONTENT_TOO_LARGE,
          "BODY_TOO_LARGE",
          "The body is larger than the %,d bytes that a question may have (creditgraph.query-size-max)."
              .formatted(sizeMax));
    }

    @Override
    public void onDataAvailable() throws IOException {
      while (in.isReady() && !in.isFinished()) {
        read();
      }
    }

    @Override
    public void onAllDataRead() {
      if (refused) {
        requireNonNull(async).complete();
      } else {
        request.setAttribute(RECEIVED, body());
        requireNonNull(async).dispatch();
      }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      if (request.getAttribute(RECEIVED) != null) {
        return;
      }
      refusals.refuse(
          request,
          response,
          HttpStatus.REQUEST_TIMEOUT,
          "BODY_TOO_SLOW",
          "The body did not arrive within %,d ms.".formatted(patience.toMillis()));
      abandoned = true;
      requireNonNull(async).complete();
    }

    /** Of the reading. */
    @Override
    public void onError(Throwable failure) {
      refuseBroken();
      requireNonNull(async).complete();
    }

    void refuseBroken() {
      refusals.refuse(
          request,
          response,
          HttpStatus.BAD_REQUEST,
          "INVALID_REQUEST",
          "The body broke off, or is not framed as HTTP asks.");
      EarlyRefusals.abandon(request);
    }

    @Override
    public void onError(AsyncEvent event) {}

    /** Tomcat counts as under way for ever what is abandoned before. */
    @Override
    public void onComplete(AsyncEvent event) {
      if (abandoned) {
        EarlyRefusals.abandon(request);
      }
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }

  /** A request with its body at hand. */
  private static final class Received extends HttpServletRequestWrapper {
    private final byte[] body;

    Received(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream in = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
          return in.read(into, offset, length);
        }

        @Override
        public int available() {
          return in.available();
        }

        @Override
        public boolean isFinished() {
          return in.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new IllegalStateException("the body is here already");
        }
      };
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}
