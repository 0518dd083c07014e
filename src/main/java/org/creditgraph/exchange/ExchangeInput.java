package org.creditgraph.exchange;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.creditgraph.exchange.CsvRows.RawRow;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/** The files of one folder, looked at beforehand and then read one after the other. */
final class ExchangeInput implements FactInput {
  /** A file that has been looked at. */
  private record Source(FactType type, Path path, Charset charset) {}

  /** The file that is being read. */
  private record Open(FactType type, CsvRows rows, Header header, RowJudge judge) {}

  private final Deque<Source> sources = new ArrayDeque<>();
  private final List<String> notices = new ArrayList<>();
  private final Runnable afterClose;
  private final boolean acceptWrongCodes;
  private final OtherDocuments documents = new OtherDocuments();
  private final AtomicLong bytesRead = new AtomicLong();
  private final long bytesTotal;
  private @Nullable Open open;

  /** The file of which it has been noticed that its header comes again. */
  private @Nullable Open repeated;

  /**
   * @param afterClose removes what was unpacked
   */
  ExchangeInput(Map<FactType, Path> files, ReadOptions options, Runnable afterClose)
      throws IOException {
    Charset encoding = options.encoding();
    this.acceptWrongCodes = options.acceptWrongCodes();
    this.afterClose = afterClose;
    long total = 0;
    for (Map.Entry<FactType, Path> file : files.entrySet()) {
      Path path = file.getValue();
      String name = file.getKey().file();
      Charset charset = Encodings.of(path, name, encoding);
      if (encoding == null && charset != StandardCharsets.UTF_8) {
        notices.add(
            "%s is not UTF-8 and was read as %s. / %s 不是 UTF-8，已按 %s 读取。"
                .formatted(name, charset, name, charset));
      }
      Source source = new Source(file.getKey(), path, charset);
      total += Files.size(path);
      open(source).rows().close();
      sources.add(source);
    }
    bytesTotal = total;
    bytesRead.set(0);
  }

  /** Opens a file and reads its header. */
  private Open open(Source source) throws IOException {
    String name = source.type().file();
    InputStream counted = new Counted(Files.newInputStream(source.path()), bytesRead);
    Reader reader = withoutMark(new InputStreamReader(counted, Encodings.strict(source.charset())));
    CsvRows rows = new CsvRows(name, reader);
    try {
      RawRow header = rows.next();
      if (header == null) {
        throw new Refusal(
            "EMPTY_FILE", name + " has no header. Its first line must name its columns.");
      }
      if (header.fault() != null) {
        throw new Refusal(
            "FILE_UNREADABLE",
            name + " does not start with a header in RFC 4180. " + header.fault());
      }
      Header columns = Header.of(source.type(), header.values());
      return new Open(
          source.type(), rows, columns, new RowJudge(source.type(), columns, acceptWrongCodes));
    } catch (RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  /** Passes over a byte-order mark. */
  private static Reader withoutMark(Reader reader) throws IOException {
    BufferedReader buffered = new BufferedReader(reader, 1 << 15);
    buffered.mark(1);
    if (buffered.read() != '\uFEFF') {
      buffered.reset();
    }
    return buffered;
  }

  @Override
  public Optional<Chunk> next(int rowCountMax) {
    if (rowCountMax < 1) {
      throw new IllegalArgumentException("a chunk has 1 row or more, not " + rowCountMax);
    }
    while (true) {
      if (open == null) {
        Source next = sources.peek();
        Optional<Chunk> due = documents.due(next == null ? null : next.type(), rowCountMax);
        if (due.isPresent() || next == null) {
          return due;
        }
      }
      Open file = current();
      List<Row> rows = new ArrayList<>(Math.min(rowCountMax, 10_000));
      List<Reject> rejects = new ArrayList<>();
      List<Remark> remarks = new ArrayList<>();
      while (rows.size() + rejects.size() < rowCountMax) {
        RawRow raw = file.rows().next();
        if (raw == null) {
          file.rows().close();
          open = null;
          break;
        }
        if (!isHeader(file, raw)) {
          int before = remarks.size();
          file.judge().judge(raw, rows, rejects, remarks);
          remarks.subList(before, remarks.size()).forEach(remark -> note(remark, rows));
        }
      }
      if (!rows.isEmpty() || !rejects.isEmpty()) {
        return Optional.of(new Chunk(file.type(), rows, rejects, remarks));
      }
    }
  }

  private void note(Remark remark, List<Row> rows) {
    if (remark.kind() == Remark.Kind.OTHER_DOCUMENT) {
      documents.add(remark, rows.getLast().fact().source());
    }
  }

  /**
   * Passes over a header inside a file, with a notice.
   *
   * @throws Refusal HEADER_CHANGED when what follows would be read into the wrong columns
   */
  private boolean isHeader(Open file, RawRow row) {
    if (row.fault() != null) {
      return false;
    }
    if (file.header().comesAgainIn(row.values())) {
      if (!file.equals(repeated)) {
        repeated = file;
        notices.add(Reasons.headerAgain(file.type().file(), row.line()));
      }
      return true;
    }
    if (Header.isOther(file.type(), row.values())) {
      throw new Refusal("HEADER_CHANGED", Reasons.headerChanged(file.type().file(), row.line()));
    }
    return false;
  }

  private Open current() {
    Open file = open;
    if (file == null) {
      try {
        file = open(sources.remove());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      open = file;
    }
    return file;
  }

  @Override
  public List<String> notices() {
    return List.copyOf(notices);
  }

  @Override
  public long bytesTotal() {
    return bytesTotal;
  }

  @Override
  public long bytesRead() {
    return bytesRead.get();
  }

  @Override
  public void close() {
    if (open != null) {
      open.rows().close();
      open = null;
    }
    sources.clear();
    afterClose.run();
  }

  /** Counts what is read. */
  private static final class Counted extends FilterInputStream {
    private final AtomicLong count;

    Counted(InputStream in, AtomicLong count) {
      super(in);
      this.count = count;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count.addAndGet(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count.addAndGet(Math.max(read, 0));
      return read;
    }
  }
}
