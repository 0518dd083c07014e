package org.creditgraph.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Checkpoint;
import org.jspecify.annotations.Nullable;

/** The documents on disk or in memory, and the batch up to which they go. One writer at a time. */
final class PartyIndex implements AutoCloseable {
  private static final double WRITE_BUFFER_MEGABYTES = 96;

  /** What it takes Lucene to go through the documents between two looks at the time. */
  private static final int WINDOW_STEPS = 2_000;

  private static final int DOCUMENTS_BETWEEN_COMMITS = 20_000;
  private static final int BATCHES_BETWEEN_COMMITS = 50;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final PartyDocuments documents = new PartyDocuments();
  private Stamp stamp;
  private int documentsSinceCommit;
  private int batchesSinceCommit;

  /**
   * The last batch that an index holds.
   *
   * @param recordedAt tells a batch from one of another store with the same number
   */
  record Stamp(int sequence, String recordedAt) {
    static final Stamp EMPTY = new Stamp(0, "");

    static Stamp of(@Nullable Batch last) {
      return last == null ? EMPTY : new Stamp(last.sequence(), last.recordedAt().toString());
    }

    Map<String, String> asCommitData() {
      Map<String, String> data = new HashMap<>();
      data.put("format", PartyDocuments.FORMAT);
      data.put("sequence", Integer.toString(sequence));
      data.put("recordedAt", recordedAt);
      return data;
    }

    /** Of an index of another format: EMPTY. */
    static Stamp of(Map<String, String> data) {
      String sequence = data.get("sequence");
      String recordedAt = data.get("recordedAt");
      boolean ours = PartyDocuments.FORMAT.equals(data.get("format"));
      return ours && sequence != null && recordedAt != null
          ? new Stamp(Integer.parseInt(sequence), recordedAt)
          : EMPTY;
    }
  }

  private PartyIndex(Directory directory) throws IOException {
    this.directory = directory;
    stamp = sound(directory);
    if (stamp.equals(Stamp.EMPTY)) {
      clear(directory);
    }
    IndexWriterConfig config = new IndexWriterConfig();
    config.setIndexSort(PartyDocuments.ORDER);
    config.setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, new Plain());
  }

  /** Opens an index; what is damaged or of another format is emptied. */
  static PartyIndex open(Directory directory) throws IOException {
    return new PartyIndex(directory);
  }

  /** Searchers without the cache that Lucene shares among all indexes of a process. */
  private static final class Plain extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      searcher.setTimeout(Plain::goesOn);
      return searcher;
    }

    /** Never out of time: who is, is told so by the checkpoint. */
    private static boolean goesOn() {
      Checkpoint.passed(WINDOW_STEPS);
      return false;
    }
  }

  /** Reads every file against its checksum. EMPTY when there is no index or a damaged one. */
  private static Stamp sound(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Stamp.EMPTY;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return Stamp.of(reader.getIndexCommit().getUserData());
    } catch (IOException | RuntimeException damage) {
      return Stamp.EMPTY;
    }
  }

  private static void clear(Directory directory) throws IOException {
    try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      for (String file : directory.listAll()) {
        if (file.startsWith(IndexFileNames.SEGMENTS)
            || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
            || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
          directory.deleteFile(file);
        }
      }
    }
  }

  synchronized Stamp stamp() {
    return stamp;
  }

  SearcherManager searchers() {
    return searchers;
  }

  /** False once a failure has closed it for good. */
  boolean isOpen() {
    return writer.isOpen();
  }

  /** Leaves everything as it is on the disk; the folder can be opened again. */
  synchronized void giveUp() throws IOException {
    try (writer;
        searchers) {
      // commits nothing
    }
  }

  /** Begins anew; readers see the old documents until {@link #publish}. */
  synchronized void empty() throws IOException {
    writer.deleteAll();
    stamp = Stamp.EMPTY;
  }

  synchronized void add(Findable found) throws IOException {
    writer.addDocument(documents.of(found));
    documentsSinceCommit++;
  }

  /** Adds a stretch, or replaces it where it is there already. */
  synchronized void put(Findable found) throws IOException {
    writer.updateDocument(PartyDocuments.termOf(found), documents.of(found));
    documentsSinceCommit++;
  }

  /** Shows readers what was written, which goes up to a batch. */
  synchronized void publish(Stamp upTo) throws IOException {
    stamp = upTo;
    batchesSinceCommit++;
    searchers.maybeRefreshBlocking();
    if (documentsSinceCommit >= DOCUMENTS_BETWEEN_COMMITS
        || batchesSinceCommit >= BATCHES_BETWEEN_COMMITS) {
      commit();
    }
  }

  /** Joins all parts on disk: a search opens each term once in each part. */
  synchronized void compact() throws IOException {
    writer.forceMerge(1);
  }

  /** Makes what was published durable. */
  synchronized void commit() throws IOException {
    writer.setLiveCommitData(stamp.asCommitData().entrySet());
    writer.commit();
    documentsSinceCommit = 0;
    batchesSinceCommit = 0;
  }

  @Override
  public synchronized void close() throws IOException {
    try (directory;
        writer;
        searchers) {
      if (writer.isOpen() && !stamp.equals(Stamp.EMPTY)) {
        commit();
      }
    }
  }
}
